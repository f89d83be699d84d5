/**
 * The bundled sample: the exports of Larkspur & Finch Ltd, a homeware and garden shop that does not exist. Everybody in it
 * is made up; phone numbers are of the ranges kept free for drama. Run it again and the files come out the same.
 *
 * Problems planted, each in a group of contacts or a campaign of its own: a checkout without a means of refusing before
 * March 2024; competition entries; a bought list; gift recipients; an undated collection; a collector not recorded; people
 * mailed after unsubscribing, after STOP, and on the same day; initial refusals; flags without evidence of consent; consent
 * withdrawn; companies with and without evidence, sole traders; a service message with promotion; campaigns without an
 * unsubscribe link, of unknown content, for a partner's product, for insurance (reviewed as dissimilar), for unreviewed
 * ranges; bounces before and after February 2026; messages to ids nobody knows; and rows that must be rejected. Details
 * taken in the showroom say only where: the register of collection points settles those taken since its card asked, leaves
 * open those from before, and two entries for the trade counter contradict each other.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from './random.ts';

const FOLDER = join(import.meta.dirname, 'exports');
const SENDER = 'Larkspur & Finch Ltd';
const random = new Random(20_260_630);

const FIRST = [
  'Ada',
  'Bilal',
  'Carys',
  'Dipa',
  'Ewan',
  'Freya',
  'Gwen',
  'Harun',
  'Isla',
  'Jomo',
  'Kezia',
  'Lorcan',
  'Mina',
  'Niamh',
  'Owain',
  'Priya',
  'Rhona',
  'Seb',
  'Tamsin',
  'Yusuf',
  'Zofia',
  'Zoë',
] as const;
const LAST = [
  'Ashgrove',
  'Brackenbury',
  'Cobblewick',
  'Dunmarrow',
  'Elderfield',
  'Fennimore',
  'Gorsedale',
  'Hollowell',
  'Inglebrook',
  'Larchmont',
  'Merrowby',
  'Nettlefold',
  "O'Thistle",
  'Pennywhistle',
  'Quillfeather',
  'Rookhurst',
  'Saltmarsh',
  'Underwood-Vane',
  'Wrenfield',
  'Yarrowby',
] as const;
const CATEGORIES = ['garden', 'kitchen', 'bedding', 'lighting', 'furniture'] as const;
type Category = (typeof CATEGORIES)[number];
const PRODUCTS: Readonly<Record<Category, readonly string[]>> = {
  garden: ['Ash-handled spade', 'Copper watering can', 'Cedar planter', 'Twine and labels'],
  kitchen: ['Stoneware bowl', 'Copper pan', 'Linen apron', 'Bread crock'],
  bedding: ['Linen duvet cover', 'Wool blanket', 'Feather pillow'],
  lighting: ['Brass desk lamp', 'Paper lantern', 'Pendant shade'],
  furniture: ['Oak stool', 'Rush-seat chair', 'Pine bookcase'],
};

type Cell = string | number;
function csv(name: string, header: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const cell = (value: Cell): string =>
    /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
  writeFileSync(
    join(FOLDER, name),
    `${[header, ...rows].map((row) => row.map(cell).join(',')).join('\n')}\n`,
  );
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
function date(from: string, days: number): string {
  return new Date(Date.parse(`${from}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
function dayBetween(from: string, to: string): string {
  return date(from, random.below(Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)));
}

type Group =
  | 'customer'
  | 'old_checkout'
  | 'competition'
  | 'bought_list'
  | 'gift'
  | 'undated'
  | 'no_collector'
  | 'refused'
  | 'objector'
  | 'stop'
  | 'same_day'
  | 'consented'
  | 'bare_flag'
  | 'withdrawn'
  | 'company'
  | 'company_unproven'
  | 'sole_trader'
  | 'unknown_means'
  | 'newcomer';
/** How many of each: a healthy majority, and enough of every problem to see. */
const GROUPS: readonly (readonly [Group, number])[] = [
  ['customer', 1210],
  ['old_checkout', 80],
  ['competition', 40],
  ['bought_list', 40],
  ['gift', 25],
  ['undated', 20],
  ['no_collector', 40],
  ['refused', 45],
  ['objector', 90],
  ['stop', 25],
  ['same_day', 12],
  ['consented', 130],
  ['bare_flag', 40],
  ['withdrawn', 25],
  ['company', 40],
  ['company_unproven', 20],
  ['sole_trader', 18],
  ['unknown_means', 70],
  ['newcomer', 40],
];

interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly group: Group;
  readonly since: string;
  readonly category: Category;
}

function people(): readonly Person[] {
  const made: Person[] = [];
  for (const [group, many] of GROUPS) {
    for (let i = 0; i < many; i++) {
      const n = made.length + 1;
      const [first, last] = [random.pick(FIRST), random.pick(LAST)];
      const host =
        group === 'company' || group === 'company_unproven'
          ? `${last.toLowerCase().replace(/[^a-z]/g, '')}-works.example`
          : random.pick(['gmail.com', 'outlook.com', 'icloud.com', 'btinternet.com']);
      const since =
        group === 'old_checkout'
          ? dayBetween('2022-01-01', '2024-02-28')
          : group === 'newcomer'
            ? dayBetween('2026-06-01', '2026-06-28')
            : dayBetween('2024-03-05', '2026-03-20');
      made.push({
        id: `LF${pad(n, 5)}`,
        name: `${first} ${last}`,
        email: `${first}.${last}.${n}@${host}`
          .toLowerCase()
          .normalize('NFD')
          .replace(/[^a-z0-9.@-]/g, ''),
        phone: random.chance(0.45) || group === 'stop' ? `+447700900${pad(n % 1000, 3)}` : '',
        group,
        since,
        category: random.pick(CATEGORIES),
      });
    }
  }
  return made;
}

interface Campaign {
  readonly id: string;
  readonly name: string;
  readonly date: string;
  readonly channel: 'email' | 'sms' | 'post';
  readonly purpose: 'marketing' | 'service' | 'preference_request';
  readonly promotion: string;
  readonly promoted: string;
  readonly category: string;
  readonly own: string;
  readonly means: string;
  readonly address: string;
  /** Whom it went to. */
  readonly audience: (person: Person) => boolean;
}

function campaigns(): readonly Campaign[] {
  const made: Campaign[] = [];
  const add = (name: string, at: string, category: string, rest: Partial<Campaign> = {}): void => {
    made.push({
      id: `K${pad(made.length + 1, 3)}`,
      name,
      date: at,
      channel: 'email',
      purpose: 'marketing',
      promotion: 'yes',
      promoted: name,
      category,
      own: 'yes',
      means: 'yes',
      address: 'yes',
      // What the reviews found similar: kitchen goods to everybody, garden and furniture to each other's buyers.
      audience: (person) =>
        category === 'kitchen' ||
        person.category === category ||
        (person.category === 'garden' && category === 'furniture') ||
        (person.category === 'furniture' && category === 'garden') ||
        // From August 2025 on the garden letters also go to buyers of bedding and kitchen goods.
        (category === 'garden' && at > '2025-08-01' && person.category !== 'lighting'),
      ...rest,
    });
  };
  // Two a month for each of five ranges in turn, over a year and a half.
  for (let i = 0; i < 26; i++) {
    const category = CATEGORIES[i % CATEGORIES.length]!;
    add(
      `${['New in', 'The edit', 'Last chance', 'From the workshop'][i % 4]}: ${category}`,
      date('2025-02-03', i * 18),
      category,
    );
  }
  const everyone = { audience: (person: Person) => person.id !== '' };
  add('Spring weekend event', '2026-04-09', 'garden', {
    audience: (person) => person.category !== 'lighting',
  });
  add('Your parcel is on its way', '2026-04-14', '', {
    purpose: 'service',
    promotion: 'no',
    promoted: '',
    means: 'no',
    audience: (person) => person.category === 'kitchen',
  });
  add('Important change to delivery — and 20 % off', '2026-04-21', 'kitchen', {
    purpose: 'service',
    means: 'no',
    audience: (person) => person.category === 'kitchen' && Number(person.id.slice(2)) % 5 === 0,
  });
  add('Sent without the footer', '2026-04-28', 'lighting', {
    means: 'no',
    address: 'unknown',
    audience: (person) => person.category === 'lighting' && Number(person.id.slice(2)) % 4 === 0,
  });
  add('Template not kept', '2026-05-05', 'bedding', {
    means: 'unknown',
    address: 'unknown',
    audience: (person) => person.category === 'bedding' && Number(person.id.slice(2)) % 3 === 0,
  });
  add('The Friday letter', '2026-05-08', '', {
    promoted: '',
    audience: (person) => person.category === 'garden',
  });
  add('Home insurance from our partner', '2026-05-12', 'insurance', {
    own: 'no',
    audience: (person) => person.category === 'furniture',
  });
  add('Finch Home Cover', '2026-05-15', 'insurance', { audience: (person) => person.category === 'kitchen' });
  add('Candles by Larkspur', '2026-05-19', 'candles', {
    audience: (person) => person.category === 'lighting',
  });
  add('We miss you: update your preferences', '2026-05-22', 'garden', {
    purpose: 'preference_request',
    audience: (person) => person.group === 'objector' || person.group === 'refused',
  });
  add('Text: garden weekend', '2026-05-29', 'garden', {
    channel: 'sms',
    audience: (person) => person.phone !== '',
  });
  add('Midsummer letter', '2026-06-12', 'garden', everyone);
  add('Autumn catalogue by post', '2026-06-16', 'furniture', { channel: 'post' });
  add('Kitchen week', '2026-06-19', 'kitchen', everyone);
  return made;
}

