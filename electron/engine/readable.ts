/** Which sources can be read in another way. */
import type { SourceInfo } from '../store/store.ts';

/** Whether a source came as a table of its own: no message, no correction of another file and no edit made in the audit. */
export function isReadable({ recognition, dialect }: SourceInfo): boolean {
  return (
    dialect.format !== 'message' &&
    recognition.corrects === undefined &&
    recognition.preset !== 'template.campaign-edits'
  );
}
