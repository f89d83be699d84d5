/**
 * Labels that people put together as spellings of one: which name each stands under, on whose word. It follows from the steps
 * taken, in their order, and from nothing else; without steps every label stands for itself.
 */
import { labelKey } from './label.ts';
import type { Moment } from './moment.ts';
import type { RowRef } from './row-ref.ts';

/** A label under another name. */
export interface GroupedLabel {
  /** As it was written when it was put there. */
  readonly label: string;
  /** The name that it stands under. */
  readonly group: string;
  readonly row: RowRef;
  readonly reviewer: string | null;
  readonly at: Moment | null;
}

/** `group` puts a label under a name, with whatever stood under it; `ungroup` lets it stand for itself again. */
export type GroupStep =
  ({ readonly kind: 'group' } & GroupedLabel) | { readonly kind: 'ungroup'; readonly label: string };

export class LabelGroups {
  /** By the key of the label. */
  readonly #members: ReadonlyMap<string, GroupedLabel>;
  /** The name of each group, by its key. */
  readonly #names: ReadonlyMap<string, string>;

  private constructor(members: ReadonlyMap<string, GroupedLabel>) {
    const names = new Map<string, string>();
    for (const { group } of members.values())
      if (!names.has(labelKey(group))) names.set(labelKey(group), group);
    this.#names = names;
    this.#members = new Map(
      [...members].map(([key, member]) => [key, { ...member, group: names.get(labelKey(member.group))! }]),
    );
  }

  /** @param steps from the first to the last. */
  static of(steps: Iterable<GroupStep>): LabelGroups {
    const members = new Map<string, GroupedLabel>();
    for (const step of steps) {
      const key = labelKey(step.label);
      if (step.kind === 'ungroup') {
        members.delete(key);
        continue;
      }
      // A name that itself stands under another leads there: no label stands two names away from its own.
      const group = members.get(labelKey(step.group))?.group ?? step.group;
      if (labelKey(group) === key) continue;
      for (const [other, member] of members)
        if (labelKey(member.group) === key) members.set(other, { ...member, group });
      const { label, row, reviewer, at } = step;
      members.set(key, { label, group, row, reviewer, at });
    }
    return new LabelGroups(members);
  }

  /** How many labels stand under another name. */
  get size(): number {
    return this.#members.size;
  }

  /** The name that a label stands under: its own when nobody put it under another. */
  nameOf(label: string): string {
    if (this.#members.size === 0) return label;
    const key = labelKey(label);
    return this.#members.get(key)?.group ?? this.#names.get(key) ?? label;
  }

  /** On whose word a label stands under another name; `null` when it stands for itself. */
  of(label: string): GroupedLabel | null {
    return this.#members.get(labelKey(label)) ?? null;
  }

  /** Whether other labels stand under this one. */
  isName(label: string): boolean {
    return this.#names.has(labelKey(label));
  }

  /** The labels that stand under the name, itself last. */
  spellings(name: string): readonly string[] {
    const key = labelKey(name);
    const own = [...this.#members.values()].filter(({ group }) => labelKey(group) === key);
    return [...own.map(({ label }) => label), name];
  }

  /** Every label that stands under another name, by name. */
  all(): ReadonlyMap<string, readonly GroupedLabel[]> {
    return Map.groupBy(this.#members.values(), ({ group }) => group);
  }
}

export const NO_GROUPS = LabelGroups.of([]);
