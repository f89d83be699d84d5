/** The certificate of a planned campaign and its lists, as files. */
import { join } from 'node:path';
import {
  PLACES,
  type Place,
  type PlannedCampaign,
  type SuppressionFormat,
} from '../../../shared/model/planned-campaign.ts';
import { buildCertificate, PLACE_WORDS } from '../../../shared/report/certificate.ts';
import { decidingReasons } from '../../../shared/report/deciding-reasons.ts';
import { reasonText } from '../../../shared/report/reasons.ts';
import { APP_NAME, APP_VERSION } from '../../report/app-version.ts';
import { CERTIFIED_COLUMNS } from '../../report/certificate-columns.ts';
import { CsvWriter } from '../../report/csv-writer.ts';
import { renderPdf } from '../../report/pdf.ts';
import { takes, writeSuppressionList } from '../../report/suppression-list.ts';
import type { AuditStore } from '../../store/store.ts';
import { Failure } from '../failure.ts';
import { breathe, share, type Task } from '../task.ts';
import { evidenceNames } from '../views.ts';
import { CertificateTally, certify, type Certified } from './certify.ts';

const BATCH = 200;

/**
 * Writes `certificate.pdf`, `recipients.csv`, `excluded.csv` and `suppression-<format>.csv`. Returns how many contacts stand
 * where. Throws as `certify` does, `Failure` `format_without_channel`, and what the file system throws.
 */
export async function exportCertificate(
  store: AuditStore,
  campaign: PlannedCampaign,
  format: SuppressionFormat,
  folder: string,
  task: Task,
): Promise<Readonly<Record<Place, number>>> {
  const kind = campaign.channel === 'email' ? 'email' : 'phone';
  if (!takes(format, kind))
    throw new Failure(
      'format_without_channel',
      `The platform "${format}" takes no list of phone numbers: choose the generic format.`,
    );
  const certification = await certify(store, campaign, share(task, 0, 0.45));
  const { run, contacts, suppressed } = certification;
  const names = evidenceNames(store.sources());
  const recipients = new CsvWriter(join(folder, 'recipients.csv'), CERTIFIED_COLUMNS);
  const excluded = new CsvWriter(join(folder, 'excluded.csv'), CERTIFIED_COLUMNS);
  const tally = new CertificateTally();
  const cells = (one: Certified) => {
    const { contactId, email, phone, name } = store.contactIdentity(one.contact)!;
    return { contact_id: contactId, email, phone, name, ...whyOf(one, names) };
  };
  const work = share(task, 0.45, 0.85);
  let written;
  try {
    for (const one of certification.all()) {
      tally.add(one);
      (one.place === 'receives' ? recipients : excluded).write(cells(one));
      if (one.contact % BATCH !== 0) continue;
      work.progress('Writing the lists', one.contact / contacts);
      await breathe(task);
    }
    written = { recipients: recipients.finish(), excluded: excluded.finish() };
  } catch (error) {
    recipients.abandon();
    excluded.abandon();
    throw error;
  }
  const listName = `suppression-${format}.csv`;
  const list = writeSuppressionList(join(folder, listName), format, kind, suppressed);
  const { places } = tally;
  await renderPdf(
    buildCertificate({
      app: `${APP_NAME} ${APP_VERSION}`,
      organisation: run.settings.organisation,
      campaign,
      asAt: run.asAt,
      ruleVersion: run.ruleVersion,
      run: run.id,
      places,
      bases: tally.bases,
      causes: tally.causes(),
      files: [
        {
          file: 'recipients.csv',
          holds: 'who may receive it',
          rows: places.receives,
          sha256: written.recipients.sha256,
        },
        {
          file: 'excluded.csv',
          holds: 'who may not, and why',
          rows: PLACES.reduce((sum, place) => sum + places[place], 0) - places.receives,
          sha256: written.excluded.sha256,
        },
        {
          file: listName,
          holds: `addresses to suppress (${format})`,
          rows: list.addresses,
          sha256: list.sha256,
        },
      ],
      neutralised: list.neutralised,
    }),
    join(folder, 'certificate.pdf'),
    {
      createdAt: new Date(),
      signal: task.signal,
      onProgress: (done) => share(task, 0.85, 1).progress('Drawing the certificate', done),
    },
  );
  return places;
}

function whyOf(
  { place, result }: Certified,
  names: ReturnType<typeof evidenceNames>,
): Pick<
  Record<(typeof CERTIFIED_COLUMNS)[number], string | null>,
  'may_receive' | 'basis' | 'reasons' | 'evidence'
> {
  const may_receive = place === 'receives' ? 'yes' : place === 'undetermined' ? 'undetermined' : 'no';
  if (result === null || place === 'shared' || place === 'no_address')
    return { may_receive, basis: 'none', reasons: `${PLACE_WORDS[place]}.`, evidence: '' };
  const deciding = decidingReasons({ ...result, conclusion: result.may });
  return {
    may_receive,
    basis: result.basis,
    reasons: [...new Set(deciding.map(reasonText))].join(' '),
    // Row 0 is the planned message itself, which no file holds.
    evidence: names(deciding.flatMap(({ rows }) => rows.filter((row) => row !== 0))).join(';'),
  };
}