const everybody = people();
const register = campaigns();
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });

// Most contacts come in the import templates; the rest live in the shop system and the mailing platform only.
const templated = everybody.filter((_, i) => i % 12 !== 0);
const onPlatforms = everybody.filter((_, i) => i % 12 === 0);

csv(
  'contacts.csv',
  [
    'contact_id',
    'email',
    'phone',
    'name',
    'company',
    'subscriber',
    'business_form',
    'subscriber_evidence',
    'business_contact',
  ],
  [
    ...templated.map((p): readonly Cell[] => {
      if (p.group === 'company')
        return [
          p.id,
          p.email,
          p.phone,
          p.name,
          `${p.name.split(' ')[1]} Works Ltd`,
          'corporate',
          'limited_company',
          `Company no. 0${pad(Number(p.id.slice(2)) + 4_000_000, 7)}`,
          'yes',
        ];
      if (p.group === 'company_unproven')
        return [
          p.id,
          p.email,
          p.phone,
          p.name,
          `${p.name.split(' ')[1]} Works Ltd`,
          'corporate',
          'unknown',
          '',
          'yes',
        ];
      if (p.group === 'sole_trader')
        return [p.id, p.email, p.phone, p.name, `${p.name} Joinery`, 'individual', 'sole_trader', '', 'yes'];
      return [p.id, p.email, p.phone, p.name, '', 'individual', '', '', 'no'];
    }),
    [
      'LF90001',
      'formula@gmail.com',
      '',
      '=HYPERLINK("http://example.test","Click")',
      '',
      'individual',
      '',
      '',
      'no',
    ],
    ['LF90002', 'markup@gmail.com', '', '<img src=x onerror=alert(1)>', '', 'individual', '', '', 'no'],
    ['LF90003', 'turned@gmail.com', '', 'Ada \u202Egnissap\u202C Ashgrove', '', 'individual', '', '', 'no'],
    ['', 'nobody@gmail.com', '', 'No Id', '', 'individual', '', '', 'no'],
    ['LF90004', 'wrong@gmail.com', '', 'Wrong Word', '', 'consumer', '', '', 'no'],
    ['LF90005', 'short@gmail.com', '', 'Too Short'],
    ['LF90006', 'long@gmail.com', '', 'Too Long', '', 'individual', '', '', 'no', 'what', 'is', 'this'],
  ],
);

