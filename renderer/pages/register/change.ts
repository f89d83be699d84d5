/** What an edit would change, campaign by campaign, before it is made. */
import type { EditableField, RegisterRow } from '../../../shared/ipc/register-contract.ts';

export type Changes = Readonly<Partial<Record<EditableField, string>>>;

export interface Changed {
  readonly campaignId: string;
  readonly name: string;
  readonly fields: readonly {
    readonly field: EditableField;
    readonly now: string | null;
    readonly next: string;
  }[];
}

/** Those that an edit says something new of. Nothing recorded and recorded as unknown are the same. */
export function changedBy(rows: readonly RegisterRow[], changes: Changes): readonly Changed[] {
  const set = Object.entries(changes) as readonly (readonly [EditableField, string])[];
  return rows.flatMap(({ campaignId, fields }) => {
    const changed = set.flatMap(([field, next]) =>
      meaning(fields[field]) === meaning(next) ? [] : [{ field, now: fields[field], next }],
    );
    return changed.length === 0 ? [] : [{ campaignId, name: fields.name ?? campaignId, fields: changed }];
  });
}

/** What all have in common; `null` where they differ or nothing is recorded. */
export function commonValue(rows: readonly RegisterRow[], field: EditableField): string | null {
  const values = new Set(rows.map(({ fields }) => meaning(fields[field])));
  const [only] = values;
  return values.size === 1 && only !== undefined && only !== '' ? only : null;
}

/** Whether the campaigns differ in a field. */
export function differ(rows: readonly RegisterRow[], field: EditableField): boolean {
  return new Set(rows.map(({ fields }) => meaning(fields[field]))).size > 1;
}

function meaning(value: string | null): string {
  return value === null || value === 'unknown' ? '' : value.trim();
}
