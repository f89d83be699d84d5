/** The first rows of a file with their cells, read by the same code as an import and kept in memory: for looking before importing. */
import type { Preset } from '../presets/preset.ts';
import { readSource, type SourceFile } from '../read-source.ts';
import { RowRejected } from '../row-rejected.ts';
import type {
  Dialect,
  ReadOptions,
  Recogniser,
  Recognition,
  SourceCounts,
  SourceRow,
  Watch,
} from '../source.ts';

export interface SampledRow {
  readonly made: SourceRow;
  /** As read; empty for a row whose cells could not be told apart. */
  readonly cells: readonly string[];
}

export interface Sample {
  readonly recognition: Recognition;
  readonly dialect: Dialect;
  readonly rows: readonly SampledRow[];
  /** `rows` counts blank ones too. */
  readonly counts: SourceCounts;
  /** Whether these are all of the file's rows. */
  readonly whole: boolean;
}

/** Ends the reading once there are rows enough. */
class Enough extends Error {}

/**
 * @param limit how many rows that are not blank are kept, give or take a batch.
 * @param through is told how far it has come, from 0 to 1.
 * @throws what `readSource` throws.
 */
export async function sampleRows(
  file: SourceFile,
  options: ReadOptions,
  understand: Recogniser,
  limit: number,
  signal: AbortSignal,
  through: Watch['through'],
): Promise<Sample> {
  const captured = new Captured();
  const capturing: Recogniser = (header, fileName, records) => {
    const understood = understand(header, fileName, records);
    return understood === null
      ? null
      : { ...understood, preset: { ...understood.preset, reader: capture(understood.preset, captured) } };
  };
  let about: { readonly recognition: Recognition; readonly dialect: Dialect } | null = null;
  const rows: SampledRow[] = [];
  let counts: SourceCounts | null = null;
  try {
    counts = await readSource(
      file,
      { ...options, recognise: capturing },
      {
        recognised: (recognition, dialect) => void (about = { recognition, dialect }),
        mark: () => undefined,
        progress: () => undefined,
        watch: { enough: limit, through },
        rows: (batch) => {
          for (const made of batch) rows.push({ made, cells: captured.of(made) });
          if (rows.length >= limit) throw new Enough();
        },
      },
      signal,
    );
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  const rejected = rows.filter(({ made }) => 'rejection' in made).length;
  const seen = rows.at(-1)?.made.row ?? 0;
  return {
    ...about!,
    rows,
    counts: counts ?? { rows: seen, accepted: rows.length - rejected, rejected, blank: seen - rows.length },
    whole: counts !== null,
  };
}

/** The cells of rows in the order in which they were read; those rejected before their cells were read are missing. */
class Captured {
  readonly #rows: { readonly cells: readonly string[]; refused: string | null }[] = [];
  #next = 0;

  add(cells: readonly string[]): { refused: string | null } {
    const one = { cells, refused: null };
    this.#rows.push(one);
    return one;
  }

  of(made: SourceRow): readonly string[] {
    const next = this.#rows[this.#next];
    const refused = 'rejection' in made ? made.rejection.reason : null;
    if (next === undefined || next.refused !== refused) return [];
    this.#next++;
    return next.cells;
  }
}

function capture(preset: Preset, captured: Captured): Preset['reader'] {
  return (columns, options) => {
    const read = preset.reader(columns, options);
    return () => {
      const one = captured.add([...columns.cells]);
      try {
        return read();
      } catch (error) {
        if (error instanceof RowRejected) one.refused = error.message;
        throw error;
      }
    };
  };
}
