/** Shops, events and accounts: WooCommerce, Eventbrite, QuickBooks, Xero, MYOB. */
import type { RecordMapping } from '../../../shared/model/mapping.ts';
import {
  beside,
  COLLECTOR,
  column,
  constant,
  contact,
  date,
  describe,
  each,
  first,
  joined,
  known,
  POINT,
  product,
  words,
} from './describe.ts';
import type { Preset } from './preset.ts';
import { ACCEPTS, ORDER_STATES, ORDER_STATES_WC, TOTALS } from './vocabulary.ts';

const STATES = { ...ORDER_STATES, ...ORDER_STATES_WC };

function ordered(context: string, at: string): RecordMapping {
  return {
    kind: 'collection',
    oncePerGroup: true,
    fields: {
      collected_at: date(at),
      context: constant(context),
      obtained_from: constant('direct'),
      collected_by: COLLECTOR,
      point: POINT,
    },
  };
}

const wooCustomers = describe({
  id: 'woocommerce.customers',
  platform: 'WooCommerce',
  title: 'WooCommerce customers (Analytics)',
  required: ['name', 'username', 'sign up', 'email', 'orders'],
  who: { phone: column('billing phone', 'shipping phone') },
  records: [contact({ country: column('country / region') })],
});

/** The customer is a name, and names are never matched: each row says that it is missing who it is about. */
const wooAnalytics = describe({
  id: 'woocommerce.analytics_orders',
  platform: 'WooCommerce',
  title: 'WooCommerce orders (Analytics)',
  naming:
    'This report has customers by name only: export the orders themselves, with the column "Email (Billing)" or "customer_email".',
  required: ['date', 'order #', 'status', 'customer', 'product(s)'],
  records: [
    {
      kind: 'transaction',
      each: { over: 'pieces_of', columns: ['product(s)'], splitter: 'quantities' },
      needs: ['email'],
      fields: {
        at: date('date'),
        kind: constant('sale'),
        product: each(),
        status: known(STATES, 'status'),
        order_id: column('order #'),
      },
    },
  ],
});

const billing = {
  ...contact({
    name: first(
      joined('first name (billing)', 'last name (billing)'),
      joined('billing_first_name', 'billing_last_name'),
    ),
    company: column('company (billing)', 'billing_company'),
    country: column('country code (billing)', 'billing_country'),
  }),
  oncePerGroup: true,
};

const wooLines = describe({
  id: 'woocommerce.orders',
  platform: 'WooCommerce',
  title: 'WooCommerce orders (Advanced Order Export)',
  required: ['order number', 'order status', 'order date', 'email (billing)'],
  who: { email: column('email (billing)'), phone: column('phone (billing)') },
  group: {
    by: 'order number',
    starts: null,
    lines: ['item *', 'sku', 'name', 'product *', 'quantity*', 'category', 'item cost', 'order line *'],
  },
  records: [
    billing,
    ordered('checkout', 'order date'),
    {
      kind: 'transaction',
      fields: {
        at: date('order date'),
        kind: constant('sale'),
        product: column('item name', 'name'),
        category: column('category'),
        status: known(STATES, 'order status'),
        amount: first(column('order line total'), product('item cost', 'quantity')),
        currency: column('order currency'),
        sender: COLLECTOR,
        order_id: column('order number'),
      },
    },
  ],
});

/** One row for each order, with its products side by side. */
const wooWide = describe({
  id: 'woocommerce.orders_wide',
  platform: 'WooCommerce',
  title: 'WooCommerce orders (WebToffee)',
  required: ['order_id', 'order_number', 'order_date', ['customer_email', 'billing_email']],
  telling: ['line_item_1', 'wt_import_key', 'product item 1 name'],
  who: { email: column('customer_email', 'billing_email'), phone: column('billing_phone') },
  records: [
    billing,
    ordered('checkout', 'order_date'),
    {
      kind: 'transaction',
      each: { over: 'columns_like', pattern: 'product item * name' },
      needs: ['product'],
      fields: {
        at: date('order_date'),
        kind: constant('sale'),
        product: each(),
        status: known(STATES, 'status'),
        // What the lines add up to: the order's own total would be added once for each of them.
        amount: beside('product item * total'),
        currency: column('order_currency'),
        sender: COLLECTOR,
        order_id: column('order_number', 'order_id'),
      },
    },
  ],
});

const EVENT = [
  'event name',
  "nome dell'evento",
  "nom de l'événement",
  'nombre del evento',
  'veranstaltungsname',
];
const ORDER = ['order #', 'order id', "id dell'ordine", 'n° de commande', 'id de la commande', 'bestell-nr.'];
const ORDERED = ['order date', "data dell'ordine", 'date de la commande', 'fecha del pedido', 'bestelldatum'];
const ATTENDEE = [
  'email',
  'attendee email',
  'e-mail del partecipante',
  'e-mail du participant',
  'e-mail-adresse',
];

