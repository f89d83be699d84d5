/** Every export that is known. */
import { CRMS } from './crms.ts';
import { HUBSPOT } from './hubspot.ts';
import { KLAVIYO } from './klaviyo.ts';
import { MAILCHIMP } from './mailchimp.ts';
import { MAILING_TOOLS } from './mailing-tools.ts';
import type { Preset } from './preset.ts';
import { SALESFORCE } from './salesforce.ts';
import { SHOPIFY } from './shopify.ts';
import { SHOPS } from './shops.ts';
import { TEMPLATES } from './templates.ts';

export const PRESETS: readonly Preset[] = [
  ...TEMPLATES,
  ...SHOPIFY,
  ...MAILCHIMP,
  ...KLAVIYO,
  ...HUBSPOT,
  ...SALESFORCE,
  ...CRMS,
  ...MAILING_TOOLS,
  ...SHOPS,
];
