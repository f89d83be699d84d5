/** The report of a single campaign: not a table but blocks of labels and values, read for which campaign it was. */
import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import { parseRecorded, explainUndated } from '../moment.ts';
import { RowRejected, shown } from '../row-rejected.ts';
import { headingKey } from '../../../shared/model/heading.ts';
import type { Preset } from './preset.ts';
import { PROVED } from './describe.ts';

export interface BlocksDescription {
  readonly id: string;
  readonly platform: string;
  readonly title: string;
  /** What the first cell of the file says. */
  readonly opening: readonly string[];
  /** Labels below it, one of which must be there. */
  readonly marks: readonly string[];
}

const TITLE = ['title:', 'campaign name:', 'name:'];
const SUBJECT = ['subject line:', 'subject:'];
const SENT = ['delivery date/time:', 'sent', 'sent:', 'send date:'];

/** The campaign is known once the time of sending is reached; the figures below it are no evidence about anybody. */
export function blocksPreset({ id, platform, title, opening, marks }: BlocksDescription): Preset {
  return {
    id,
    platform,
    title,
    kinds: ['campaign'],
    required: [opening],
    telling: [],
    forbidden: [],
    fileName: null,
    blocks: true,
    confirms: (rows) => rows.some(([label = '']) => marks.includes(headingKey(label))),
    mapping: null,
    reader: (columns) => {
      let name: string | null = null;
      let subject: string | null = null;
      return () => {
        const [label = '', value = ''] = columns.cells;
        const key = headingKey(label);
        if (TITLE.includes(key)) name = value;
        else if (SUBJECT.includes(key)) subject = value;
        else if (SENT.includes(key)) return [campaign(name, subject, value)];
        return [];
      };
    },
  };
}

function campaign(name: string | null, subject: string | null, sent: string): EvidenceRecord {
  const campaignId = name ?? subject;
  if (campaignId === null)
    throw new RowRejected('missing_value', 'The report names neither the campaign nor its subject.');
  const sentAt = parseRecorded(sent, PROVED);
  if (typeof sentAt === 'string')
    throw new RowRejected('bad_date', `The campaign was sent "${shown(sent)}", ${explainUndated(sentAt)}`);
  return {
    kind: 'campaign',
    campaignId,
    name,
    subject,
    sentAt,
    channel: 'email',
    purpose: 'unknown',
    containsPromotion: 'unknown',
    promoted: null,
    category: null,
    promotesType: 'unknown',
    ownProduct: 'unknown',
    meansOfRefusing: 'unknown',
    validAddress: 'unknown',
    identityConcealed: 'unknown',
    sender: null,
    sameAs: null,
  };
}
