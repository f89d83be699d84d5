/** Methods on the register of collection points. A change makes the latest run stale: what it does shows in the next one. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { FileWriter } from '../report/write-file.ts';
import type { AuditStore } from '../store/store.ts';
import { Failure } from './failure.ts';
import { ACTOR, type EngineTable, type OpenAudit } from './open-audit.ts';
import { pointsView, statementOf } from './point-views.ts';
import { evidenceNames } from './views.ts';

/** A picture of a form or a scanned script is far smaller. */
const LARGEST = 50 * 1024 * 1024;

type Method =
  'points' | 'savePoint' | 'endPoint' | 'removePoint' | 'undoPoint' | 'attachPointFile' | 'writePointFile';

export function pointsMethods(open: OpenAudit): Pick<EngineTable, Method> {
  const view = (store: AuditStore) => pointsView(store, evidenceNames(store.sources()));
  return {
    points: () => view(open.store),
    savePoint: ({ entry, point }) => {
      const statement = statementOf(point);
      if (entry === null) open.store.points.add(statement, ACTOR);
      else open.store.points.state(entry, statement, 'edited', ACTOR);
      return view(open.store);
    },
    endPoint: ({ entry, lastDay }) => {
      const found = view(open.store).points.find((one) => one.entry === entry);
      if (found === undefined)
        throw new Failure('no_such_entry', 'The register of collection points has no such entry.');
      const {
        entry: _entry,
        row: _row,
        evidence: _evidence,
        files: _files,
        contacts: _contacts,
        ...point
      } = found;
      open.store.points.state(entry, statementOf({ ...point, to: lastDay }), 'ended', ACTOR);
      return view(open.store);
    },
    removePoint: ({ entry }) => {
      open.store.points.remove(entry, ACTOR);
      return view(open.store);
    },
    undoPoint: () => {
      open.store.points.undo(ACTOR);
      return view(open.store);
    },
    attachPointFile: ({ entry, path }) => {
      if (statSync(path).size > LARGEST)
        throw new Failure('too_large', 'Files of up to 50 MB can be attached: take an excerpt.');
      const bytes = readFileSync(path);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      open.store.points.attach(
        entry,
        { name: basename(path), sha256, bytes: bytes.length },
        zstdCompressSync(bytes),
        ACTOR,
      );
      return view(open.store);
    },
    writePointFile: ({ sha256, path }) => {
      const zstd = open.store.points.file(sha256);
      if (zstd === null) throw new Failure('no_such_file', 'No such file is attached.');
      const file = new FileWriter(path);
      file.write(zstdDecompressSync(zstd));
      file.finish();
      return null;
    },
  };
}
