/** A screen that has nothing to show before the first evaluation: its title, and the way to the import. */
import type { ReactNode } from 'react';
import { hrefTo } from '../route.ts';
import { LinkButton } from './button.tsx';
import { Empty } from './states.tsx';

interface Props {
  readonly title: string;
  /** What will be here, once there is an evaluation. */
  readonly children: ReactNode;
}

export function ImportFirst({ title, children }: Props) {
  return (
    <Empty
      title={title}
      action={
        <LinkButton kind="primary" href={hrefTo('import')}>
          Import files
        </LinkButton>
      }
    >
      {children}
    </Empty>
  );
}
