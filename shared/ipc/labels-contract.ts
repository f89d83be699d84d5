/**
 * The label editor: products and categories as imported, and which of them a person put together as spellings of one. What is
 * done here changes pairs, counts and precedents only through a new run.
 */
import type { VariantReason } from '../similarity/label-variants.ts';
import type { None, Page } from './reply.ts';

export const LABEL_CHOICES = ['all', 'grouped', 'names'] as const;
/** Every label, those under another name, or the names that others stand under. */
export type LabelChoice = (typeof LABEL_CHOICES)[number];

export interface LabelRow {
  /** Its number, good for the run. */
  readonly label: number;
  readonly text: string;
  /** Pairs of the run that it is part of. */
  readonly pairs: number;
  /** The name it stands under from the next run on; `null` when it stands for itself. */
  readonly group: string | null;
  /** Whether the run read it otherwise. */
  readonly isNew: boolean;
  /** How many labels stand under it. */
  readonly members: number;
  readonly reviewer: string | null;
  readonly when: string | null;
  /** Whether it was put there by an imported file. */
  readonly carriedOver: boolean;
}

export interface LabelPage {
  readonly run: number | null;
  readonly total: number;
  readonly rows: readonly LabelRow[];
  /** Labels under another name, over all. */
  readonly grouped: number;
}

/** Labels that are likely spellings of one. */
export interface VariantView {
  readonly name: string;
  readonly reason: VariantReason;
  readonly labels: readonly { readonly label: number; readonly text: string }[];
}

export interface VariantPage {
  readonly total: number;
  readonly rows: readonly VariantView[];
}

/** What putting labels together would do to the pairs of the run. */
export interface GroupingPreview {
  /** Pairs that the labels are part of, and how many would be left of them. */
  readonly pairsBefore: number;
  readonly pairsAfter: number;
  /** Pairs that become one label against itself, which needs no verdict. */
  readonly same: number;
  /** Pairs whose decided spellings agree: the verdict carries over to the others. */
  readonly carried: number;
  /** Pairs whose spellings were decided differently: they go to the disagreement queue, as far as shown. */
  readonly conflicts: number;
  readonly conflicting: readonly { readonly bought: string; readonly promoted: string }[];
}

/** One act of the editor. */
export interface LabelAct {
  readonly act: number;
  readonly kind: 'group' | 'ungroup' | 'keep_apart';
  readonly name: string;
  readonly labels: readonly string[];
  /** How many labels it was about. */
  readonly count: number;
  readonly reviewer: string;
  readonly when: string;
  readonly reason: string | null;
  readonly undone: boolean;
}

export interface LabelHistory {
  readonly total: number;
  readonly rows: readonly LabelAct[];
}

export interface LabelsChanged {
  readonly act: number;
  readonly labels: number;
}

/** The organisation's own taxonomy. */
export interface TaxonomyView {
  readonly file: string;
  readonly labels: number;
  readonly categories: number;
  /** Labels of the run that it places, and how many there are. */
  readonly placed: number;
  readonly of: number;
  /** The first labels that it does not place. */
  readonly unplaced: readonly string[];
}

interface Who {
  readonly run: number;
  readonly reviewer: string;
}

/** All of them fail with `pairs_changed` where `run` is no longer the latest, and `no_reviewer` where nobody is named. */
export interface LabelsMethods {
  readonly reviewLabels: {
    args: { readonly search: string; readonly choice: LabelChoice; readonly page: Page };
    result: LabelPage;
  };
  readonly labelVariants: { args: { readonly run: number; readonly page: Page }; result: VariantPage };
  readonly previewGrouping: {
    args: { readonly run: number; readonly labels: readonly number[]; readonly name: string };
    result: GroupingPreview;
  };
  /** Fails with `no_name` without a name, and `nothing_to_group` where every label stands under it already. */
  readonly groupLabels: {
    args: Who & {
      readonly labels: readonly number[];
      readonly name: string;
      readonly reason: string | null;
    };
    result: LabelsChanged;
  };
  /** Fails with `nothing_to_group` where none of the labels stands under another name. */
  readonly ungroupLabels: {
    args: Who & { readonly labels: readonly number[]; readonly reason: string | null };
    result: LabelsChanged;
  };
  /**
   * Says that labels which look like spellings of one are not: they are not offered again. Fails with `nothing_to_group` for
   * fewer than two labels.
   */
  readonly keepLabelsApart: { args: Who & { readonly labels: readonly number[] }; result: LabelsChanged };
  /** Undoes the person's latest act of the editor, or does the last undone one again; `null` when there is none. */
  readonly undoLabels: { args: Who; result: LabelsChanged | null };
  readonly redoLabels: { args: Who; result: LabelsChanged | null };
  /** `null` where none was imported. */
  readonly reviewTaxonomy: { args: None; result: TaxonomyView | null };
  /** Newest first. */
  readonly labelHistory: { args: { readonly page: Page }; result: LabelHistory };
}

export const LABELS_METHODS = [
  'reviewLabels',
  'labelVariants',
  'previewGrouping',
  'groupLabels',
  'ungroupLabels',
  'keepLabelsApart',
  'undoLabels',
  'redoLabels',
  'reviewTaxonomy',
  'labelHistory',
] as const satisfies readonly (keyof LabelsMethods)[];
