/** One contact's identity as the window and the dossier show it. */
import { ROWS_SHOWN, type IdentityView, type SeparationView } from '../../../shared/ipc/identity-contract.ts';
import { comparedName } from '../../../shared/identity/compared-name.ts';
import { conflictsOf } from '../../../shared/identity/conflicts.ts';
import { linksOf } from '../../../shared/identity/links.ts';
import type { ContactFacts } from '../../../shared/model/facts.ts';
import type { IdentityPart, PartRef, RecordCounts } from '../../../shared/model/identity.ts';
import { rowRef } from '../../../shared/model/row-ref.ts';
import {
  CONFLICT_WORDS,
  linkText,
  partHolds,
  partTitle,
  usedText,
  valueText,
} from '../../../shared/report/identity-words.ts';
import { sourceNames } from '../../../shared/report/source-names.ts';
import type { AuditStore } from '../../store/store.ts';
import type { StoredSeparation } from '../../store/separations.ts';
import { evidenceNames } from '../views.ts';

export function identityView(store: AuditStore, facts: ContactFacts): IdentityView {
  const { contact } = facts;
  const sources = store.sources();
  const names = evidenceNames(sources);
  const files = sourceNames(sources);
  const fileOf = (source: number): string => files.get(source) ?? '?';
  const parts = store.partsOf(contact);
  const own = new Set(store.rowsOf(contact));
  const elsewhere = [...new Set(facts.preferences.map(({ row }) => row))].filter((row) => !own.has(row));
  const separations = store.separations.all().filter((one) => concerns(one, parts));
  const views = separationViews(store, separations);
  return {
    parts: parts.map((part) => ({
      ...part,
      file: fileOf(part.source),
      title: partTitle(part),
      holds: partHolds(part),
      rows: part.rows.slice(0, ROWS_SHOWN).map(({ row, records }) => ({
        row,
        evidence: names([rowRef(part.source, row)])[0]!,
        holds: rowHolds(row, part, records),
      })),
      rowCount: part.rows.length,
      details: part.details.map((details) => ({
        ...details,
        evidence: names([details.row])[0]!,
        nameCompared: details.name === null ? null : comparedName(details.name),
      })),
    })),
    links: linksOf(parts).map((link) => ({
      by: link.by,
      text: linkText(link, parts, fileOf),
      rows: link.rows,
      evidence: names(link.rows),
    })),
    conflicts: conflictsOf(store.statedRows(contact), facts.preferences).map((conflict) => ({
      kind: conflict.kind,
      title: CONFLICT_WORDS[conflict.kind],
      values: conflict.values.map(({ value, rows }) => ({
        text: valueText(value),
        rows,
        evidence: names(rows),
      })),
      used: usedText(conflict),
    })),
    reached: elsewhere.map((row) => ({ row, evidence: names([row])[0]! })),
    rejected: store
      .rejectedNaming(contact)
      .map(({ row, reason }) => ({ row, evidence: names([row])[0]!, reason })),
    separations: views,
  };
}

/** What a row holds, and for a contact row whom it names: rows are told apart by that. */
function rowHolds(row: number, { source, details }: IdentityPart, records: RecordCounts): string {
  const named = details.find((one) => one.row === rowRef(source, row));
  const who = [named?.name, named?.email, named?.phone].filter((text) => text != null);
  return [partHolds({ records }), ...who].join(', ');
}

function concerns({ parts }: StoredSeparation, own: readonly IdentityPart[]): boolean {
  return parts.some(({ key, source }) => own.some((part) => part.key === key && part.source === source));
}

export function separationViews(
  store: AuditStore,
  separations: readonly StoredSeparation[],
): readonly SeparationView[] {
  if (separations.length === 0) return [];
  const contactOf = store.contactsByKey();
  const files = sourceNames(store.sources());
  return separations.map(({ parts, person, ...separation }) => {
    const named = (stays: boolean): readonly string[] =>
      refsByPart(parts.filter((part) => part.stays === stays)).map(
        ([{ key, source }, rows]) =>
          `${partTitle(store.nameOfKey(key))} in ${files.get(source) ?? '?'}${rowsText(rows)}`,
      );
    return {
      ...separation,
      names: named(false),
      from: named(true),
      contact: (separation.undone === null && contactOf[person]) || null,
    };
  });
}

/** The rows of each name and file together. */
function refsByPart(refs: readonly PartRef[]): readonly (readonly [PartRef, readonly (number | null)[]])[] {
  const parts = new Map<string, [PartRef, (number | null)[]]>();
  for (const ref of refs) {
    const id = `${ref.key} ${ref.source}`;
    const found = parts.get(id) ?? [ref, []];
    parts.set(id, found);
    found[1].push(ref.row);
  }
  return [...parts.values()];
}

/** `, row 3`, `, rows 3, 5`; nothing for all that a file says under the name. */
function rowsText(rows: readonly (number | null)[]): string {
  if (rows.includes(null)) return '';
  return rows.length === 1 ? `, row ${rows[0]}` : `, rows ${rows.join(', ')}`;
}
