/** Which rows of many are shown, and the way to those before and after. */
import { count } from '../numbers.ts';
import { Button } from './button.tsx';

interface Props {
  /** What the rows are, after "Pages of". */
  readonly of: string;
  readonly offset: number;
  readonly limit: number;
  readonly total: number;
  readonly onMove: (offset: number) => void;
  readonly className?: string;
}

export function Pager({ of, offset, limit, total, onMove, className = '' }: Props) {
  return (
    <nav className={`line spread ${className}`.trim()} aria-label={`Pages of ${of}`}>
      <p className="soft">
        {count(offset + 1)} to {count(Math.min(offset + limit, total))} of {count(total)}
      </p>
      <div className="line">
        <Button isDisabled={offset === 0} onPress={() => onMove(offset - limit)}>
          Previous
        </Button>
        <Button isDisabled={offset + limit >= total} onPress={() => onMove(offset + limit)}>
          Next
        </Button>
      </div>
    </nav>
  );
}
