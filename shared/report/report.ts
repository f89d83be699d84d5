/** The report as data: sections of blocks, every sentence written, nothing drawn. The PDF writer only lays it out. */
export interface Report {
  readonly title: string;
  readonly organisation: string;
  readonly subtitle: readonly string[];
  readonly sections: readonly Section[];
}

export interface Section {
  /** Names the section for links within the report. */
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** Words, or words that lead somewhere: to a section of this report, or to a page of legislation. */
export type Words = string | Linked;
export interface Linked {
  readonly text: string;
  readonly to: { readonly section: string } | { readonly url: string };
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'link'; readonly link: Linked }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** What the whole report comes to, set apart from everything else. */
  | { readonly kind: 'opinion'; readonly tone: Tone; readonly title: string; readonly text: string }
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Words[])[];
    }
  | {
      readonly kind: 'bars';
      readonly caption: string;
      readonly legend: readonly string[];
      readonly bars: readonly Bar[];
    }
  /** Stacked columns over time, oldest first. */
  | {
      readonly kind: 'columns';
      readonly caption: string;
      readonly legend: readonly string[];
      readonly columns: readonly Bar[];
    }
  /** Lines to sign on, each for one person. */
  | { readonly kind: 'signatures'; readonly roles: readonly string[] };

export type Tone = 'lawful' | 'undetermined' | 'unlawful';

export interface Figure {
  readonly value: string;
  readonly label: string;
}

export interface Column {
  readonly title: string;
  /** Share of the table's width; the shares of a table add up to 1. */
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** One bar or column, divided into the parts of the chart's legend. */
export interface Bar {
  readonly label: string;
  readonly parts: readonly number[];
}
