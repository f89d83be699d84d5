/** How the audit file is kept: under a passphrase or not, until when, and its end. */
import { PageHeader } from '../../components/page-header.tsx';
import { useAudit } from '../../state/audit.ts';
import { Passphrase } from './passphrase.tsx';
import { Purge } from './purge.tsx';
import { Retention } from './retention.tsx';

export function CustodyPage() {
  const audit = useAudit();
  if (audit == null) return null;
  const { name, custody } = audit;
  return (
    <>
      <PageHeader
        title="Custody"
        lead="The audit file holds the personal data of everyone you imported. Who can open it, and how long it is kept, is decided here."
      />
      <div className="custody">
        <Passphrase isEncrypted={custody.isEncrypted} />
        <Retention key={custody.retainUntil} custody={custody} />
        <Purge name={name} />
      </div>
    </>
  );
}
