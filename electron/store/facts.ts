/** Facts for evaluation, gathered from the evidence of one contact after another. */
import { createRequire } from 'node:module';
import { getDomain, getHostname } from 'tldts';
import type { Channel, ContactPoint } from '../../shared/model/channel.ts';
import type {
  BusinessForm,
  CollectionContext,
  Mechanism,
  ObtainedFrom,
  PreferenceKind,
  PromotesType,
  Purpose,
  Subscriber,
  TransactionKind,
  TransactionStatus,
} from '../../shared/model/evidence.ts';
import type {
  CampaignFact,
  CollectionFact,
  ContactFacts,
  MessageFact,
  PreferenceFact,
  SubscriberFact,
  TransactionFact,
} from '../../shared/model/facts.ts';
import { hintsOf } from '../../shared/law/subscriber-hints.ts';
import { labelKey } from '../../shared/model/label.ts';
import { order, type Moment } from '../../shared/model/moment.ts';
import type { Tri } from '../../shared/model/outcome.ts';
import { rowRef } from '../../shared/model/row-ref.ts';
import type { Sender } from '../../shared/model/settings.ts';
import type { Connection } from './connect.ts';
import { channelsOf, momentOf } from './evidence-tables.ts';

type Row = Readonly<Record<string, string | number | null>>;
const text = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);
const ref = (row: Row): number => rowRef(Number(row['source']), Number(row['row']));
const at = (row: Row): Moment | null =>
  momentOf(row['at_start'] as number | null, row['at_end'] as number | null);

const FREE_MAIL: ReadonlySet<string> = new Set(
  createRequire(import.meta.url)('email-providers/all.json') as string[],
);

function isFreeMail(email: string | null): boolean | null {
  if (email === null) return null;
  const host = getHostname(email.slice(email.lastIndexOf('@') + 1));
  return host !== null && (FREE_MAIL.has(host) || FREE_MAIL.has(getDomain(host) ?? ''));
}

/** Legal names compare without case and with `Ltd` and `Limited` alike. */
function legalName(name: string): string {
  return labelKey(name)
    .replace(/[.,]/g, '')
    .replace(/\blimited$/, 'ltd');
}

/** Reads facts through statements prepared once. */
export class FactReader {
  readonly #db: Connection;
  readonly #senders: ReadonlySet<string>;
  readonly #campaigns: ReadonlyMap<string, CampaignFact>;
  readonly #unknownCampaigns = new Map<string, CampaignFact>();
  readonly #contactRows;
  readonly #collections;
  readonly #trades;
  readonly #messages;
  readonly #preferences;

  constructor(db: Connection, senders: readonly Sender[]) {
    this.#db = db;
    this.#senders = new Set(senders.map(({ name }) => legalName(name)));
    this.#campaigns = readCampaigns(db);
    const own = (table: string): string =>
      `SELECT t.* FROM key_contact kc JOIN ${table} t ON t.key = kc.key JOIN source s ON s.id = t.source AND s.sealed = 1 WHERE kc.contact = ? ORDER BY t.source, t.row`;
    this.#contactRows = db.prepare<[number], Row>(own('contact_row'));
    this.#collections = db.prepare<[number], Row>(own('collection'));
    this.#trades = db.prepare<[number], Row>(own('trade'));
    this.#messages = db.prepare<[number], Row>(own('message'));
    this.#preferences = db.prepare<[number, number, number, number], Row>(
      `SELECT t.* FROM preference t JOIN source s ON s.id = t.source AND s.sealed = 1 JOIN (
         SELECT key, 1 AS whole FROM key_contact WHERE contact = ?
         UNION SELECT key, 1 FROM phone_contact WHERE contact = ?
         UNION SELECT kc.key, 0 FROM contact me JOIN contact c ON c.linked = me.linked AND c.no <> me.no JOIN key_contact kc ON kc.contact = c.no WHERE me.no = ?
         UNION SELECT pc.key, 0 FROM contact me JOIN contact c ON c.linked = me.linked AND c.no <> me.no JOIN phone_contact pc ON pc.contact = c.no WHERE me.no = ?
       ) k ON k.key = t.key WHERE k.whole = 1 OR t.type IN ('objection', 'withdrawal', 'suppression', 'external_list') ORDER BY t.source, t.row`,
    );
  }

  *all(asAt: Moment): Iterable<ContactFacts> {
    const total = this.#db.prepare<[], number>('SELECT count(*) FROM contact').pluck().get()!;
    for (let contact = 1; contact <= total; contact++) yield this.one(contact, asAt);
  }

  /** The facts of one contact; messages sent wholly after the moment are left out. */
  one(contact: number, asAt: Moment): ContactFacts {
    return {
      contact,
      subscriber: subscriberFact(this.#contactRows.all(contact)),
      collections: this.#collections.all(contact).map((row) => this.#collection(row)),
      transactions: this.#trades.all(contact).map(transaction),
      preferences: unique(this.#preferences.all(contact, contact, contact, contact).map(preference)),
      messages: this.#messages.all(contact).flatMap((row) => {
        const message = this.#message(row);
        return order(asAt, message.sentAt) === 'before' ? [] : [message];
      }),
    };
  }

  #collection(row: Row): CollectionFact {
    const collectedBy = text(row['collected_by']);
    return {
      at: at(row),
      context: row['context'] as CollectionContext,
      obtainedFrom: row['obtained_from'] as ObtainedFrom,
      collectedBy,
      collectedBySender:
        collectedBy === null || this.#senders.size === 0
          ? 'unknown'
          : this.#senders.has(legalName(collectedBy))
            ? 'yes'
            : 'no',
      meansOfRefusing: row['means'] as Tri,
      mechanism: row['mechanism'] as Mechanism,
      refused: row['refused'] as Tri,
      notice: text(row['notice']),
      point: row['point'] as ContactPoint,
      row: ref(row),
    };
  }

  #message(row: Row): MessageFact & { readonly sentAt: Moment | null } {
    const id = String(row['campaign_id']);
    const campaign = this.#campaigns.get(id) ?? this.#unknown(id);
    return {
      id: Number(row['id']),
      campaign,
      sentAt: at(row) ?? this.#sent.get(id) ?? null,
      delivered: row['delivered'] as Tri,
      inReplyTo: text(row['in_reply_to']),
      row: ref(row),
    };
  }

  /** When each campaign was sent, for messages without a time of their own. */
  get #sent(): ReadonlyMap<string, Moment | null> {
    return (this.#sentAt ??= new Map(
      this.#db
        .prepare<[], Row>(CAMPAIGNS)
        .all()
        .map((row) => [String(row['campaign_id']), at(row)]),
    ));
  }
  #sentAt: ReadonlyMap<string, Moment | null> | null = null;

  /** A campaign that messages name and no register holds: nothing is known of it. */
  #unknown(id: string): CampaignFact {
    const known = this.#unknownCampaigns.get(id);
    if (known !== undefined) return known;
    const campaign: CampaignFact = {
      id,
      name: null,
      channel: 'unknown',
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
      rows: [],
    };
    this.#unknownCampaigns.set(id, campaign);
    return campaign;
  }
}

