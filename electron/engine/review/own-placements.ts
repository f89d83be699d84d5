/** Where the organisation's own taxonomy places a label: in the places of every spelling that stands under its name. */
import type { LabelGroups } from '../../../shared/model/label-groups.ts';
import { NO_PLACEMENTS, type Placements } from '../../../shared/similarity/placement.ts';
import { Taxonomy } from '../../../shared/similarity/taxonomy.ts';
import type { AuditStore } from '../../store/store.ts';

export function ownPlacements(store: AuditStore, groups: LabelGroups): Placements {
  const stored = store.taxonomy();
  if (stored === null) return NO_PLACEMENTS;
  const taxonomy = new Taxonomy(stored.rows);
  return (label) =>
    groups.isName(label)
      ? groups.spellings(label).flatMap((spelling) => taxonomy.placesOf(spelling))
      : taxonomy.placesOf(label);
}
