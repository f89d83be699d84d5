/** The register of collection points as it is changed in the app: each change logged, undoable, and a row of its own. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Jobs } from '../../electron/engine/jobs.ts';
import { describeError } from '../../electron/engine/describe-error.ts';
import { createMethods } from '../../electron/engine/methods.ts';
import type { EngineTable } from '../../electron/engine/open-audit.ts';
import { evaluate, justify } from '../../electron/engine/pipeline.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { originalRow } from '../../electron/engine/views.ts';
import { openAuditFile } from '../../electron/store/open.ts';
import type { AuditStore } from '../../electron/store/store.ts';
import type { PointInput } from '../../shared/ipc/points-contract.ts';
import { auditFrom, type Files } from './audit-from.ts';

const POINT: PointInput = {
  pointId: 'W',
  name: 'Web',
  pointKind: 'checkout',
  from: '2023-01-01',
  to: null,
  context: 'checkout',
  sources: [],
  wording: 'Tick here',
  meansOfRefusing: 'yes',
  mechanism: 'opt_out_box',
  simple: 'yes',
  free: 'yes',
  channels: ['email'],
  notice: 'v1',
  sender: 'Shop Ltd',
};
const FILES: Files = {
  'contacts.csv': 'contact_id,email,subscriber\nC1,a@gmail.com,individual\n',
  'collections.csv':
    'contact_id,collected_at,context,collected_by,point,collection_point\nC1,2024-02-01,checkout,Shop Ltd,both,Web\n',
  'transactions.csv': 'contact_id,at,kind,category,status\nC1,2024-02-01,sale,shoes,completed\n',
};

interface Opened {
  readonly methods: EngineTable;
  readonly folder: string;
  /** Another look at the same file. */
  look<T>(at: (store: AuditStore) => T | Promise<T>): Promise<T>;
}

async function opened(files: Files = {}): Promise<Opened> {
  const { folder, store } = await auditFrom(
    { ...FILES, ...files },
    { asAt: '2025-06-30', preferencesComplete: true },
  );
  const copy = join(folder, 'copy.soia');
  store.copyTo(copy);
  const methods = createMethods(new Jobs(() => undefined, describeError));
  await methods.open({ path: copy });
  return {
    methods,
    folder,
    look: async (at) => {
      await methods.close({});
      const again = openAuditFile(copy);
      const found = await at(again);
      again.close();
      await methods.open({ path: copy });
      return found;
    },
  };
}

