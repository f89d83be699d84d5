/** Evidence records to rows and back: one table for each kind, every record with its source and row. */
import type { PreferenceChannel } from '../../shared/model/channel.ts';
import type { ContactKey, EvidenceKind, EvidenceRecord } from '../../shared/model/evidence.ts';
import type { Moment } from '../../shared/model/moment.ts';
import type { Connection } from './connect.ts';

export const TABLES: Readonly<Record<EvidenceKind, string>> = {
  contact: 'contact_row',
  collection: 'collection',
  transaction: 'trade',
  campaign: 'campaign',
  message: 'message',
  preference: 'preference',
  review: 'review',
};

const COLUMNS: Readonly<Record<EvidenceKind, string>> = {
  contact:
    'key, email, phone, email_key, phone_key, name, company, subscriber, business_form, subscriber_evidence, business_contact, country, person_id',
  collection:
    'key, at_start, at_end, context, obtained_from, collected_by, means, mechanism, refused, notice, point',
  transaction: 'key, at_start, at_end, type, product, category, status, amount, currency, sender, order_id',
  campaign:
    'campaign_id, name, subject, at_start, at_end, channel, purpose, contains_promotion, promoted, category, promotes_type, own_product, means, valid_address, identity_concealed, sender',
  message:
    'key, campaign_id, at_start, at_end, delivered, opened_start, opened_end, clicked_start, clicked_end, message_id, in_reply_to',
  preference: 'key, at_start, at_end, type, channels, method, wording, evidence, names_sender',
  review: 'bought, promoted, verdict, reviewer, at_start, at_end, reason',
};

/** The interned name of a contact: its own id, else its email, else its phone. */
export function keyValue({ contactId, email, phone }: ContactKey): string {
  return contactId ?? (email === null ? `tel:${phone ?? ''}` : `email:${email}`);
}

export class EvidenceWriter {
  readonly #insert: Readonly<Record<EvidenceKind, ReturnType<Connection['prepare']>>>;
  readonly #addKey;
  readonly #findKey;

  constructor(db: Connection) {
    this.#insert = Object.fromEntries(
      Object.entries(TABLES).map(([kind, table]) => {
        const columns = COLUMNS[kind as EvidenceKind];
        return [
          kind,
          db.prepare(
            `INSERT INTO ${table} (source, row, ${columns}) VALUES (?, ?${', ?'.repeat(columns.split(',').length)})`,
          ),
        ];
      }),
    ) as Record<EvidenceKind, ReturnType<Connection['prepare']>>;
    this.#addKey = db.prepare('INSERT INTO contact_key (value) VALUES (?) ON CONFLICT DO NOTHING');
    this.#findKey = db.prepare<[string], number>('SELECT id FROM contact_key WHERE value = ?').pluck();
  }

  write(source: number, row: number, record: EvidenceRecord): void {
    this.#insert[record.kind].run([source, row, ...this.#values(record)]);
    if (record.kind !== 'preference' || record.type === 'consent') return;
    // A refusal reaches whoever holds any of the details in its row, even where its id is known to nobody.
    const { contactId, email, phone } = record.who;
    const others: ContactKey[] = [];
    if (contactId !== null && email !== null) others.push({ contactId: null, email, phone: null });
    if ((contactId !== null || email !== null) && phone !== null)
      others.push({ contactId: null, email: null, phone });
    for (const who of others) this.#insert.preference.run([source, row, ...this.#values({ ...record, who })]);
  }

  #key(who: ContactKey): number {
    const value = keyValue(who);
    const { changes, lastInsertRowid } = this.#addKey.run(value);
    return changes === 1 ? Number(lastInsertRowid) : this.#findKey.get(value)!;
  }

  #values(r: EvidenceRecord): readonly (string | number | null)[] {
    switch (r.kind) {
      case 'contact':
        return [
          this.#key(r.who),
          r.email,
          r.phone,
          r.who.email,
          r.who.phone,
          r.name,
          r.company,
          r.subscriber,
          r.businessForm,
          r.subscriberEvidence,
          r.businessContact,
          r.country,
          r.personId,
        ];
      case 'collection':
        return [
          this.#key(r.who),
          ...when(r.at),
          r.context,
          r.obtainedFrom,
          r.collectedBy,
          r.meansOfRefusing,
          r.mechanism,
          r.refused,
          r.notice,
          r.point,
        ];
      case 'transaction':
        return [
          this.#key(r.who),
          ...when(r.at),
          r.type,
          r.product,
          r.category,
          r.status,
          r.amount,
          r.currency,
          r.sender,
          r.orderId,
        ];
      case 'campaign':
        return [
          r.campaignId,
          r.name,
          r.subject,
          ...when(r.sentAt),
          r.channel,
          r.purpose,
          r.containsPromotion,
          r.promoted,
          r.category,
          r.promotesType,
          r.ownProduct,
          r.meansOfRefusing,
          r.validAddress,
          r.identityConcealed,
          r.sender,
        ];
      case 'message':
        return [
          this.#key(r.who),
          r.campaignId,
          ...when(r.sentAt),
          r.delivered,
          ...when(r.openedAt),
          ...when(r.clickedAt),
          r.messageId,
          r.inReplyTo,
        ];
      case 'preference':
        return [
          this.#key(r.who),
          ...when(r.at),
          r.type,
          r.channels.join(';'),
          r.method,
          r.wording,
          r.evidence,
          r.namesSender,
        ];
      case 'review':
        return [r.bought, r.promoted, r.verdict, r.reviewer, ...when(r.reviewedAt), r.reason];
    }
  }
}

function when(moment: Moment | null): readonly [number | null, number | null] {
  return moment === null ? [null, null] : [moment.start, moment.end];
}

export function momentOf(start: number | null, end: number | null): Moment | null {
  return start === null || end === null ? null : { start, end };
}

export function channelsOf(text: string): readonly PreferenceChannel[] {
  return text === '' ? [] : (text.split(';') as PreferenceChannel[]);
}
