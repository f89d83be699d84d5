/** The head of every screen: its title, which takes the focus after navigation, one sentence, and what can be done here. */
import { useEffect, useRef, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** One or two sentences: what the screen shows and over what. */
  readonly lead?: ReactNode;
  /** A way back to the list that this came from. */
  readonly back?: { readonly href: string; readonly label: string };
  readonly actions?: ReactNode;
}

export function PageHeader({ title, lead, back, actions }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Soft Opt-In Audit`;
    // Not taken from a field or dialog that the person is already in.
    if (document.activeElement === document.body || document.activeElement?.closest('.spine') != null)
      heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <header className="page-header">
      <div className="page-header-words">
        {back === undefined ? null : (
          <a className="page-back" href={back.href}>
            ← {back.label}
          </a>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead === undefined ? null : <p className="page-lead">{lead}</p>}
      </div>
      {actions === undefined ? null : <div className="page-actions">{actions}</div>}
    </header>
  );
}
