/** What is written for others to read: the report, the files and one person's dossier. */
import { FileSpreadsheet, FileText, FolderArchive, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, LinkButton } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { ImportFirst } from '../../components/import-first.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { hrefTo } from '../../route.ts';
import { useAudit } from '../../state/audit.ts';
import { runJob, useJobs } from '../../state/jobs.ts';
import { redaction, saveFiles } from '../../state/redaction.ts';
import { Certificate } from './certificate.tsx';
import { Preview } from './preview.tsx';

const SHOWN = [
  { value: 'full', words: 'In full' },
  { value: 'masked', words: 'Masked' },
  { value: 'pseudonymised', words: 'Pseudonyms' },
] as const;

const SECTIONS = [
  ['Summary', 'the opinion, the headline figures and what matters most'],
  ['Scope and sources', 'every imported file with its hash, its rows and what was rejected'],
  ['Method', 'the law applied, the rule version and your policy choices'],
  ['Results', 'every provision, with charts, and messages over time'],
  ['Exceptions and remedies', 'each cause, how many it touches, and what to do'],
  ['Campaigns', 'unlawful and undetermined messages of each'],
  ['Similarity decisions', 'what was bought against what was promoted, with your verdicts'],
  ['Advisory findings', 'good practice, apart from the law'],
  ['Contact samples', 'contacts with their whole justification and the rows relied on'],
  ['Changes', 'since the audit that you last compared with, if any'],
  ['Limitations', 'what the audit cannot say'],
  ['Glossary and appendix', 'the words used, and the rows relied on as they were'],
] as const;

export function ReportPage() {
  const audit = useAudit();
  const { running } = useJobs();
  const shown = redaction.use();
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
      <div className="report-ways">
        <Way
          icon={<FileText aria-hidden />}
          title="The report"
          what="PDF, tagged for screen readers, readable in grey. For the board, the auditor or the regulator."
          action={
            <Button kind="primary" isDisabled={isBusy} onPress={() => void runJob('exportReport', {})}>
              Save the report…
            </Button>
          }
        />
        <Way
          icon={<FileSpreadsheet aria-hidden />}
          title="The files"
          what="Contacts, messages, similarity and rejected rows as CSV, with a manifest of hashes. For your CRM and for checking."
          action={
            <>
              <Choice label="People are shown" options={SHOWN} value={shown} onChange={redaction.set} />
              <Button isDisabled={isBusy} onPress={() => void saveFiles()}>
                Save the files…
              </Button>
            </>
          }
        />
        <Way
          icon={<FolderArchive aria-hidden />}
          title="The evidence pack"
          what="Report, files, your original exports, the log and the rules in one ZIP, with instructions to check it without this program."
          action={
            <Button isDisabled={isBusy} onPress={() => void runJob('exportPack', {})}>
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
        <section className="panel report-contents" aria-labelledby="report-contents">
          <h2 id="report-contents">What the report holds</h2>
          <ol>
            {SECTIONS.map(([title, what]) => (
              <li key={title}>
                <strong>{title}</strong>
                <span className="soft">{what}</span>
              </li>
            ))}
          </ol>
        </section>
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
