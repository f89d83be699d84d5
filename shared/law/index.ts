/** The provisions, in the order of `PROVISIONS`: the table of contents of the law. */
import { charitablePurpose } from './pecr-22-3A-charitable-purpose.ts';
import { consent } from './pecr-22-2-consent.ts';
import { identityAndAddress } from './pecr-23-identity-and-address.ts';
import { individualSubscriber } from './pecr-22-1-individual-subscriber.ts';
import { objection } from './gdpr-21-3-objection.ts';
import type { Provision } from './provision.ts';
import { refusalAtCollection } from './pecr-22-3-c-refusal-at-collection.ts';
import { refusalInMessages } from './pecr-22-3-c-refusal-in-messages.ts';
import { saleOrNegotiation } from './pecr-22-3-a-sale-or-negotiation.ts';
import { similarProducts } from './pecr-22-3-b-similar-products.ts';

export const PROVISION_LIST: readonly Provision[] = [
  individualSubscriber,
  consent,
  saleOrNegotiation,
  similarProducts,
  refusalAtCollection,
  refusalInMessages,
  charitablePurpose,
  identityAndAddress,
  objection,
];
