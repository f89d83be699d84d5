/** What an edit of the register would change is said before it is made. */
import { expect, it } from 'vitest';
import { changedBy, commonValue, differ } from '../../renderer/pages/register/change.ts';
import { EDITABLE_FIELDS, type RegisterRow } from '../../shared/ipc/register-contract.ts';

const row = (campaignId: string, fields: Partial<RegisterRow['fields']>): RegisterRow => ({
  campaignId,
  fields: {
    ...(Object.fromEntries(EDITABLE_FIELDS.map((field) => [field, null])) as RegisterRow['fields']),
    ...fields,
  },
  sent: null,
  rows: 1,
  joined: [],
});
const ROWS = [
  row('K1', { name: 'Spring', purpose: 'marketing' }),
  row('K2', { purpose: 'service' }),
  row('K3', { purpose: 'unknown' }),
];

it('names only campaigns of which an edit says something new', () => {
  expect(changedBy(ROWS, { purpose: 'service' })).toEqual([
    { campaignId: 'K1', name: 'Spring', fields: [{ field: 'purpose', now: 'marketing', next: 'service' }] },
    { campaignId: 'K3', name: 'K3', fields: [{ field: 'purpose', now: 'unknown', next: 'service' }] },
  ]);
});

it('takes nothing recorded and recorded as unknown for the same', () => {
  expect(changedBy([ROWS[2]!], { purpose: '', name: ' ' })).toEqual([]);
  expect(changedBy([ROWS[0]!], { purpose: '' })).toMatchObject([{ campaignId: 'K1' }]);
});

it('says what campaigns have in common', () => {
  expect([commonValue(ROWS, 'purpose'), differ(ROWS, 'purpose')]).toEqual([null, true]);
  expect([commonValue(ROWS, 'subject'), differ(ROWS, 'subject')]).toEqual([null, false]);
  expect([commonValue([ROWS[0]!], 'name'), differ([ROWS[0]!], 'name')]).toEqual(['Spring', false]);
});
