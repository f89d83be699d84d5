/** The calendar that messages are drawn on. */
import { describe, expect, it } from 'vitest';
import { bandsOf, dayFrom } from '../../renderer/pages/campaigns/calendar.ts';

const lawful = { yes: 1, no: 2, undetermined: 0, not_applicable: 0 };

describe('the calendar', () => {
  it('has every day of every year with messages once, latest year first, Monday on top', () => {
    const bands = bandsOf([
      { day: '2024-02-29', lawful },
      { day: '2026-06-03', lawful },
      { day: null, lawful },
    ]);
    expect(bands.map(({ year, cells }) => [year, cells.length])).toEqual([
      [2026, 365],
      [2024, 366],
    ]);
    const leap = bands[1]!.cells.find(({ day }) => day === '2024-02-29')!;
    expect(leap).toMatchObject({ weekday: 3, messages: lawful });
    for (const { cells, weeks } of bands) {
      expect(new Set(cells.map(({ week, weekday }) => `${week} ${weekday}`)).size).toBe(cells.length);
      expect(Math.max(...cells.map(({ week }) => week)) + 1).toBe(weeks);
      for (const { day, weekday } of cells)
        expect((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7).toBe(weekday);
    }
  });

  it('is walked by days and weeks, and never left', () => {
    const [band] = bandsOf([{ day: '2026-06-03', lawful }]);
    expect(dayFrom(band!, '2026-06-03', 'ArrowRight')).toBe('2026-06-10');
    expect(dayFrom(band!, '2026-06-03', 'ArrowUp')).toBe('2026-06-02');
    expect(dayFrom(band!, '2026-01-02', 'ArrowLeft')).toBe('2026-01-01');
    expect(dayFrom(band!, '2026-06-03', 'End')).toBe('2026-12-31');
    expect(dayFrom(band!, '2026-06-03', 'x')).toBeNull();
  });
});
