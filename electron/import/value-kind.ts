/** What kind of value a cell looks like, for telling a header row and a delimiter from their neighbours. Decides no value. */

export type ValueKind = 'blank' | 'number' | 'date' | 'email' | 'address' | 'word' | 'text';

const NUMBER = /^[-+(]?\s*[£$€]?\s*\d[\d\s.,]*%?\)?$/;
const DATE = /^(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}:\d{2})([ T,].*)?$/;
const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;
const ADDRESS = /^(https?:\/\/|www\.)\S+$/i;

export function valueKind(cell: string): ValueKind {
  const text = cell.trim();
  if (text === '') return 'blank';
  if (DATE.test(text)) return 'date';
  if (NUMBER.test(text) || /^'?\+?\d[\d\s()-]{5,}$/.test(text)) return 'number';
  if (EMAIL.test(text)) return 'email';
  if (ADDRESS.test(text)) return 'address';
  return /^[\p{L}\p{M}\p{N}_.*#-]+$/u.test(text) ? 'word' : 'text';
}

/** Whether a heading could not look like this. */
export function isDatum(kind: ValueKind): boolean {
  return kind === 'number' || kind === 'date' || kind === 'email' || kind === 'address';
}
