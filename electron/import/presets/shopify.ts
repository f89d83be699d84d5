/** Shopify's exports of customers (one row each) and orders (one row for each line item). */
import type { ContactKey, EvidenceRecord, TransactionStatus } from '../../../shared/model/evidence.ts';
import type { Moment } from '../../../shared/model/moment.ts';
import { RowRejected } from '../row-reader.ts';
import { platformContact, statusFlag } from './platform-records.ts';
import type { Preset } from './preset.ts';

const customers: Preset = {
  id: 'shopify.customers',
  title: 'Shopify customers export',
  kinds: ['contact', 'preference'],
  required: ['first name', 'email', 'total spent'],
  telling: ['accepts email marketing', 'accepts marketing'],
  forbidden: [],
  fileName: null,
  reader: (columns) => () => {
    const [email, phone] = [
      columns.text('email'),
      columns.text('phone') ?? columns.text('default address phone'),
    ];
    const who = columns.who('shopify', columns.text('customer id'), email, phone);
    const country = columns.has('default address country code')
      ? 'default address country code'
      : 'country code';
    return [
      platformContact(columns, who, email, phone, {
        first: 'first name',
        last: 'last name',
        company: columns.has('default address company') ? 'default address company' : 'company',
        country,
      }),
      ...statusFlag(
        who,
        columns.text('accepts email marketing') ?? columns.text('accepts marketing'),
        'email',
        null,
      ),
      ...statusFlag(who, columns.text('accepts sms marketing'), 'sms', null),
      ...statusFlag(who, columns.text('accepts whatsapp marketing'), 'whatsapp', null),
    ];
  },
};

const STATUS: Readonly<Record<string, TransactionStatus>> = {
  paid: 'completed',
  partially_paid: 'open',
  pending: 'open',
  authorized: 'open',
  refunded: 'refunded',
  partially_refunded: 'completed',
  voided: 'cancelled',
  expired: 'lapsed',
};

interface Order {
  readonly name: string;
  readonly who: ContactKey;
  readonly at: Moment | null;
  readonly status: TransactionStatus;
  readonly currency: string | null;
}

const orders: Preset = {
  id: 'shopify.orders',
  title: 'Shopify orders export',
  kinds: ['contact', 'collection', 'transaction', 'preference'],
  required: ['name', 'financial status', 'lineitem name'],
  telling: [],
  forbidden: [],
  fileName: null,
  reader(columns, options) {
    // Only the first row of an order carries its cells; the rows below it, its further line items, are blank there.
    let order: Order | null = null;
    return () => {
      const name = columns.text('name');
      const first = columns.text('financial status') !== null && name !== order?.name;
      const records: EvidenceRecord[] = [];
      if (first) {
        if (name === null)
          throw new RowRejected('missing_value', '"Name" is empty: the order has no number.');
        order = null;
        const [email, phone] = [
          columns.text('email'),
          columns.text('phone') ?? columns.text('billing phone'),
        ];
        const who = columns.who('shopify', null, email, phone);
        const at = columns.moment('created at');
        const status =
          columns.text('cancelled at') === null
            ? (STATUS[columns.text('financial status')!.toLowerCase()] ?? 'unknown')
            : 'cancelled';
        order = { name, who, at, status, currency: columns.text('currency') };
        records.push(
          {
            ...platformContact(columns, who, email, phone, {
              first: 'billing name',
              last: null,
              company: 'billing company',
              country: 'billing country',
            }),
          },
          {
            kind: 'collection',
            who,
            at,
            context: 'checkout',
            obtainedFrom: 'direct',
            collectedBy: options.exportsCollectedBy,
            meansOfRefusing: 'unknown',
            mechanism: 'unknown',
            refused: 'unknown',
            notice: null,
            point: who.email !== null && who.phone !== null ? 'both' : who.email !== null ? 'email' : 'phone',
          },
          ...statusFlag(who, columns.text('accepts marketing'), 'email', at),
        );
      }
      if (order === null)
        throw new RowRejected(
          'order_unknown',
          'The row continues an order whose first row was rejected or is missing.',
        );
      if (name !== null && name !== order.name)
        throw new RowRejected(
          'order_unknown',
          `The row belongs to order "${name.slice(0, 60)}", whose first row is missing.`,
        );
      records.push({
        kind: 'transaction',
        who: order.who,
        at: order.at,
        type: 'sale',
        product: columns.text('lineitem name'),
        category: null,
        status: order.status,
        amount: columns.text('lineitem price'),
        currency: order.currency,
        sender: options.exportsCollectedBy,
        orderId: order.name,
      });
      return records;
    };
  },
};

export const SHOPIFY: readonly Preset[] = [orders, customers];
