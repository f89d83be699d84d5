/** Evidence records to rows: one table for each kind, every record with its source and row. */
import type { PreferenceChannel } from '../../shared/model/channel.ts';
import type {
  ContactKey,
  EvidenceKind,
  EvidenceRecord,
  PreferenceRecord,
  ReviewRecord,
} from '../../shared/model/evidence.ts';
import type { Moment } from '../../shared/model/moment.ts';
import { tableColumns, type TableColumns, type Value, type Word } from './stripes.ts';

export const TABLES: Readonly<Record<EvidenceKind, string>> = {
  contact: 'contact_row',
  collection: 'collection',
  transaction: 'trade',
  campaign: 'campaign',
  message: 'message',
  preference: 'preference',
  review: 'review',
  collection_point: 'collection_point',
  placement: 'placement',
};

/** Columns whose few values many rows share, then the others; the order is that of `columnsOf`. */
const NAMES: Readonly<Record<EvidenceKind, readonly [words: string, own: string]>> = {
  contact: [
    'subscriber business_form business_contact country',
    'key email phone other_email other_phone name company subscriber_evidence person_id',
  ],
  collection: [
    'context obtained_from means mechanism refused point collected_by collection_point',
    'key at_start at_end notice',
  ],
  transaction: ['type status currency sender', 'key at_start at_end product category amount order_id'],
  campaign: [
    'channel purpose contains_promotion promotes_type own_product means valid_address identity_concealed',
    'campaign_id name subject at_start at_end promoted category sender edited same_as',
  ],
  message: [
    'delivered campaign_id',
    'key at_start at_end opened_start opened_end clicked_start clicked_end message_id in_reply_to',
  ],
  preference: ['type channels evidence names_sender', 'key at_start at_end method wording'],
  review: ['verdict', 'bought promoted reviewer at_start at_end reason settles'],
  placement: ['', 'label category parent'],
  collection_point: [
    'kind context means mechanism simple free channels',
    'point_id name from_start from_end to_start to_end sources wording notice sender',
  ],
};

/** Columns that mostly repeat another: the end of a moment known to the second. */
const TWINS: Readonly<Record<string, string>> = {
  at_end: 'at_start',
  opened_end: 'opened_start',
  clicked_end: 'clicked_start',
};

/** Columns of numbers; all others hold texts. */
const NUMBERS = /^(row|key|settles|(at|opened|clicked|from|to)_(start|end))$/;

/** The tables that take records, each by its kind. */
export const COLUMNS: Readonly<Record<EvidenceKind, TableColumns>> = Object.fromEntries(
  Object.entries(NAMES).map(([kind, [words, own]]) => [
    kind,
    tableColumns(
      TABLES[kind as EvidenceKind],
      words.split(' ').filter((word) => word !== ''),
      ['row', ...own.split(' ')],
      TWINS,
      NUMBERS,
    ),
  ]),
) as Record<EvidenceKind, TableColumns>;

/** How a review settles, in the table's numbers. */
const SETTLES_STORED: Readonly<Record<ReviewRecord['settles'], number>> = {
  no: 0,
  unknown: 0,
  yes: 1,
  party: 2,
};

/** Takes one row of a table. */
export type Into = (kind: EvidenceKind, words: readonly Word[], own: readonly Value[]) => void;

/**
 * Hands the values of a record over in the order of its table's columns: what many rows share, then the row's own.
 * @param key stands for the contact, where the record is about one.
 */
export function columnsOf(row: number, r: EvidenceRecord, key: number, into: Into): void {
  switch (r.kind) {
    case 'contact':
      return into(
        r.kind,
        [r.subscriber, r.businessForm, r.businessContact, r.country],
        [
          row,
          key,
          r.email,
          r.phone,
          other(r.email, r.who.email),
          other(r.phone, r.who.phone),
          r.name,
          r.company,
          r.subscriberEvidence,
          r.personId,
        ],
      );
    case 'collection':
      return into(
        r.kind,
        [
          r.context,
          r.obtainedFrom,
          r.meansOfRefusing,
          r.mechanism,
          r.refused,
          r.point,
          r.collectedBy,
          r.collectionPoint,
        ],
        [row, key, start(r.at), end(r.at), r.notice],
      );
    case 'transaction':
      return into(
        r.kind,
        [r.type, r.status, r.currency, r.sender],
        [row, key, start(r.at), end(r.at), r.product, r.category, r.amount, r.orderId],
      );
    case 'campaign':
      return into(
        r.kind,
        [
          r.channel,
          r.purpose,
          r.containsPromotion,
          r.promotesType,
          r.ownProduct,
          r.meansOfRefusing,
          r.validAddress,
          r.identityConcealed,
        ],
        [
          row,
          r.campaignId,
          r.name,
          r.subject,
          start(r.sentAt),
          end(r.sentAt),
          r.promoted,
          r.category,
          r.sender,
          r.edited?.join(' ') ?? null,
          r.sameAs,
        ],
      );
    case 'message':
      return into(
        r.kind,
        [r.delivered, r.campaignId],
        [
          row,
          key,
          start(r.sentAt),
          end(r.sentAt),
          start(r.openedAt),
          end(r.openedAt),
          start(r.clickedAt),
          end(r.clickedAt),
          r.messageId,
          r.inReplyTo,
        ],
      );
    case 'preference':
      return into(
        r.kind,
        [r.type, r.channels.join(';'), r.evidence, r.namesSender],
        [row, key, start(r.at), end(r.at), r.method, r.wording],
      );
    case 'review':
      return into(
        r.kind,
        [r.verdict],
        [
          row,
          r.bought,
          r.promoted,
          r.reviewer,
          start(r.reviewedAt),
          end(r.reviewedAt),
          r.reason,
          SETTLES_STORED[r.settles],
        ],
      );
    case 'placement':
      return into(r.kind, [], [row, r.label, r.category, r.parent]);
    case 'collection_point':
      return into(
        r.kind,
        [r.pointKind, r.context, r.meansOfRefusing, r.mechanism, r.simple, r.free, r.channels.join(';')],
        [
          row,
          r.pointId,
          r.name,
          start(r.from),
          end(r.from),
          start(r.to),
          end(r.to),
          r.sources.join(';'),
          r.wording,
          r.notice,
          r.sender,
        ],
      );
  }
}

/** A refusal reaches whoever holds any of the details in its row, even where its id is known to nobody. */
export function othersReached({ type, who }: PreferenceRecord): readonly ContactKey[] {
  if (type === 'consent') return [];
  const { contactId, email, phone } = who;
  const others: ContactKey[] = [];
  if (contactId !== null && email !== null) others.push({ contactId: null, email, phone: null });
  if ((contactId !== null || email !== null) && phone !== null)
    others.push({ contactId: null, email: null, phone });
  return others;
}

/** A detail as it is compared, where that is not as it was written: empty where it cannot be compared. */
function other(written: string | null, compared: string | null): string | null {
  return compared === written ? null : (compared ?? '');
}

function start(moment: Moment | null): number | null {
  return moment === null ? null : moment.start;
}
function end(moment: Moment | null): number | null {
  return moment === null ? null : moment.end;
}

export function momentOf(start: number | null, end: number | null): Moment | null {
  return start === null || end === null ? null : { start, end };
}

export function channelsOf(text: string): readonly PreferenceChannel[] {
  return text === '' ? [] : (text.split(';') as PreferenceChannel[]);
}
