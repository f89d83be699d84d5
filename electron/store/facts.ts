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
import { cautiousBusinessContact, cautiousForm, cautiousSubscriber } from '../../shared/identity/cautious.ts';
import { hintsOf } from '../../shared/law/subscriber-hints.ts';
import { order, type Moment } from '../../shared/model/moment.ts';
import type { Tri } from '../../shared/model/outcome.ts';
import { rowRef, type RowRef } from '../../shared/model/row-ref.ts';
import type { Sender } from '../../shared/model/settings.ts';
import { fragmentReader } from './assembly/fragments.ts';
import {
  deliveredOf,
  isReply,
  MESSAGE_RECORD,
  MESSAGE_WORDS,
  placeOf,
  timeOf,
} from './assembly/message-record.ts';
import { rowsOfChunk } from './assembly/rows-of-chunk.ts';
import { campaignJoins } from './campaign-joins.ts';
import { standingCampaigns, type StandingCampaign } from './campaign-rows.ts';
import { CHUNK, chunkOf, contactsOf } from './chunks.ts';
import type { Connection } from './connect.ts';
import { channelsOf, momentOf } from './evidence-tables.ts';
import { senderNames } from './sender-names.ts';

const { ID, SOURCE, ROW, CAMPAIGN, START, END } = MESSAGE_RECORD;

type Row = Readonly<Record<string, string | number | null>>;
type EvidenceRow = Row & { readonly id: number; readonly source: number; readonly row: number };
const text = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);
const ref = (row: Row): number => rowRef(Number(row['source']), Number(row['row']));
const at = (row: Row): Moment | null =>
  momentOf(row['at_start'] as number | null, row['at_end'] as number | null);

const FREE_MAIL: ReadonlySet<string> = new Set(
  createRequire(import.meta.url)('email-providers/all.json') as string[],
);

/** Remembered by domain: most contacts share a few. */
const freeMailOf = new Map<string, boolean>();
const REMEMBERED = 10_000;

function isFreeMail(email: string): boolean {
  const domain = email.slice(email.lastIndexOf('@') + 1);
  const known = freeMailOf.get(domain);
  if (known !== undefined) return known;
  const host = getHostname(domain);
  const free = host !== null && (FREE_MAIL.has(host) || FREE_MAIL.has(getDomain(host) ?? ''));
  if (freeMailOf.size === REMEMBERED) freeMailOf.clear();
  freeMailOf.set(domain, free);
  return free;
}

const NONE: Pick<ContactFacts, 'rejected'> = {};

/** Reads facts of contacts as they were assembled, through statements prepared once. */
export class FactReader {
  readonly #isSender: (name: string | null) => Tri;
  /** How many contacts there are. */
  readonly contacts: number;
  readonly #campaigns: readonly (Campaign | undefined)[];
  readonly #numberOf: ReadonlyMap<CampaignFact, number>;
  readonly #fragments;
  readonly #namedBy;
  readonly #replyTo;
  readonly #rowsOf;
  readonly #within: ReadonlySet<number> | null;

