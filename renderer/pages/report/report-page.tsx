/** What is written for others to read: the report, the files, the pack and one person's dossier. */
import { FileSpreadsheet, FileText, FolderArchive, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, LinkButton } from '../../components/button.tsx';
import { ImportFirst } from '../../components/import-first.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RedactionChoice } from '../../components/redaction-choice.tsx';
import { hrefTo } from '../../route.ts';
import { useAudit } from '../../state/audit.ts';
import { useJobs } from '../../state/jobs.ts';
import { saveFiles, savePack, saveReport } from '../../state/output.ts';
import { Certificate } from './certificate.tsx';
import { Preview } from './preview.tsx';
import { SectionPicker } from './section-picker.tsx';

export function ReportPage() {
  const audit = useAudit();
  const { running } = useJobs();
  if (audit == null) return null;
  if (audit.run === null)
    return (
      <>
        <PageHeader title="Report" />
        <ImportFirst title="There is nothing to report yet">
          A report is written of an evaluation: import your evidence first.
        </ImportFirst>
      </>
    );
  const isBusy = running !== null;
  return (
    <>
      <PageHeader
        title="Report"
        lead="Everything here is made again from the evidence, your reviews and the latest evaluation. Saving it twice gives the same figures."
      />
      <div className="report-shown">
        <RedactionChoice help="In all that is saved here, in the preview and in dossiers. What is left out is said in it." />
      </div>
      <div className="report-ways">
        <Way
          icon={<FileText aria-hidden />}
          title="The report"
          what="PDF, tagged for screen readers, readable in grey. For the board, the auditor or the regulator."
          action={
            <Button kind="primary" isDisabled={isBusy} onPress={() => void saveReport()}>
              Save the report…
            </Button>
          }
        />
        <Way
          icon={<FileSpreadsheet aria-hidden />}
          title="The files"
          what="Contacts, messages, similarity and rejected rows as CSV, with a manifest of hashes. For your CRM and for checking."
          action={
            <Button isDisabled={isBusy} onPress={() => void saveFiles()}>
              Save the files…
            </Button>
          }
        />
        <Way
          icon={<FolderArchive aria-hidden />}
          title="The evidence pack"
          what="Report, files, your original exports, the log and the rules in one ZIP, with instructions to check it without this program. Unless people are shown in full, exports, audit file and log are left out."
          action={
            <Button isDisabled={isBusy} onPress={() => void savePack()}>
              Save the pack…
            </Button>
          }
        />
        <Way
          icon={<UserRound aria-hidden />}
          title="One person’s dossier"
          what="All that the audit holds and concludes about one contact, for a complaint or a request for access."
          action={<LinkButton href={hrefTo('contacts')}>Choose a contact</LinkButton>}
        />
      </div>
      <Certificate senders={audit.settings.senders} />
      <div className="report-body">
        <SectionPicker />
        <Preview run={audit.run.id} />
      </div>
    </>
  );
}

interface WayProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly what: string;
  readonly action: ReactNode;
}

function Way({ icon, title, what, action }: WayProps) {
  return (
    <section className="report-way">
      {icon}
      <h2>{title}</h2>
      <p className="soft">{what}</p>
      {action}
    </section>
  );
}