csv(
  'collections.csv',
  [
    'contact_id',
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
  ],
  [
    ...templated.map((p): readonly Cell[] => {
      const usual: readonly Cell[] = [
        p.id,
        p.since,
        random.pick(['checkout', 'checkout', 'checkout', 'order_phone', 'quote', 'e_receipt']),
        'direct',
        SENDER,
        'yes',
        'opt_out_box',
        'no',
        'Checkout v3: tick here if you do not want news of our homeware and garden range',
        'both',
        '',
      ];
      const but = (...changes: readonly (readonly [number, Cell])[]): readonly Cell[] =>
        usual.map((cell, i) => changes.find(([at]) => at === i)?.[1] ?? cell);
      switch (p.group) {
        case 'old_checkout':
          return but([2, 'checkout'], [5, 'no'], [6, ''], [8, 'Checkout v1']);
        case 'competition':
          return but([2, 'competition'], [8, 'Win a garden']);
        case 'bought_list':
          return but(
            [2, 'list_purchase'],
            [3, 'third_party_list'],
            [4, 'Acorn Data Brokers Ltd'],
            [5, 'unknown'],
            [6, ''],
            [8, ''],
          );
        case 'gift':
          return but([2, 'gift_recipient']);
        case 'undated':
          return but([1, '']);
        case 'no_collector':
          return but([4, '']);
        case 'refused':
          return but([7, 'yes']);
        case 'consented':
        case 'bare_flag':
        case 'withdrawn':
          return but(
            [2, 'newsletter_signup'],
            [6, 'unticked_opt_in_box'],
            [8, 'Yes, send me the Larkspur letter'],
          );
        case 'unknown_means':
          return but(
            [2, 'order_in_person'],
            [5, 'unknown'],
            [6, ''],
            [8, ''],
            [10, Number(p.id.slice(2)) % 7 === 0 ? 'Trade counter' : 'Showroom card'],
          );
        case 'company':
        case 'company_unproven':
          return but([2, 'trade_fair_conversation'], [5, 'no'], [6, ''], [8, '']);
        case 'sole_trader':
          return but([2, 'public_source'], [3, 'public'], [5, 'no'], [6, ''], [8, '']);
        default:
          return usual;
      }
    }),
    ['LF00002', '31/02/2025', 'checkout', 'direct', SENDER, 'yes', 'opt_out_box', 'no', '', 'both', ''],
    ['LF00003', '2025-01-05', 'on the phone', 'direct', SENDER, 'yes', 'opt_out_box', 'no', '', 'both', ''],
  ],
);

csv(
  'collection-points.csv',
  [
    'point_id',
    'name',
    'kind',
    'in_use_from',
    'in_use_to',
    'context',
    'wording',
    'means_of_refusing',
    'mechanism',
    'simple',
    'free',
    'channels',
    'notice_version',
    'sender',
  ],
  [
    [
      'WEB',
      'Web checkout',
      'checkout',
      '2022-01-01',
      '2024-02-29',
      'checkout',
      'By ordering you join our list',
      'no',
      '',
      '',
      '',
      '',
      'Checkout v1',
      SENDER,
    ],
    [
      'WEB',
      'Web checkout',
      'checkout',
      '2024-03-01',
      '',
      'checkout',
      'Tick here if you do not want news of our homeware and garden range',
      'yes',
      'opt_out_box',
      'yes',
      'yes',
      '',
      'Checkout v3',
      SENDER,
    ],
    [
      'CARD',
      'Showroom card',
      'form',
      '2025-01-01',
      '',
      'order_in_person',
      'Tick if you would rather not hear from us',
      'yes',
      'opt_out_box',
      'yes',
      'yes',
      '',
      'Card 2025',
      SENDER,
    ],
    [
      'COUNTER',
      'Trade counter',
      'script',
      '2024-01-01',
      '',
      'order_in_person',
      'May we write to you? You can say no.',
      'yes',
      'verbal_script',
      'yes',
      'yes',
      'email',
      'Script A',
      SENDER,
    ],
    [
      'COUNTER',
      'Trade counter',
      'script',
      '2024-01-01',
      '',
      'order_in_person',
      'We will write to you',
      'no',
      '',
      '',
      '',
      '',
      'Script B',
      SENDER,
    ],
    [
      'PHONE',
      'Telephone order script',
      'script',
      '2024-03-01',
      '2023-03-01',
      'order_phone',
      'Would you rather not hear from us?',
      'yes',
      'verbal_script',
      '',
      '',
      '',
      'Script C',
      SENDER,
    ],
  ],
);

