/** One record becomes an accepted row, a rejected row or a blank, and the counts always add up. */
import type { EvidenceRecord } from '../../shared/model/evidence.ts';
import type { UnreadColumn } from '../../shared/model/source-totals.ts';
import type { DetailsTold } from './detail-account.ts';
import type { OriginalRow } from './original-row.ts';
import type { Preset } from './presets/preset.ts';
import { RowRejected } from './row-rejected.ts';
import { headingKey } from '../../shared/model/heading.ts';
import { Columns } from './row-reader.ts';
import type { ReadOptions, Rejection, SourceCounts, SourceRow } from './source.ts';
import { UnreadColumns } from './unread-columns.ts';

export class RowMaker {
  readonly #columns: Columns;
  readonly #unread: UnreadColumns;
  readonly #read: () => readonly EvidenceRecord[];
  readonly #preset: Preset;
  /** `null`: rows may have any width. */
  readonly #width: number | null;
  /** Headings as they are compared, the empty one aside. */
  readonly #headings: ReadonlySet<string>;
  readonly #header: string;
  #otherTable = false;
  #rows = 0;
  #accepted = 0;
  #rejected = 0;

  constructor(preset: Preset, header: readonly string[], options: ReadOptions) {
    this.#columns = new Columns(header, options.region ?? 'GB', options.proved?.decimalMarks);
    this.#preset = preset;
    this.#unread = new UnreadColumns(preset, header);
    this.#read = preset.reader(this.#columns, options);
    this.#width = preset.blocks === true ? null : header.length;
    const keys = header.map(headingKey);
    this.#header = keys.join('\n');
    this.#headings = new Set(keys.filter((key) => key !== ''));
  }

  /** @returns `null` for a blank row. `raw` is asked for only when the row is rejected. */
  make(
    cells: readonly string[],
    line: number,
    fault: Omit<Rejection, 'raw'> | null,
    raw: () => string,
  ): SourceRow | null {
    const row = ++this.#rows;
    if (fault === null && cells.every((cell) => cell.trim() === '')) return null;
    const otherHeader = fault === null ? this.#otherHeader(cells) : null;
    let rejection = fault ?? otherHeader ?? this.#ragged(cells.length);
    let corrects: OriginalRow | null = null;
    if (rejection === null) {
      try {
        this.#columns.read(cells);
        const records = this.#read();
        const { account } = this.#columns;
        this.#unread.look(cells, records, (value) => account.hasLooked(value));
        account.accept(row);
        this.#accepted++;
        corrects = this.#preset.corrects?.() ?? null;
        return corrects === null ? { row, line, records } : { row, line, records, corrects };
      } catch (error) {
        if (!(error instanceof RowRejected)) throw error;
        corrects = this.#preset.corrects?.() ?? null;
        rejection = { code: error.code, reason: this.#advised(error) };
      }
    } else if (otherHeader === null) this.#columns.passOver();
    this.#rejected++;
    return {
      row,
      line,
      rejection: { code: rejection.code, reason: rejection.reason, raw: raw().slice(0, 4000) },
      ...(corrects === null ? {} : { corrects }),
    };
  }

  #advised({ code, message }: RowRejected): string {
    const { naming } = this.#preset;
    return code === 'missing_contact' && naming !== undefined ? `${message} ${naming}` : message;
  }

  /** The header again, as on every page of a printed report; or that of another table, whose rows are not of this one. */
  #otherHeader(cells: readonly string[]): Omit<Rejection, 'raw'> | null {
    if (this.#width === null) return null;
    // Nearly every row ends here, so this is as cheap as it can be.
    if (this.#headings.has(cells[0]!.trim().toLowerCase())) {
      const keys = cells.map(headingKey);
      if (keys.join('\n') === this.#header) {
        this.#otherTable = false;
        return { code: 'repeated_header', reason: 'The row repeats the header.' };
      }
      const known = keys.filter((key) => this.#headings.has(key)).length;
      if (known >= 3 && known > keys.length * 0.6 && new Set(keys).size === keys.length)
        this.#otherTable = true;
    }
    if (!this.#otherTable) return null;
    return {
      code: 'other_table',
      reason:
        'The row belongs to another table that begins further up in the file, with other columns: import that as a file of its own.',
    };
  }

  #ragged(found: number): Omit<Rejection, 'raw'> | null {
    if (this.#width === null || found === this.#width) return null;
    return {
      code: found > this.#width ? 'too_many_cells' : 'too_few_cells',
      reason: `The row has ${found} cells and the header has ${this.#width}, so it cannot be told which value belongs to which column.`,
    };
  }

  get rows(): number {
    return this.#rows;
  }
  /** Columns that nothing was read from. */
  unread(): readonly UnreadColumn[] {
    return this.#unread.found();
  }
  /** How the details of accepted rows were read. */
  details(): DetailsTold {
    return this.#columns.account.told();
  }
  counts(): SourceCounts {
    return {
      rows: this.#rows,
      accepted: this.#accepted,
      rejected: this.#rejected,
      blank: this.#rows - this.#accepted - this.#rejected,
    };
  }
}