  /**
   * @param contacts how many the evidence was assembled into.
   * @param within the sources to read as if no others had been imported; `null` for all.
   */
  constructor(
    db: Connection,
    senders: readonly Sender[],
    contacts: number,
    within: ReadonlySet<number> | null = null,
  ) {
    this.#within = within;
    this.#isSender = senderNames(senders);
    this.contacts = contacts;
    this.#campaigns = readCampaigns(db, within);
    this.#numberOf = new Map(
      this.#campaigns.flatMap((one, no) => (one === undefined ? [] : [[one.fact, no]])),
    );
    this.#namedBy = db.prepare<[number, number], { contact: number; source: number; row: number }>(
      'SELECT contact, source, row FROM rejected_naming WHERE contact BETWEEN ? AND ? ORDER BY contact, source, row',
    );
    this.#fragments = fragmentReader(db);
    this.#replyTo = db.prepare<[number], string>('SELECT in_reply_to FROM message WHERE id = ?').pluck();
    const rows = (table: string, columns: string) =>
      db.prepare<[string], EvidenceRow>(
        `SELECT id, source, row, ${columns} FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`,
      );
    // What facts are made of and no more: every value read is a value made.
    this.#rowsOf = {
      contact: rows(
        'contact_row',
        'email_key, phone_key, company, subscriber, business_form, subscriber_evidence, business_contact, country',
      ),
      collection: rows(
        'collection',
        'at_start, at_end, context, obtained_from, collected_by, means, mechanism, refused, notice, point, collection_point',
      ),
      transaction: rows('trade', 'at_start, at_end, type, product, category, status, order_id'),
      preference: rows(
        'preference',
        'at_start, at_end, type, channels, method, wording, evidence, names_sender',
      ),
    };
  }

  /** The facts of a chunk's contacts in order, each when it is asked for. */
  *chunk(chunk: number, asAt: Moment): Generator<GatheredFacts> {
    const { first, last } = contactsOf(chunk, this.contacts);
    const gather = this.#gatherer(chunk, null, asAt);
    for (let contact = first; contact <= last; contact++) yield gather(contact);
  }

  /** The number in `campaign_key` of a campaign among this reader's facts. */
  campaignNumber(fact: CampaignFact): number {
    return this.#numberOf.get(fact)!;
  }

  /** The facts of one contact; `null` when there is no such contact. */
  one(contact: number, asAt: Moment): ContactFacts | null {
    if (contact < 1 || contact > this.contacts) return null;
    return this.#gatherer(chunkOf(contact), contact, asAt)(contact).facts;
  }

  /** @param only the one contact that will be asked for; `null` for all of the chunk. */
  #gatherer(chunk: number, only: number | null, asAt: Moment): (contact: number) => GatheredFacts {
    const rows = (kind: 'contact' | 'collection' | 'transaction' | 'preference') =>
      this.#inSources(rowsOfChunk(this.#fragments(kind, chunk), (ids) => this.#rowsOf[kind].all(ids), only));
    const contactRows = rows('contact');
    const collections = rows('collection');
    const transactions = rows('transaction');
    const preferences = rows('preference');
    const rejected = this.#rejected(chunk);
    const records = this.#fragments('message', chunk);
    const messagesOf = byContact(records);
    return (contact) => {
      const messages: MessageFact[] = [];
      let messagesAfter = 0;
      for (const at of messagesOf(contact)) {
        if (this.#within?.has(records[at + SOURCE]!) === false) continue;
        const message = this.#message(records, at);
        if (order(asAt, message.sentAt) === 'before') messagesAfter++;
        else messages.push(message);
      }
      return {
        facts: {
          contact,
          subscriber: subscriberFact(contactRows(contact)),
          collections: collections(contact).map((row) => this.#collection(row)),
          transactions: transactions(contact).map(transaction),
          preferences: unique(preferences(contact).map(preference)),
          ...rejected(contact),
          messages,
        },
        messagesAfter,
      };
    };
  }

  /** By contact, the rejected rows that name it, as a part of its facts. */
  #rejected(chunk: number): (contact: number) => Pick<ContactFacts, 'rejected'> {
    const { first, last } = contactsOf(chunk, this.contacts);
    const byContact = new Map<number, RowRef[]>();
    for (const { contact, source, row } of this.#namedBy.all(first, last))
      if (this.#within?.has(source) !== false)
        byContact.set(contact, [...(byContact.get(contact) ?? []), rowRef(source, row)]);
    return (contact) => {
      const rows = byContact.get(contact);
      return rows === undefined ? NONE : { rejected: rows };
    };
  }

  #inSources(rowsOf: (contact: number) => readonly EvidenceRow[]): typeof rowsOf {
    const within = this.#within;
    return within === null ? rowsOf : (contact) => rowsOf(contact).filter(({ source }) => within.has(source));
  }

  #collection(row: Row): CollectionFact {
    const collectedBy = text(row['collected_by']);
    return {
      at: at(row),
      context: row['context'] as CollectionContext,
      obtainedFrom: row['obtained_from'] as ObtainedFrom,
      collectedBy,
      collectedBySender: this.#isSender(collectedBy),
      meansOfRefusing: row['means'] as Tri,
      mechanism: row['mechanism'] as Mechanism,
      refused: row['refused'] as Tri,
      notice: text(row['notice']),
      point: row['point'] as ContactPoint,
      collectionPoint: text(row['collection_point']),
      register: null,
      row: ref(row),
    };
  }

  #message(words: Uint32Array, at: number): MessageFact {
    const { fact, sentAt } = this.#campaigns[words[at + CAMPAIGN]!]!;
    return {
      id: words[at + ID]!,
      campaign: fact,
      sentAt: momentOf(timeOf(words, at + START), timeOf(words, at + END)) ?? sentAt,
      delivered: deliveredOf(words, at),
      inReplyTo: isReply(words, at) ? this.#replyTo.get(words[at + ID]!)! : null,
      row: rowRef(words[at + SOURCE]!, words[at + ROW]!),
    };
  }
}

