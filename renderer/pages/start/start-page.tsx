/** Where everything begins: a new audit, one from before, or the sample. */
import { FilePlus2, FlaskConical, FolderOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { PageHeader } from '../../components/page-header.tsx';
import { newAudit, openAudit, openSample } from '../../state/audit.ts';
import { useJobs } from '../../state/jobs.ts';
import { RecentAudits } from './recent-audits.tsx';

export function StartPage() {
  const { running } = useJobs();
  return (
    <div className="start">
      <PageHeader
        title="Can you show that your marketing is lawful?"
        lead="Import the exports of your CRM and mailing platform. For every contact and every message you see which conditions of the soft opt-in are met, not met or undetermined, and the rows that show it. Nothing leaves this computer."
      />
      <div className="start-ways">
        <Way icon={<FilePlus2 aria-hidden />} title="New audit" onPress={() => void newAudit()}>
          Choose where to keep it, then import your exports.
        </Way>
        <Way icon={<FolderOpen aria-hidden />} title="Open an audit" onPress={() => void openAudit()}>
          Continue with an audit file, or look at one you were sent.
        </Way>
        <Way
          icon={<FlaskConical aria-hidden />}
          title="Open the sample"
          isDisabled={running !== null}
          onPress={() => void openSample()}
        >
          A shop that does not exist, with every kind of problem in its records.
        </Way>
      </div>
      <RecentAudits />
    </div>
  );
}

interface WayProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}

function Way({ icon, title, children, isDisabled = false, onPress }: WayProps) {
  return (
    <AriaButton className="way" onPress={onPress} isDisabled={isDisabled}>
      {icon}
      <span className="way-title">{title}</span>
      <span className="soft">{children}</span>
    </AriaButton>
  );
}
