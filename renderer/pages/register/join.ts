/** What is shown of campaigns before they are counted as one. */
import {
  EDITABLE_FIELDS,
  type EditableField,
  type JoinEffect,
  type RegisterRow,
} from '../../../shared/ipc/register-contract.ts';

type Row = Pick<RegisterRow, 'campaignId' | 'fields' | 'sent'>;

export function nameOf({ campaignId, fields }: Pick<RegisterRow, 'campaignId' | 'fields'>): string {
  return fields.name ?? campaignId;
}

function isRecorded(value: string | null): boolean {
  return value !== null && value !== '' && value !== 'unknown';
}

/** The one of which most is recorded, the first of several. @param rows at least one. */
export function mostRecorded(rows: readonly Row[]): Row {
  const recorded = ({ fields }: Row): number => Object.values(fields).filter(isRecorded).length;
  return rows.reduce((most, row) => (recorded(row) > recorded(most) ? row : most));
}

/** Fields that the campaigns do not all say alike. */
export function differences({ into, joined }: JoinEffect): readonly EditableField[] {
  return EDITABLE_FIELDS.filter(
    (field) =>
      new Set([into, ...joined].map(({ fields }) => (isRecorded(fields[field]) ? fields[field]!.trim() : '')))
        .size > 1,
  );
}
