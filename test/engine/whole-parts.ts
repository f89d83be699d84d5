/** Parts of a contact as they are told apart: all that each file says under each name. */
import type { PartRef } from '../../shared/model/identity.ts';

export function whole(parts: readonly Omit<PartRef, 'row'>[]): readonly PartRef[] {
  return parts.map(({ key, source }) => ({ key, source, row: null }));
}
