/** Days laid out as calendars hang on walls: a band for each year, weeks from left to right, Monday on top. */
import type { DayView } from '../../../shared/ipc/overview-contract.ts';

export interface Cell {
  /** `2026-02-14`. */
  readonly day: string;
  /** 0 is Monday. */
  readonly weekday: number;
  /** From 0, the week that holds the first of January. */
  readonly week: number;
  /** `undefined` on a day without messages. */
  readonly messages: DayView['lawful'] | undefined;
}

export interface Band {
  readonly year: number;
  readonly cells: readonly Cell[];
  readonly weeks: number;
}

const DAY_MS = 86_400_000;

function weekdayOf(at: number): number {
  return (new Date(at).getUTCDay() + 6) % 7;
}

/** Whether its day is known: others are not on a calendar. */
export function isOnCalendar<T extends DayView>(one: T): one is T & { readonly day: string } {
  return one.day !== null && one.day.length === 10;
}

/** Every year from the first day to the last, latest first. */
export function bandsOf(days: readonly DayView[]): readonly Band[] {
  const byDay = new Map(days.filter(isOnCalendar).map(({ day, lawful }) => [day, lawful]));
  const years = [...byDay.keys()].map((day) => Number(day.slice(0, 4)));
  if (years.length === 0) return [];
  const bands: Band[] = [];
  // A date that is plainly a slip of the pen must not draw two thousand years: years without messages are left out.
  for (const year of [...new Set(years)].sort((a, b) => b - a)) bands.push(bandOf(year, byDay));
  return bands;
}

function bandOf(year: number, byDay: ReadonlyMap<string, DayView['lawful']>): Band {
  const first = Date.UTC(year, 0, 1);
  const shift = weekdayOf(first);
  const cells: Cell[] = [];
  for (let at = first; new Date(at).getUTCFullYear() === year; at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    const week = Math.floor((Math.round((at - first) / DAY_MS) + shift) / 7);
    cells.push({ day, weekday: weekdayOf(at), week, messages: byDay.get(day) });
  }
  return { year, cells, weeks: cells.at(-1)!.week + 1 };
}

/** The day that an arrow key leads to, within the band; `null` for another key. */
export function dayFrom(band: Band, day: string, key: string): string | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: -1,
    ArrowDown: 1,
    ArrowLeft: -7,
    ArrowRight: 7,
    Home: -366,
    End: 366,
  };
  const step = steps[key];
  if (step === undefined) return null;
  const at = band.cells.findIndex((cell) => cell.day === day);
  return band.cells[Math.min(band.cells.length - 1, Math.max(0, at + step))]!.day;
}