const CAMPAIGNS =
  'SELECT c.* FROM campaign c JOIN source s ON s.id = c.source AND s.sealed = 1 ORDER BY c.source, c.row';

/** The register by campaign id. Entered twice, the later row is used and both are named. */
function readCampaigns(db: Connection): ReadonlyMap<string, CampaignFact> {
  const campaigns = new Map<string, CampaignFact>();
  for (const row of db.prepare<[], Row>(CAMPAIGNS).all()) {
    const id = String(row['campaign_id']);
    campaigns.set(id, {
      id,
      name: text(row['name']),
      channel: row['channel'] as Channel | 'unknown',
      purpose: row['purpose'] as Purpose,
      containsPromotion: row['contains_promotion'] as Tri,
      promoted: text(row['promoted']),
      category: text(row['category']),
      promotesType: row['promotes_type'] as PromotesType,
      ownProduct: row['own_product'] as Tri,
      meansOfRefusing: row['means'] as Tri,
      validAddress: row['valid_address'] as Tri,
      identityConcealed: row['identity_concealed'] as Tri,
      sender: text(row['sender']),
      rows: [...(campaigns.get(id)?.rows ?? []), ref(row)],
    });
  }
  return campaigns;
}

function transaction(row: Row): TransactionFact {
  return {
    at: at(row),
    type: row['type'] as TransactionKind,
    product: text(row['product']),
    category: text(row['category']),
    status: row['status'] as TransactionStatus,
    reference: text(row['order_id']),
    row: ref(row),
  };
}

function preference(row: Row): PreferenceFact {
  return {
    at: at(row),
    type: row['type'] as PreferenceKind,
    channels: channelsOf(String(row['channels'])),
    method: text(row['method']),
    wording: text(row['wording']),
    evidence: row['evidence'] as Tri,
    namesSender: row['names_sender'] as Tri,
    row: ref(row),
  };
}

/** One row may reach a contact by two ways (its key and its phone); it is one fact. */
function unique(preferences: readonly PreferenceFact[]): readonly PreferenceFact[] {
  const seen = new Set<string>();
  return preferences.filter((one) => {
    const name = `${one.row} ${one.type} ${one.channels.join()} ${one.at?.start}`;
    return seen.size !== seen.add(name).size;
  });
}

/** What several rows say together: a recorded value before an unrecorded one; where they differ, the cautious one. */
function subscriberFact(rows: readonly Row[]): SubscriberFact {
  const recorded = (column: string): string | null =>
    rows.map((row) => text(row[column])).find((value) => value !== null && value !== 'unknown') ?? null;
  const emails = rows.map((row) => text(row['email_key'])).filter((email) => email !== null);
  const individual = rows.some((row) => row['subscriber'] === 'individual');
  return {
    subscriber: individual ? 'individual' : ((recorded('subscriber') ?? 'unknown') as Subscriber),
    businessForm: (recorded('business_form') ?? 'unknown') as BusinessForm,
    evidence: recorded('subscriber_evidence'),
    businessContact: (recorded('business_contact') ?? 'unknown') as Tri,
    freeMail: emails.length === 0 ? null : emails.some((email) => isFreeMail(email) === true),
    hints: [...new Set(emails.flatMap(hintsOf))],
    hasEmail: emails.length > 0,
    hasPhone: rows.some((row) => row['phone_key'] !== null),
    company: recorded('company'),
    countries: [...new Set(rows.map((row) => text(row['country'])).filter((country) => country !== null))],
    rows: rows.map(ref),
  };
}
