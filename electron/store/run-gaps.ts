/** What was found missing in a run, kept with it so that the window need not wait. */
import type { GapSurvey } from '../../shared/model/evidence-gap.ts';
import type { Connection } from './connect.ts';

export function readGaps(db: Connection, run: number): GapSurvey | null {
  const json = db.prepare<[number], string>('SELECT json FROM run_gap WHERE run = ?').pluck().get(run);
  return json === undefined ? null : (JSON.parse(json) as GapSurvey);
}

export function saveGaps(db: Connection, run: number, survey: GapSurvey): void {
  db.prepare(
    'INSERT INTO run_gap (run, json) VALUES (?, ?) ON CONFLICT (run) DO UPDATE SET json = excluded.json',
  ).run(run, JSON.stringify(survey));
}
