/** Entries of the register as the window shows them and as rows of the import template. */
import type { PointInput, PointsView } from '../../shared/ipc/points-contract.ts';
import type { RowView } from '../../shared/ipc/import-contract.ts';
import type { PointStatement } from '../../shared/model/collection-point.ts';
import type { Moment } from '../../shared/model/moment.ts';
import { isoText } from '../../shared/report/moment-text.ts';
import { parseMoment } from '../import/moment.ts';
import { templateColumns } from '../import/templates.ts';
import type { PointChange, PointEntry } from '../store/point-register.ts';
import type { AuditStore } from '../store/store.ts';
import { Failure } from './failure.ts';

/** What the register kept in the app is called where a file would be named. */
export const REGISTER_NAME = 'register of collection points';

/** Throws `Failure` `bad_date` for a day that does not exist, or a last day before the first. */
export function statementOf(input: PointInput): PointStatement {
  const [from, to] = [dayOf(input.from), dayOf(input.to)];
  if (from !== null && to !== null && to.end <= from.start)
    throw new Failure('bad_date', 'The last day in use is before the first.');
  return { ...input, from, to };
}

function dayOf(text: string | null): Moment | null {
  if (text === null) return null;
  const moment = parseMoment(text);
  if (moment === null || typeof moment === 'string')
    throw new Failure('bad_date', `"${text}" is not a day: write it as 2025-09-30.`);
  return moment;
}

function inputOf(statement: PointStatement): PointInput {
  const day = (at: Moment | null): string | null => (at === null ? null : isoText(at).slice(0, 10));
  return { ...statement, from: day(statement.from), to: day(statement.to) };
}

export function pointsView(
  store: AuditStore,
  names: (rows: readonly number[]) => readonly string[],
): PointsView {
  const run = store.latestRun();
  const used = run === null ? null : store.gaps(run.id);
  const uses = new Map(used?.points.map(({ row, contacts }) => [row, contacts]));
  const last = store.points.lastChange();
  const changed = store.points.changedAt();
  return {
    points: store.points.entries().map((one: PointEntry) => ({
      ...inputOf(one.statement),
      entry: one.entry,
      row: one.row,
      evidence: names([one.row])[0]!,
      files: one.files,
      contacts: used === null ? null : (uses.get(one.row) ?? 0),
    })),
    undo: last === null ? null : changeWords(last),
    changedSinceRun: run !== null && changed !== null && changed > run.createdAt,
  };
}

const ACTIONS = {
  added: 'Adding',
  edited: 'Changing',
  ended: 'Ending',
  removed: 'Removing',
  attached: 'Attaching a file to',
} as const;

function changeWords({ action, statement }: PointChange): string {
  const name = statement === null ? null : (statement.name ?? statement.pointId);
  return name === null ? `${ACTIONS[action]} an entry` : `${ACTIONS[action]} “${name}”`;
}

/** A change of the register as a row of the import template. */
export function changeRow({ id, statement }: PointChange): RowView {
  const header = templateColumns['collection-points']!.map(({ name }) => name);
  const cells =
    statement === null ? header.map((column) => (column === 'name' ? '(removed)' : '')) : cellsOf(statement);
  return { file: REGISTER_NAME, row: id, line: id, header, cells, corrects: null };
}

/** A statement as the cells of the import template, in its columns' order. */
export function cellsOf(statement: PointStatement): readonly string[] {
  const input = inputOf(statement);
  const word = (value: string): string => (value === 'unknown' ? '' : value);
  return [
    input.pointId,
    input.name ?? '',
    word(input.pointKind),
    input.from ?? '',
    input.to ?? '',
    word(input.context),
    input.sources.join(';'),
    input.wording ?? '',
    word(input.meansOfRefusing),
    word(input.mechanism),
    word(input.simple),
    word(input.free),
    input.channels.join(';'),
    input.notice ?? '',
    input.sender ?? '',
  ];
}
