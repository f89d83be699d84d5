/** An evidence record as the fields of the import template, in words: what a row was understood to say. */
import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import { isoText } from '../../../shared/report/moment-text.ts';

interface FieldValue {
  readonly field: string;
  readonly value: string;
}

/** Fields without a value, and those that are unknown, are left out. */
export function recordFields(record: EvidenceRecord): readonly FieldValue[] {
  const found: FieldValue[] = [];
  const add = (field: string, value: string | null | undefined): void => {
    if (value !== null && value !== undefined && value !== '' && value !== 'unknown')
      found.push({ field, value });
  };
  if ('who' in record) {
    const { contactId, email, phone } = record.who;
    add('contact_id', contactId);
    add('email', email);
    add('phone', phone);
  }
  for (const [name, value] of Object.entries(record)) {
    if (name === 'kind' || name === 'who') continue;
    const field =
      name === 'type' ? 'kind' : name === 'at' && record.kind === 'collection' ? 'collected_at' : snake(name);
    if (record.kind === 'contact' && (field === 'email' || field === 'phone')) continue;
    if (Array.isArray(value)) add('channel', value.join(';'));
    else if (typeof value === 'object' && value !== null && 'start' in value) add(field, isoText(value));
    else if (typeof value === 'string') add(field, value);
  }
  return found;
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
