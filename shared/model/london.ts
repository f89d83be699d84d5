/** The calendar in London, where days begin and months end. Pure: the time zone's rules come with the language. */

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** How far London's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number): number {
  const read: Record<string, number> = {};
  for (const { type, value } of parts.formatToParts(instant)) read[type] = Number(value);
  const local = Date.UTC(
    read['year']!,
    read['month']! - 1,
    read['day'],
    read['hour'],
    read['minute'],
    read['second'],
  );
  return local - Math.floor(instant / 1_000) * 1_000;
}

/** The instant at which a day begins in London. The clocks change at 01:00 UTC, so its own offset holds at midnight. */
function midnight(year: number, month: number, day: number): number {
  const utc = Date.UTC(year, month, day);
  return utc - offsetAt(utc);
}

/** The instant at which an ISO date (`2026-02-05`) begins in London. */
export function startOfDay(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  return midnight(year!, month! - 1, day!);
}

/** The same time of day that many calendar months later; the last day of a shorter month where the day does not exist. */
export function monthsAfter(instant: number, months: number): number {
  const local = new Date(instant + offsetAt(instant));
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth() + months, local.getUTCDate()];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const timeOfDay = local.getTime() - Date.UTC(year, local.getUTCMonth(), day);
  return midnight(year, month, Math.min(day, lastDay)) + timeOfDay;
}
