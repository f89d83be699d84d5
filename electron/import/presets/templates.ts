/** The import templates: exact names, every optional value may be empty (and is then unknown, never no). */
import type { EvidenceKind, EvidenceRecord } from '../../../shared/model/evidence.ts';
import type { Fields } from '../fields.ts';
import { footerRefusal } from '../mapping/compile.ts';
import {
  campaignEdit,
  campaignRecord,
  collectionPointRecord,
  collectionRecord,
  contactRecords,
  ecgEntries,
  messageRecord,
  placementRecord,
  reviewRecord,
  statedPreferences,
  transactionRecord,
} from '../records.ts';
import { isAboutSomebody } from '../../../shared/model/template-fields.ts';
import type { Preset } from './preset.ts';
import { TOTALS } from './vocabulary.ts';

interface Template {
  readonly name: string;
  readonly title: string;
  readonly kinds: readonly EvidenceKind[];
  readonly required: readonly string[];
  readonly telling: readonly string[];
  readonly forbidden?: readonly string[];
}

function template(about: Template, reader: Preset['reader']): Preset {
  return {
    id: `template.${about.name}`,
    platform: 'Import template',
    title: about.title,
    kinds: about.kinds,
    required: about.required,
    telling: about.telling,
    forbidden: about.forbidden ?? [],
    // A sheet is called so without more.
    fileName: new RegExp(`^${about.name}(\\b.*\\.(csv|tsv|txt|xlsx))?$`, 'i'),
    mapping: null,
    reader: (columns, options) => {
      const read = reader(columns, options);
      // A spreadsheet's line of sums is no contact called "Total".
      const refuseFooter = footerRefusal(columns, about.kinds.some(isAboutSomebody) ? TOTALS : []);
      return () => {
        refuseFooter();
        return read();
      };
    },
  };
}

type Rows = Omit<Template, 'kinds'> & { readonly kind: EvidenceKind };

/** A template of one kind of record, about the contact of its `contact_id` unless the records are about none. */
function ofOneKind(about: Rows, read: (fields: Fields) => readonly EvidenceRecord[]): Preset {
  const needsId = about.required.includes('contact_id');
  return template({ ...about, kinds: [about.kind] }, (columns) => () => {
    if (needsId) columns.required('contact_id');
    return read(columns);
  });
}

/** The same where every row is one record. */
function oneRecord(about: Rows, read: (fields: Fields) => EvidenceRecord): Preset {
  return ofOneKind(about, (fields) => [read(fields)]);
}

const COLLECTION_COLUMNS = [
  'collected_at',
  'context',
  'obtained_from',
  'collected_by',
  'means_of_refusing',
  'mechanism',
  'refused',
  'notice',
  'point',
  'collection_point',
];

const contacts = template(
  {
    name: 'contacts',
    title: 'Contacts template',
    kinds: ['contact', 'collection'],
    required: ['contact_id'],
    telling: ['email', 'phone', 'subscriber', 'business_form', 'person_id'],
  },
  (columns) => {
    const collects = COLLECTION_COLUMNS.filter((heading) => columns.has(heading));
    return () => {
      columns.required('contact_id');
      const contact = contactRecords(columns);
      return collects.some((heading) => columns.text(heading) !== null)
        ? [...contact, collectionRecord(columns)]
        : contact;
    };
  },
);

export const TEMPLATES: readonly Preset[] = [
  contacts,
  oneRecord(
    {
      name: 'collection-points',
      title: 'Collection points template',
      kind: 'collection_point',
      required: ['point_id'],
      telling: ['in_use_from', 'in_use_to', 'wording', 'notice_version'],
    },
    collectionPointRecord,
  ),
  oneRecord(
    {
      name: 'collections',
      title: 'Collections template',
      kind: 'collection',
      required: ['contact_id'],
      telling: ['collected_at', 'context', 'means_of_refusing'],
    },
    collectionRecord,
  ),
  oneRecord(
    {
      name: 'transactions',
      title: 'Transactions template',
      kind: 'transaction',
      required: ['contact_id'],
      telling: ['kind', 'product', 'order_id'],
    },
    transactionRecord,
  ),
  oneRecord(
    {
      name: 'campaigns',
      title: 'Campaigns template',
      kind: 'campaign',
      required: ['campaign_id'],
      telling: ['purpose', 'promoted', 'contains_promotion'],
      forbidden: ['edited_fields'],
    },
    campaignRecord,
  ),
  oneRecord(
    {
      name: 'campaign-edits',
      title: 'Edit of the campaign register',
      kind: 'campaign',
      required: ['campaign_id', 'edited_fields', 'edited_by', 'edited_at'],
      telling: [],
    },
    campaignEdit,
  ),
  oneRecord(
    {
      name: 'messages',
      title: 'Messages template',
      kind: 'message',
      required: ['campaign_id', 'contact_id'],
      telling: [],
    },
    messageRecord,
  ),
  ofOneKind(
    {
      name: 'preferences',
      title: 'Preferences template',
      kind: 'preference',
      required: ['kind'],
      telling: ['wording', 'names_sender', 'method', 'channel'],
    },
    statedPreferences,
  ),
  ofOneKind(
    {
      name: 'ecg-list',
      title: 'ECG list template',
      kind: 'preference',
      required: ['email'],
      telling: ['listed_at'],
    },
    ecgEntries,
  ),
  oneRecord(
    {
      name: 'reviews',
      title: 'Similarity reviews template',
      kind: 'review',
      required: ['bought', 'promoted', 'verdict'],
      telling: [],
    },
    reviewRecord,
  ),
  oneRecord(
    {
      name: 'taxonomy',
      title: 'Taxonomy template',
      kind: 'placement',
      required: ['label', 'category'],
      telling: ['parent'],
      forbidden: ['contact_id', 'campaign_id', 'email', 'verdict'],
    },
    placementRecord,
  ),
];