const NO_PURCHASE: readonly Group[] = ['competition', 'bought_list', 'gift', 'bare_flag', 'sole_trader'];
const buyers = templated.filter((p) => !NO_PURCHASE.includes(p.group));
csv(
  'transactions.csv',
  ['contact_id', 'at', 'kind', 'product', 'category', 'status', 'amount', 'currency', 'sender', 'order_id'],
  buyers.flatMap((p, i) => {
    const rows: (readonly Cell[])[] = [];
    const times = 1 + random.below(3);
    for (let k = 0; k < times; k++) {
      const at = k === 0 ? p.since : date(p.since, 20 + random.below(200));
      if (at > '2026-06-30') continue;
      const missing = i % 60 === 7;
      rows.push([
        p.id,
        at,
        k === 0 && p.group === 'company' ? 'quote' : 'sale',
        missing ? `SKU ${10_000 + i}` : random.pick(PRODUCTS[p.category]),
        missing ? '' : p.category,
        random.chance(0.04) ? 'refunded' : 'completed',
        (5 + random.below(180)).toFixed(2),
        'GBP',
        SENDER,
        `O${pad(i * 3 + k, 6)}`,
      ]);
    }
    return rows;
  }),
);

csv(
  'campaigns.csv',
  [
    'campaign_id',
    'name',
    'subject',
    'sent_at',
    'channel',
    'purpose',
    'contains_promotion',
    'promoted',
    'category',
    'promotes_type',
    'own_product',
    'means_of_refusing',
    'valid_address',
    'identity_concealed',
    'sender',
  ],
  register.map((c) => [
    c.id,
    c.name,
    c.name,
    `${c.date}T10:00:00+01:00`,
    c.channel,
    c.purpose,
    c.promotion,
    c.promoted,
    c.category,
    'product',
    c.own,
    c.means,
    c.address,
    'no',
    SENDER,
  ]),
);

const messages: (readonly Cell[])[] = [];
for (const c of register) {
  for (const p of templated) {
    if (p.since >= c.date || !c.audience(p)) continue;
    // Suppression works, mostly: those who objected are left out after it, but for the faults that are planted.
    if (
      p.group === 'objector' &&
      c.date > '2026-01-15' &&
      c.purpose !== 'preference_request' &&
      !random.chance(0.06)
    )
      continue;
    if (
      (p.group === 'refused' || p.group === 'withdrawn') &&
      c.purpose === 'marketing' &&
      !random.chance(0.08)
    )
      continue;
    if (p.group === 'stop' && c.channel === 'sms' ? false : p.group === 'stop' && random.chance(0.2))
      continue;
    const bounced = random.chance(0.01);
    messages.push([
      c.id,
      p.id,
      c.channel === 'sms'
        ? `${c.date}T${pad(9 + random.below(8))}:${pad(random.below(60))}:00+01:00`
        : c.date,
      bounced ? 'no' : 'yes',
      random.chance(0.2) ? date(c.date, random.below(3)) : '',
      `${c.id}-${p.id}`,
    ]);
  }
}
for (let i = 0; i < 12; i++)
  messages.push([register[30]!.id, `OLD${pad(i)}`, register[30]!.date, 'yes', '', `old-${i}`]);
messages.push(
  ['K001', '', '2025-02-03', 'yes', '', 'nobody'],
  ['K999', 'LF00005', '2026-05-01', 'yes', '', 'unregistered'],
);
csv(
  'messages.csv',
  ['campaign_id', 'contact_id', 'sent_at', 'delivered', 'opened_at', 'message_id'],
  messages,
);