/** Everything is translated, down to the question about marketing; that question is the organiser's own, and is mapped by a person. */
const eventbrite = describe({
  id: 'eventbrite.attendees',
  platform: 'Eventbrite',
  title: 'Eventbrite attendees report',
  required: [ORDER, ORDERED, ATTENDEE, EVENT],
  who: {
    email: column(...ATTENDEE),
    phone: column('cell phone', 'mobile phone', 'phone', 'numero di telefono'),
  },
  footers: ['totals', 'totali', 'totaux', 'totales', 'gesamt'],
  records: [
    contact({
      name: first(
        joined('first name', 'last name'),
        joined('nome del partecipante', 'cognome del partecipante'),
        joined('attendee first name', 'attendee last name'),
      ),
    }),
    ...ORDERED.map((at): RecordMapping => ({ ...ordered('event_ticket', at), needs: ['collected_at'] })),
    {
      kind: 'transaction',
      fields: {
        at: date(...ORDERED),
        kind: constant('sale'),
        product: column(...EVENT),
        category: column('ticket type', 'tipo di biglietto'),
        status: known(STATES, 'attendee status'),
        amount: column('total paid'),
        currency: column('currency'),
        order_id: column(...ORDER),
      },
    },
    {
      kind: 'preference',
      fields: {
        kind: words(ACCEPTS, "tieni informato dall'organizzatore"),
        channel: constant('email'),
        method: words(
          { sì: 'unknown', si: 'unknown', yes: 'unknown', no: '' },
          "tieni informato dall'organizzatore",
        ),
        evidence: words({ sì: 'no', si: 'no', yes: 'no', no: '' }, "tieni informato dall'organizzatore"),
      },
    },
  ],
});

/** Customers are known by their display name, which QuickBooks keeps unique: invoices name them by it. */
const quickbooksCustomers = describe({
  id: 'quickbooks.customers',
  platform: 'QuickBooks',
  title: 'QuickBooks customer contact list',
  required: ['customer', ['phone numbers', 'phone'], 'email', 'full name'],
  telling: ['phone numbers', 'billing address', 'open balance'],
  who: {
    contact_id: column('customer'),
    phone: column('phone numbers', 'phone'),
  },
  footers: TOTALS,
  records: [contact({ name: column('full name', 'customer'), company: column() })],
});

function quickbooksSales(
  name: string,
  title: string,
  signs: Pick<Preset, 'required'> & Partial<Pick<Preset, 'telling'>>,
  fields: RecordMapping['fields'],
): Preset {
  return describe({
    id: `quickbooks.${name}`,
    platform: 'QuickBooks',
    title,
    ...signs,
    who: { contact_id: column('customer', 'name'), email: column() },
    footers: TOTALS,
    records: [{ kind: 'transaction', needs: ['kind'], fields: { currency: column('currency'), ...fields } }],
  });
}

/** A company number is strong evidence of a corporate subscriber; a VAT number is none. */
const xero = describe({
  id: 'xero.contacts',
  platform: 'Xero',
  title: 'Xero contacts export',
  required: [['*contactname', 'contactname'], 'emailaddress'],
  telling: [
    '*contactname',
    'accountnumber',
    'poattentionto',
    'poaddressline1',
    'pocity',
    'ddinumber',
    'taxnumber',
    'companynumber',
    'legalname',
  ],
  who: {
    contact_id: column('accountnumber', '*contactname', 'contactname'),
    email: column('emailaddress'),
    phone: column('mobilenumber', 'phonenumber'),
  },
  records: [
    contact({
      name: first(joined('firstname', 'lastname'), column('*contactname', 'contactname')),
      company: column('legalname', '*contactname', 'contactname'),
      country: column('pocountry'),
      subscriber_evidence: column('companynumber'),
    }),
  ],
});

const myob = describe({
  id: 'myob.cards',
  platform: 'MYOB',
  title: 'MYOB cards export',
  required: ['co./last name', 'card id'],
  who: {
    contact_id: column('card id'),
    email: column('addr 1 - email', 'addr 1 - e-mail'),
    phone: column('addr 1 - phone # 1'),
  },
  records: [
    contact({
      name: first(column('addr 1 - contact name'), joined('first name', 'co./last name')),
      country: column('addr 1 - country'),
    }),
  ],
});

export const SHOPS: readonly Preset[] = [
  wooCustomers,
  wooAnalytics,
  wooLines,
  wooWide,
  eventbrite,
  quickbooksCustomers,
  quickbooksSales(
    'invoices',
    'QuickBooks invoices',
    {
      required: ['date', 'num', 'customer'],
      telling: ['memo/description', 'open balance', 'exchange rate', 'transaction type'],
    },
    {
      at: date('date'),
      kind: constant('sale'),
      product: column('memo/description', 'product/service'),
      status: known(STATES, 'status'),
      amount: column('amount'),
      order_id: column('num'),
    },
  ),
  // A payment is no transaction of its own; an estimate is a quote.
  quickbooksSales(
    'sales',
    'QuickBooks sales transactions',
    { required: ['transaction date', 'transaction type', 'no.', 'name'] },
    {
      at: date('transaction date'),
      kind: known(
        { invoice: 'sale', 'sales receipt': 'sale', estimate: 'quote', 'credit memo': '', payment: '' },
        'transaction type',
      ),
      status: known(STATES, 'status'),
      amount: column('total'),
      order_id: column('no.'),
    },
  ),
  xero,
  myob,
];
