/** The spine of the bound file: which audit this is, and the way to every screen. */
import { Search, Settings } from 'lucide-react';
import type { AuditView } from '../../shared/ipc/audit-contract.ts';
import { Button } from '../components/button.tsx';
import { Keys } from '../components/keys.tsx';
import { PAGE_TABLE, type PageEntry } from '../pages.tsx';
import { hrefTo, type PageName } from '../route.ts';
import { useDates } from '../state/dates.ts';
import { surface } from './surface.ts';

const GROUPS = [null, 'Evidence', 'Findings', 'Record'] as const;

export function Spine({ audit, here }: { readonly audit: AuditView | null; readonly here: PageName }) {
  const shown = PAGE_TABLE.filter(({ needsAudit }) => audit !== null || !needsAudit);
  return (
    <header className="spine">
      <div className="spine-title">
        <Seal />
        <span>
          Soft Opt-In
          <br />
          Audit
        </span>
      </div>
      {audit === null ? null : <About audit={audit} />}
      <nav aria-label="Screens">
        {GROUPS.map((group) => {
          const entries = shown.filter((entry) => entry.group === group);
          return entries.length === 0 ? null : (
            <div key={group} className="spine-group">
              {group === null ? null : <p className="spine-heading">{group}</p>}
              <ul>
                {entries.map((entry) => (
                  <li key={entry.page}>
                    <Item entry={entry} isHere={entry.page === here} />
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </nav>
      <div className="spine-foot">
        <Button kind="quiet" onPress={() => surface.set('palette')}>
          <Search aria-hidden size={17} strokeWidth={1.75} /> Find
          <Keys keys="Mod+K" isHint />
        </Button>
        <Button kind="quiet" onPress={() => surface.set('settings')}>
          <Settings aria-hidden size={17} strokeWidth={1.75} /> Settings
        </Button>
        {shown
          .filter(({ group }) => group === 'foot')
          .map((entry) => (
            <Item key={entry.page} entry={entry} isHere={entry.page === here} />
          ))}
      </div>
    </header>
  );
}

function Item({
  entry: { page, label, Icon, keys },
  isHere,
}: {
  readonly entry: PageEntry;
  readonly isHere: boolean;
}) {
  return (
    <a
      className="spine-item"
      href={hrefTo(page)}
      {...(isHere ? { 'aria-current': 'page' as const } : {})}
      {...(keys === null ? {} : { 'aria-keyshortcuts': keys, title: `${label} (${keys})` })}
    >
      <Icon aria-hidden size={17} strokeWidth={1.75} />
      {label}
    </a>
  );
}

function About({ audit: { name, settings, run } }: { readonly audit: AuditView }) {
  const dates = useDates();
  const asAt = run?.asAt ?? settings.asAt;
  return (
    <div className="spine-audit">
      <p className="spine-organisation imported">{settings.organisation ?? name}</p>
      <p className="spine-detail">
        {settings.organisation === null ? null : <span className="imported">{name}</span>}
        {asAt === null ? null : <span>as at {dates.day(asAt)}</span>}
      </p>
    </div>
  );
}

/** The mark of the application: a page, signed off. */
function Seal() {
  return (
    <svg className="seal" viewBox="0 0 32 32" width="32" height="32" aria-hidden>
      <path d="M7 3h13l6 6v20H7z" className="seal-page" />
      <path d="M20 3v6h6" className="seal-fold" />
      <path d="M11.5 18.5l3.5 3.5 7-8" className="seal-tick" />
    </svg>
  );
}
