/** Shopify's exports of customers (one row each) and of orders and abandoned checkouts (one row for each line item). */
import type { FieldSource, RecordMapping } from '../../../shared/model/mapping.ts';
import {
  accepts,
  COLLECTOR,
  column,
  constant,
  contact,
  describe,
  filled,
  first,
  known,
  POINT,
} from './describe.ts';
import type { Preset } from './preset.ts';
import { ACCEPTS, ORDER_STATES } from './vocabulary.ts';

const CUSTOMER_ID = { contact_id: column('customer id'), phone: column('phone', 'default address phone') };

const customers = describe({
  id: 'shopify.customers',
  platform: 'Shopify',
  title: 'Shopify customers export',
  required: [
    'first name',
    'email',
    ['total spent', 'total orders'],
    ['accepts email marketing', 'accepts marketing'],
  ],
  forbidden: ['financial status'],
  fileName: /^customers_export/i,
  who: CUSTOMER_ID,
  records: [
    contact({
      company: column('default address company', 'company'),
      country: column('default address country code', 'country code'),
    }),
    accepts('email', ACCEPTS, ['accepts email marketing', 'accepts marketing']),
    accepts('sms', ACCEPTS, ['accepts sms marketing']),
    accepts('whatsapp', ACCEPTS, ['accepts whatsapp marketing']),
  ],
});

const BUYER = { phone: column('phone', 'billing phone') };
/** The order's total stands in its first line alone: carried to the others it would be added several times. */
const LINES = ['lineitem *', 'total'];
const buyer = {
  ...contact({
    name: column('billing name', 'shipping name'),
    company: column('billing company'),
    country: column('billing country'),
  }),
  oncePerGroup: true,
};

/** One of several lines: product and price are the line's, everything else the order's. */
function line(kind: string, status: FieldSource): RecordMapping {
  return {
    kind: 'transaction',
    fields: {
      at: column('created at'),
      kind: constant(kind),
      product: column('lineitem name'),
      status,
      // What Shopify itself adds up: a line has a price, which is of one piece.
      amount: column('total'),
      currency: column('currency'),
      sender: COLLECTOR,
      order_id: column('name'),
    },
  };
}

function collected(context: string): RecordMapping {
  return {
    kind: 'collection',
    oncePerGroup: true,
    fields: {
      collected_at: column('created at'),
      context: constant(context),
      obtained_from: constant('direct'),
      collected_by: COLLECTOR,
      point: POINT,
    },
  };
}

const orders = describe({
  id: 'shopify.orders',
  platform: 'Shopify',
  title: 'Shopify orders export',
  required: ['name', 'email', 'financial status', 'lineitem name'],
  telling: ['created at', 'paid at', 'fulfillment status'],
  forbidden: ['recovery status', 'abandoned checkout url'],
  fileName: /^orders_export/i,
  who: BUYER,
  group: { by: 'name', starts: 'financial status', lines: LINES },
  records: [
    buyer,
    collected('checkout'),
    {
      ...accepts('email', ACCEPTS, ['accepts marketing'], { at: column('created at') }),
      oncePerGroup: true,
    },
    line('sale', first(filled('cancelled', 'cancelled at'), known(ORDER_STATES, 'financial status'))),
  ],
});

/** A basket that was left: perhaps a negotiation, and never a sale. */
const abandoned = describe({
  id: 'shopify.abandoned_checkouts',
  platform: 'Shopify',
  title: 'Shopify abandoned checkouts export',
  required: ['name', 'email', 'lineitem name', 'created at'],
  telling: ['recovery status', 'abandoned checkout url'],
  fileName: /^(abandoned_)?checkouts/i,
  who: BUYER,
  group: { by: 'name', starts: 'created at', lines: LINES },
  records: [
    buyer,
    collected('basket_abandoned'),
    {
      ...accepts('email', ACCEPTS, ['accepts marketing'], { at: column('created at') }),
      oncePerGroup: true,
    },
    line('basket', constant('abandoned')),
  ],
});

export const SHOPIFY: readonly Preset[] = [orders, abandoned, customers];
