/** The report as data: sections of blocks, every sentence written, nothing drawn. The PDF writer only lays it out. */
export interface Report {
  readonly title: string;
  readonly organisation: string;
  readonly subtitle: readonly string[];
  readonly sections: readonly Section[];
}

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
    }
  | {
      readonly kind: 'bars';
      readonly caption: string;
      readonly legend: readonly string[];
      readonly bars: readonly Bar[];
    };

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

/** One horizontal bar, divided into the parts of the chart's legend. */
export interface Bar {
  readonly label: string;
  readonly parts: readonly number[];
}