const preferences: (readonly Cell[])[] = [];
for (const p of templated) {
  if (p.group === 'objector')
    preferences.push([
      p.id,
      '',
      `2026-01-${pad(2 + random.below(13))}T${pad(8 + random.below(12))}:15:00+00:00`,
      'objection',
      'email',
      random.pick(['unsubscribe_link', 'unsubscribe_link', 'email', 'spam_complaint']),
      '',
      '',
      '',
    ]);
  if (p.group === 'stop')
    preferences.push([p.id, '', '2026-03-02T11:20:00+00:00', 'objection', 'sms', 'sms_stop', 'STOP', '', '']);
  if (p.group === 'same_day')
    preferences.push([p.id, '', '2026-06-12', 'objection', 'email', 'unsubscribe_link', '', '', '']);
  if (p.group === 'consented' || p.group === 'withdrawn')
    preferences.push([
      p.id,
      '',
      `${p.since}T09:30:00Z`,
      'consent',
      'email',
      'unticked_box',
      'Yes, send me the Larkspur letter',
      'yes',
      'yes',
    ]);
  if (p.group === 'withdrawn')
    preferences.push([p.id, '', '2026-04-01', 'withdrawal', 'email', 'email', '', '', '']);
  if (p.group === 'bare_flag')
    preferences.push([p.id, '', p.since, 'consent', 'email', 'unknown', '', 'no', '']);
}
preferences.push(
  ['', templated[10]!.email.toUpperCase(), '', 'objection', '', 'letter', 'Undated letter', '', ''],
  ['', '', '2026-02-02', 'objection', 'email', 'email', '', '', ''],
  ['LF00009', '', '2026-02-02', 'complaint', 'email', 'email', '', '', ''],
);
csv(
  'preferences.csv',
  ['contact_id', 'email', 'at', 'kind', 'channel', 'method', 'wording', 'evidence', 'names_sender'],
  preferences,
);

csv(
  'reviews.csv',
  ['bought', 'promoted', 'verdict', 'reviewer', 'reviewed_at', 'reason'],
  [
    [
      'garden',
      'furniture',
      'similar',
      'M. Okafor',
      '2025-01-20',
      'One range of home and garden goods, shown together in shop and catalogue',
    ],
    ['bedding', 'kitchen', 'similar', 'M. Okafor', '2025-01-20', 'One range of homeware'],
    ['lighting', 'kitchen', 'similar', 'M. Okafor', '2025-01-20', 'One range of homeware'],
    ['furniture', 'kitchen', 'similar', 'M. Okafor', '2025-01-20', 'One range of homeware'],
    ['garden', 'kitchen', 'similar', 'M. Okafor', '2025-01-21', 'One range of home and garden goods'],
    ['bedding', 'garden', 'similar', 'M. Okafor', '2025-01-21', 'One range of home and garden goods'],
    [
      'kitchen',
      'insurance',
      'dissimilar',
      'M. Okafor',
      '2026-01-12',
      'Nobody expects insurance from a homeware shop',
    ],
  ],
);

csv(
  'shopify_customers_export.csv',
  [
    'Customer ID',
    'First Name',
    'Last Name',
    'Email',
    'Accepts Email Marketing',
    'Default Address Company',
    'Default Address Country Code',
    'Phone',
    'Accepts SMS Marketing',
    'Total Spent',
    'Total Orders',
    'Note',
    'Tax Exempt',
    'Tags',
  ],
  onPlatforms
    .slice(0, 90)
    .map((p, i) => [
      `'72104483${pad(i, 5)}`,
      p.name.split(' ')[0]!,
      p.name.split(' ')[1]!,
      p.email,
      i % 3 === 0 ? 'yes' : 'no',
      '',
      'GB',
      p.phone === '' ? '' : `'${p.phone}`,
      'no',
      '120.00',
      2,
      '',
      'no',
      'web',
    ]),
);
csv(
  'orders_export_1.csv',
  [
    'Name',
    'Email',
    'Financial Status',
    'Paid at',
    'Accepts Marketing',
    'Currency',
    'Total',
    'Created at',
    'Lineitem quantity',
    'Lineitem name',
    'Lineitem price',
    'Billing Name',
    'Billing Company',
    'Billing Country',
    'Phone',
    'Cancelled at',
  ],
  onPlatforms.slice(0, 90).flatMap((p, i): (readonly Cell[])[] => {
    const at = `${p.since} 10:${pad(i % 60)}:00 +0000`;
    const line = (first: boolean): readonly Cell[] => [
      `#${1000 + i}`,
      first ? p.email : '',
      first ? (i % 17 === 0 ? 'refunded' : 'paid') : '',
      first ? at : '',
      first ? (i % 3 === 0 ? 'yes' : 'no') : '',
      first ? 'GBP' : '',
      first ? '60.00' : '',
      first ? at : '',
      1,
      random.pick(PRODUCTS[p.category]),
      '30.00',
      first ? p.name : '',
      '',
      first ? 'GB' : '',
      first ? p.phone : '',
      '',
    ];
    return i % 4 === 0 ? [line(true), line(false)] : [line(true)];
  }),
);

