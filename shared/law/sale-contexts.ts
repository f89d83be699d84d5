/** Which contexts of collection are a sale, and which negotiations for one (table D1). */
import type { CollectionContext } from '../model/evidence.ts';

const SALES: readonly CollectionContext[] = [
  'checkout',
  'order_phone',
  'order_in_person',
  'order_form',
  'event_ticket',
  'shop_purchase',
  'loyalty_at_till',
  'e_receipt',
];
const NEGOTIATIONS: readonly CollectionContext[] = [
  'quote',
  'valuation',
  'application',
  'product_enquiry',
  'application_abandoned',
  'cancelled_order',
];

export function isSaleContext(context: CollectionContext): boolean {
  return SALES.includes(context);
}
export function isNegotiation(context: CollectionContext): boolean {
  return NEGOTIATIONS.includes(context) || context === 'free_trial' || context === 'basket_abandoned';
}
