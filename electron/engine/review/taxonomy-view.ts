/** The organisation's own taxonomy as the screen shows it, against the labels of the latest run. */
import type { TaxonomyView } from '../../../shared/ipc/labels-contract.ts';
import { Taxonomy } from '../../../shared/similarity/taxonomy.ts';
import type { AuditStore } from '../../store/store.ts';
import { shown, type Desk } from './desk.ts';

/** Labels named that have no place. */
const NAMED = 10;

/** @param desk `null` before the first run. Answers `null` where no taxonomy was imported. */
export function taxonomyView(store: AuditStore, desk: Desk | null): TaxonomyView | null {
  const stored = store.taxonomy();
  if (stored === null) return null;
  const taxonomy = new Taxonomy(stored.rows);
  const labels = desk?.table.labels ?? [];
  const unplaced = labels.filter((label) => desk!.suggester.placements(label).length === 0);
  return {
    file: store.sources().find(({ id }) => id === stored.source)?.name ?? '',
    labels: taxonomy.labels,
    categories: taxonomy.categories,
    placed: labels.length - unplaced.length,
    of: labels.length,
    unplaced: unplaced.slice(0, NAMED).map(shown),
  };
}
