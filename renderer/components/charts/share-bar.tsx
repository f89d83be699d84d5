/** A whole divided by outcome, in one line: for figures that stand beside it. */
import { useId } from 'react';
import type { Tone } from '../outcome-mark.tsx';
import { fillOf, Fills } from './fills.tsx';

export function ShareBar({
  parts,
  height = 10,
}: {
  readonly parts: readonly { readonly tone: Tone; readonly count: number }[];
  readonly height?: number;
}) {
  const id = `bar${useId().replace(/[^\w-]/g, '')}`;
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  let left = 0;
  return (
    <svg className="share-bar" height={height} aria-hidden>
      <Fills id={id} />
      {parts.map(({ tone, count }) => {
        const share = total === 0 ? 0 : (100 * count) / total;
        const x = left;
        left += share;
        return share === 0 ? null : (
          <rect key={tone} x={`${x}%`} width={`${share}%`} height={height} fill={fillOf(id, tone)} />
        );
      })}
    </svg>
  );
}
