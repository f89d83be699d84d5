/** How outcomes are filled in charts: plain, hatched, dotted or barely outlined, so that they differ without colour. */
import type { Tone } from '../outcome-mark.tsx';

export const TONES = ['not_met', 'undetermined', 'met', 'not_applicable'] as const satisfies readonly Tone[];

/** The fill of an outcome in the chart whose patterns have this id. */
export function fillOf(id: string, tone: Tone): string {
  return `url(#${id}-${tone})`;
}

export function Fills({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}-met`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" className="fill-met" />
      </pattern>
      <pattern
        id={`${id}-not_met`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" className="fill-not-met" />
        <rect width="1.6" height="6" className="fill-not-met-line" />
      </pattern>
      <pattern id={`${id}-undetermined`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className="fill-undetermined" />
        <circle cx="1.5" cy="1.5" r="1.1" className="fill-undetermined-dot" />
        <circle cx="4.5" cy="4.5" r="1.1" className="fill-undetermined-dot" />
      </pattern>
      <pattern id={`${id}-not_applicable`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className="fill-outside" />
        <rect width="6" height="1" y="5" className="fill-outside-line" />
      </pattern>
    </defs>
  );
}