/** Facts of one contact, and how many of its messages were sent wholly after the moment and left out of them. */
export interface GatheredFacts {
  readonly facts: ContactFacts;
  readonly messagesAfter: number;
}

/** Where each contact's messages begin among the records, found once by counting. */
function byContact(records: Uint32Array): (contact: number) => Uint32Array {
  const ends = new Uint32Array(CHUNK + 1);
  for (let at = 0; at < records.length; at += MESSAGE_WORDS) ends[placeOf(records, at) + 1]!++;
  for (let place = 0; place < CHUNK; place++) ends[place + 1]! += ends[place]!;
  const starts = ends.slice();
  const ordered = new Uint32Array(records.length / MESSAGE_WORDS);
  for (let at = 0; at < records.length; at += MESSAGE_WORDS) ordered[starts[placeOf(records, at)]!++] = at;
  const bySource = (a: number, b: number): number =>
    records[a + SOURCE]! - records[b + SOURCE]! || records[a + ROW]! - records[b + ROW]!;
  return (contact) => ordered.subarray(ends[contact % CHUNK], ends[(contact % CHUNK) + 1]).sort(bySource);
}

/** A campaign, and when it was sent: the time of its messages that have none of their own. */
interface Campaign {
  readonly fact: CampaignFact;
  readonly sentAt: Moment | null;
}

/** By number in `campaign_key`, where each has its own: what they say is that of the one that they are. */
function readCampaigns(
  db: Connection,
  within: ReadonlySet<number> | null,
): readonly (Campaign | undefined)[] {
  const joins = campaignJoins(db, within);
  const register = standingCampaigns(db, { within, joins });
  const numbered: (Campaign | undefined)[] = [];
  for (const { no, campaign_id } of db
    .prepare<[], { no: number; campaign_id: string }>('SELECT no, campaign_id FROM campaign_key')
    .all()) {
    const id = joins.of(campaign_id);
    const known = register.get(id);
    numbered[no] = known === undefined ? unknownCampaign(id) : campaign(id, known);
  }
  return numbered;
}

function campaign(id: string, { row, rows, sentAt }: StandingCampaign): Campaign {
  return {
    fact: {
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
      rows,
    },
    sentAt,
  };
}

/** A campaign that messages name and no register holds: nothing is known of it. */
function unknownCampaign(id: string): Campaign {
  return {
    fact: {
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
    },
    sentAt: null,
  };
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
  const all = <T>(column: string): readonly T[] => rows.map((row) => row[column] as T);
  return {
    subscriber: cautiousSubscriber(all<Subscriber>('subscriber')),
    businessForm: cautiousForm(all<BusinessForm>('business_form')),
    evidence: recorded('subscriber_evidence'),
    businessContact: cautiousBusinessContact(all<Tri>('business_contact')),
    freeMail: emails.length === 0 ? null : emails.some(isFreeMail),
    hints: [...new Set(emails.flatMap(hintsOf))],
    hasEmail: emails.length > 0,
    hasPhone: rows.some((row) => row['phone_key'] !== null),
    company: recorded('company'),
    countries: [...new Set(rows.map((row) => text(row['country'])).filter((country) => country !== null))],
    rows: rows.map(ref),
  };
}
