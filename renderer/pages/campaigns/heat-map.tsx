/**
 * A calendar of messages: the larger the square, the more of them, so that it reads without colour. One stop of the Tab key for
 * each year; arrows walk the days, Enter shows the campaigns of one.
 */
import { useState, type KeyboardEvent } from 'react';
import type { DayView } from '../../../shared/ipc/overview-contract.ts';
import type { Conclusion } from '../../../shared/model/outcome.ts';
import { LAWFUL_WORDS } from '../../../shared/report/words.ts';
import { Button } from '../../components/button.tsx';
import { toneOf } from '../../components/outcome-mark.tsx';
import { count, counted } from '../../numbers.ts';
import { useDates } from '../../state/dates.ts';
import { bandsOf, dayFrom, isOnCalendar, type Band, type Cell } from './calendar.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
/** Years shown at first. */
const YEARS = 2;

interface Props {
  readonly days: readonly DayView[];
  readonly measure: Conclusion;
  /** The day whose campaigns are shown. */
  readonly chosen: string | null;
  readonly onChoose: (day: string | null) => void;
}

export function HeatMap({ days, measure, chosen, onChoose }: Props) {
  const [areAllShown, showAll] = useState(false);
  const [pointed, setPointed] = useState<Cell | null>(null);
  const bands = bandsOf(days);
  const most = days.reduce((max, one) => (isOnCalendar(one) ? Math.max(max, one.lawful[measure]) : max), 0);
  const notHere = days.reduce((sum, one) => (isOnCalendar(one) ? sum : sum + one.lawful[measure]), 0);
  return (
    <div className={`heat-map tone-${toneOf(measure)}`}>
      {bands.slice(0, areAllShown ? bands.length : YEARS).map((band) => (
        <YearBand
          key={band.year}
          band={band}
          measure={measure}
          most={most}
          chosen={chosen}
          onPoint={setPointed}
          onChoose={onChoose}
        />
      ))}
      <div className="heat-foot">
        <p className="small" aria-hidden>
          {pointed === null ? (
            <>The larger the square, the more messages. Press a day for its campaigns.</>
          ) : (
            <DayWords cell={pointed} measure={measure} />
          )}
        </p>
        {notHere === 0 ? null : (
          <p className="soft small">
            {counted(notHere, 'message')} {LAWFUL_WORDS[measure].toLowerCase()} without a known day: not shown
            here.
          </p>
        )}
        {bands.length > YEARS ? (
          <Button kind="quiet" onPress={() => showAll(!areAllShown)}>
            {areAllShown ? 'Last two years only' : `${bands.length - YEARS} earlier years`}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

interface BandProps extends Omit<Props, 'days'> {
  readonly band: Band;
  readonly most: number;
  readonly onPoint: (cell: Cell | null) => void;
}

function YearBand({ band, measure, most, chosen, onPoint, onChoose }: BandProps) {
  const worst = band.cells.reduce((best, cell) =>
    (cell.messages?.[measure] ?? 0) > (best.messages?.[measure] ?? 0) ? cell : best,
  );
  const [active, setActive] = useState(worst.day);
  const words = useDayWords(measure);
  const cellOf = (day: string): Cell | undefined => band.cells.find((cell) => cell.day === day);
  const choose = (cell: Cell): void => {
    if (cell.messages !== undefined) onChoose(cell.day === chosen ? null : cell.day);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const here = cellOf(active);
    const next = dayFrom(band, active, event.key);
    if (next === null && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (next === null) {
      if (here !== undefined) choose(here);
      return;
    }
    setActive(next);
    onPoint(cellOf(next) ?? null);
  };
  const idOf = (day: string): string => `day-${day}`;
  return (
    <div className="heat-band">
      <h3>{band.year}</h3>
      <div
        className="heat-grid"
        role="grid"
        aria-label={`${LAWFUL_WORDS[measure]} messages by day in ${band.year}`}
        aria-activedescendant={idOf(active)}
        aria-colcount={band.weeks}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={() => onPoint(cellOf(active) ?? null)}
        onBlur={() => onPoint(null)}
        onMouseLeave={() => onPoint(null)}
      >
        <div className="heat-months" role="presentation" aria-hidden>
          {MONTHS.map((month, i) => (
            <span key={month} style={{ gridColumn: firstWeekOf(band, i) + 1 }}>
              {month}
            </span>
          ))}
        </div>
        {WEEKDAYS.map((name, weekday) => (
          <div key={name} className="heat-week" role="row">
            <span role="rowheader" className="heat-weekday">
              <span className="unseen">{name}</span>
              {weekday % 2 === 0 ? <span aria-hidden>{name.slice(0, 3)}</span> : null}
            </span>
            {band.cells
              .filter((cell) => cell.weekday === weekday)
              .map((cell) => (
                <span
                  key={cell.day}
                  id={idOf(cell.day)}
                  role="gridcell"
                  aria-label={words(cell)}
                  aria-selected={cell.day === chosen}
                  aria-colindex={cell.week + 1}
                  className="heat-day"
                  data-active={cell.day === active || undefined}
                  data-sent={cell.messages !== undefined || undefined}
                  style={{ gridColumn: cell.week + 2 }}
                  onMouseEnter={() => onPoint(cell)}
                  onClick={() => {
                    setActive(cell.day);
                    choose(cell);
                  }}
                >
                  <Square n={cell.messages?.[measure] ?? 0} most={most} />
                </span>
              ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function firstWeekOf(band: Band, month: number): number {
  const start = `${band.year}-${String(month + 1).padStart(2, '0')}-01`;
  return band.cells.find(({ day }) => day === start)?.week ?? 0;
}

/** Its area says how many; the smallest still shows. */
function Square({ n, most }: { readonly n: number; readonly most: number }) {
  if (n === 0) return null;
  const side = 25 + 75 * Math.sqrt(n / most);
  return <i style={{ width: `${side}%`, height: `${side}%` }} />;
}

function useDayWords(measure: Conclusion): (cell: Cell) => string {
  const dates = useDates();
  return ({ day, messages }) => {
    if (messages === undefined) return `${dates.day(day)}: no messages`;
    const all = Object.values(messages).reduce((sum, n) => sum + n, 0);
    return `${dates.day(day)}: ${count(messages[measure])} ${LAWFUL_WORDS[measure].toLowerCase()} of ${counted(all, 'message')}`;
  };
}

function DayWords({ cell, measure }: { readonly cell: Cell; readonly measure: Conclusion }) {
  return <>{useDayWords(measure)(cell)}</>;
}