describe('the register of collection points', () => {
  it('is added to, changed, ended and removed, and each change can be undone', async () => {
    const { methods } = await opened();
    const added = await methods.savePoint({ entry: null, point: POINT });
    const [first] = added.points;
    expect(first).toMatchObject({ ...POINT, evidence: 'register of collection points:1', files: [] });
    expect(added.undo).toBe('Adding “Web”');
    const { entry } = first!;
    const edited = await methods.savePoint({ entry, point: { ...POINT, name: 'Website' } });
    expect(edited.points).toMatchObject([{ entry, name: 'Website', row: 2 }]);
    const ended = await methods.endPoint({ entry, lastDay: '2024-12-31' });
    expect(ended.points).toMatchObject([{ to: '2024-12-31', name: 'Website' }]);
    expect((await methods.removePoint({ entry })).points).toEqual([]);
    for (const expected of [
      { to: '2024-12-31', name: 'Website' },
      { to: null, name: 'Website' },
      { to: null, name: 'Web' },
    ])
      expect((await methods.undoPoint({})).points).toMatchObject([expected]);
    const empty = await methods.undoPoint({});
    expect(empty).toMatchObject({ points: [], undo: null });
    expect(() => methods.undoPoint({})).toThrow('no change');
  });

  it('logs who changed what, with the statement', async () => {
    const { methods, look } = await opened();
    await methods.savePoint({ entry: null, point: POINT });
    await methods.undoPoint({});
    await look((store) => {
      const log = store
        .log({ offset: 0, limit: 10 })
        .filter(({ action }) => action.startsWith('collection_point'));
      expect(log.map(({ action, actor }) => [action, actor])).toEqual([
        ['collection_point_undone', 'officer'],
        ['collection_point_added', 'officer'],
      ]);
      expect(log[1]!.detail).toMatchObject({ change: 1, statement: { pointId: 'W', wording: 'Tick here' } });
      expect(store.verifyLog()).toBeNull();
    });
  });

  it('settles contacts as an imported one does, and an earlier run is then out of date', async () => {
    const { methods, look } = await opened();
    const verdict = (): Promise<string> =>
      look<string>((store) => justify(store).justify(1).result.mayMarket);
    const run = (): Promise<unknown> => look((store) => evaluate(store, 'test', UNATTENDED));
    await run();
    expect(await verdict()).toBe('undetermined');
    await methods.savePoint({ entry: null, point: POINT });
    expect((await methods.points({})).changedSinceRun).toBe(true);
    expect((await methods.audit({}))!.runIsStale).toBe(true);
    await run();
    expect(await verdict()).toBe('yes');
    expect((await methods.audit({}))!.runIsStale).toBe(false);
  });

  it('shows a row for each change, as the import template has it', async () => {
    const { methods, look } = await opened();
    const { points } = await methods.savePoint({ entry: null, point: POINT });
    const { file, header, cells } = await look((store) => originalRow(store, points[0]!.row));
    expect(file).toBe('register of collection points');
    const cell = (name: string): string | undefined => cells[header.indexOf(name)];
    expect([cell('point_id'), cell('in_use_from'), cell('wording'), cell('channels')]).toEqual([
      'W',
      '2023-01-01',
      'Tick here',
      'email',
    ]);
  });

  it('changes and removes an imported entry without touching its file', async () => {
    const { methods } = await opened({
      'collection-points.csv': 'point_id,name,in_use_from,means_of_refusing\nW,Web,2023-01-01,no\n',
    });
    const [imported] = (await methods.points({})).points;
    expect(imported!.evidence).toBe('collection-points.csv:1');
    const { points } = await methods.savePoint({ entry: imported!.entry, point: POINT });
    expect(points).toMatchObject([{ entry: imported!.entry, meansOfRefusing: 'yes', row: 1 }]);
    expect((await methods.removePoint({ entry: imported!.entry })).points).toEqual([]);
    await methods.undoPoint({});
    expect((await methods.undoPoint({})).points).toMatchObject([
      { row: imported!.row, meansOfRefusing: 'no' },
    ]);
  });

  it('keeps the bytes of attached evidence with their hash, and gives them back', async () => {
    const { methods, folder } = await opened();
    const { points } = await methods.savePoint({ entry: null, point: POINT });
    const [path, back] = [join(folder, 'form.png'), join(folder, 'back.png')];
    const bytes = Buffer.from([0x89, 1, 2, 3, 0]);
    writeFileSync(path, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const view = await methods.attachPointFile({ entry: points[0]!.entry, path });
    expect(view.points[0]!.files).toEqual([{ name: 'form.png', sha256, bytes: 5 }]);
    const edited = await methods.savePoint({ entry: points[0]!.entry, point: { ...POINT, notice: 'v2' } });
    expect(edited.points[0]!.files).toHaveLength(1);
    await methods.writePointFile({ sha256, path: back });
    expect(readFileSync(back)).toEqual(bytes);
  });

  it('refuses days that do not exist or are turned round, and entries that it does not hold', async () => {
    const { methods } = await opened();
    const save = (change: Partial<PointInput>) => () =>
      methods.savePoint({ entry: null, point: { ...POINT, ...change } });
    expect(save({ from: '2025-02-30' })).toThrow('not a day');
    expect(save({ to: '2022-12-31' })).toThrow('before the first');
    expect(() => methods.savePoint({ entry: 99, point: POINT })).toThrow('no such entry');
    expect(() => methods.removePoint({ entry: 99 })).toThrow('no such entry');
    expect(() => methods.endPoint({ entry: 99, lastDay: '2025-01-01' })).toThrow('no such entry');
  });
});