const MAILCHIMP = [
  'Email Address',
  'First Name',
  'Last Name',
  'MEMBER_RATING',
  'OPTIN_TIME',
  'OPTIN_IP',
  'CONFIRM_TIME',
  'CONFIRM_IP',
] as const;
const list = onPlatforms.slice(90, 150);
const member = (p: Person): readonly Cell[] => [
  p.email,
  p.name.split(' ')[0]!,
  p.name.split(' ')[1]!,
  3,
  `${p.since} 13:51:14`,
  '',
  `${p.since} 13:52:01`,
  '',
];
csv(
  'subscribed_email_audience_export.csv',
  [...MAILCHIMP, 'LAST_CHANGED', 'LEID', 'EUID', 'NOTES', 'TAGS'],
  list.slice(0, 40).map((p, i) => [...member(p), `${p.since} 13:52:01`, 4000 + i, `e${pad(i, 9)}`, '', '']),
);
csv(
  'unsubscribed_email_audience_export.csv',
  [...MAILCHIMP, 'UNSUB_TIME', 'UNSUB_CAMPAIGN_TITLE', 'UNSUB_REASON', 'LEID', 'EUID'],
  list
    .slice(40, 54)
    .map((p, i) => [
      ...member(p),
      '2026-05-20 18:04:09',
      'The Friday letter',
      i % 5 === 0 ? 'ABUSE' : 'NORMAL',
      4100 + i,
      `u${pad(i, 9)}`,
    ]),
);
csv(
  'cleaned_email_audience_export.csv',
  [...MAILCHIMP, 'CLEAN_TIME', 'CLEAN_CAMPAIGN_TITLE', 'LEID', 'EUID'],
  list
    .slice(54)
    .map((p, i) => [...member(p), '2026-05-08 09:00:40', 'The Friday letter', 4200 + i, `c${pad(i, 9)}`]),
);

csv(
  'hubspot-crm-exports-trade-contacts.csv',
  [
    'Record ID',
    'First name',
    'Last name',
    'Email',
    'Phone number',
    'Company name',
    'Lifecycle stage',
    'Create date',
    'Unsubscribed from all email',
    "Legal basis for processing contact's data",
  ],
  onPlatforms
    .slice(150)
    .map((p, i) => [
      8001 + i,
      p.name.split(' ')[0]!,
      p.name.split(' ')[1]!,
      p.email,
      p.phone,
      i % 2 === 0 ? `${p.name.split(' ')[1]} Interiors` : '',
      'Customer',
      `${p.since} 09:14`,
      i % 7 === 0 ? 'true' : '',
      i % 3 === 0 ? 'Legitimate interest – existing customer' : '',
    ]),
);

writeFileSync(
  join(FOLDER, 'audit.json'),
  `${JSON.stringify({ organisation: SENDER, senders: [{ name: SENDER, charity: false }], jurisdiction: 'uk', as_at: '2026-06-30', period: { from: '2025-02-01', to: '2026-06-30' }, message_log_complete: true, preferences_complete: true, exports_collected_by: SENDER }, null, 2)}\n`,
);
console.log(
  `${everybody.length} contacts, ${register.length} campaigns, ${messages.length} messages in ${FOLDER}`,
);
