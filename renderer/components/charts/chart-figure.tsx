/** A chart with everything it owes its reader: a title, what it shows in words, the same figures as a table, and a way to save it. */
import { Download } from 'lucide-react';
import { useId, useRef, type ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { say, sayFailed } from '../../state/toasts.ts';
import { Button } from '../button.tsx';
import { Fills } from './fills.tsx';
import { savePicture } from './picture.ts';
import { useWidth } from './use-width.ts';

export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly href?: string;
    readonly cells: readonly string[];
  }[];
}

interface Props {
  readonly title: string;
  /** What the chart shows, for whoever does not see it; and under the title for whoever does. */
  readonly summary: string;
  /** Lower-case letters and hyphens: the name of the saved file. */
  readonly name: string;
  readonly height: number;
  /** Draws for a width; `id` names the fills. */
  readonly draw: (width: number, id: string) => ReactNode;
  readonly table: ChartTable;
  /** Controls of what is shown. */
  readonly controls?: ReactNode;
}

export function ChartFigure({ title, summary, name, height, draw, table, controls }: Props) {
  const id = `chart${useId().replace(/[^\w-]/g, '')}`;
  const [frame, width] = useWidth<HTMLDivElement>();
  const drawing = useRef<SVGSVGElement>(null);
  const save = (format: 'svg' | 'png'): void => {
    if (drawing.current === null) return;
    savePicture(drawing.current, { name, title, format })
      .then((isSaved) => {
        if (isSaved) say('The chart was saved.');
      })
      .catch(sayFailed);
  };
  return (
    <figure className="chart">
      <figcaption className="chart-head">
        <div>
          <h2 id={`${id}-title`}>{title}</h2>
          <p id={`${id}-summary`} className="soft">
            {summary}
          </p>
        </div>
        <MenuTrigger>
          <Button kind="quiet" label={`Save the chart “${title}”`} onPress={() => {}}>
            <Download aria-hidden size={17} />
          </Button>
          <Popover className="popover">
            <Menu className="menu" onAction={(format) => save(format === 'png' ? 'png' : 'svg')}>
              <MenuItem id="svg" className="menu-item">
                Save as SVG…
              </MenuItem>
              <MenuItem id="png" className="menu-item">
                Save as PNG…
              </MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      </figcaption>
      {controls === undefined ? null : <div className="chart-controls">{controls}</div>}
      <div ref={frame} className="chart-frame">
        {width === 0 ? null : (
          <svg
            ref={drawing}
            className="chart-drawing"
            role="img"
            aria-labelledby={`${id}-title`}
            aria-describedby={`${id}-summary`}
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
          >
            <Fills id={id} />
            {draw(width, id)}
          </svg>
        )}
      </div>
      <details className="chart-table">
        <summary>The same figures as a table</summary>
        <Figures title={title} table={table} />
      </details>
    </figure>
  );
}

function Figures({
  title,
  table: { columns, rows },
}: {
  readonly title: string;
  readonly table: ChartTable;
}) {
  const [first, ...others] = columns;
  return (
    <div className="table-scroll">
      <table className="table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((column) => (
              <th key={column} scope="col" className="number">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, href, cells }) => (
            <tr key={label}>
              <th scope="row">{href === undefined ? label : <a href={href}>{label}</a>}</th>
              {cells.map((cell, i) => (
                <td key={columns[i + 1]} className="number">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
