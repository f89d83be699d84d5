/** What the fills of a chart mean, drawn in the chart so that a saved picture has it too. */
import type { Tone } from '../outcome-mark.tsx';
import { fillOf } from './fills.tsx';

export const LEGEND_HEIGHT = 24;

/** Wide enough for the letters of the chart's face at 13 pixels. */
const LETTER = 7.4;

interface Props {
  readonly id: string;
  readonly parts: readonly { readonly tone: Tone; readonly word: string }[];
}

export function Legend({ id, parts }: Props) {
  let left = 0;
  return (
    <g>
      {parts.map(({ tone, word }) => {
        const x = left;
        left += 20 + word.length * LETTER + 18;
        return (
          <g key={tone} transform={`translate(${x} 0)`}>
            <rect y="1" width="14" height="14" fill={fillOf(id, tone)} className="chart-edge" />
            <text x="20" y="12.5">
              {word}
            </text>
          </g>
        );
      })}
    </g>
  );
}
