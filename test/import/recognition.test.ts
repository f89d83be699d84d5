/** Which platform and record kind a file is taken for: never a wrong one, and not sure only where the file really does not say. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../electron/import/detect.ts';
import { SourceRefused } from '../../electron/import/source.ts';
import { readPath } from './read-file.ts';

async function understood(path: string): Promise<string> {
  try {
    return (await readPath(path)).recognition.preset;
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
    if (error.code === 'not_needed')
      return `not needed: ${/an export of ([^,]*(?:, [^,]*)*?), which/.exec(error.message)?.[1]}`;
    return error.code === 'unsure' ? 'unsure' : 'unknown';
  }
}

const EXPECTED: Readonly<Record<string, string>> = {
  'hubspot/toofan_hubspot_activities.csv': 'not needed: HubSpot calls, emails and tasks',
  'hubspot/toofan_hubspot_companies.csv': 'not needed: HubSpot companies',
  'hubspot/toofan_hubspot_contacts.csv': 'hubspot.contacts',
  'hubspot/toofan_hubspot_deals.csv': 'hubspot.deals',
  'hubspot/toofan_hubspot_tickets.csv': 'not needed: HubSpot tickets',
  'transcribed/activecampaign_contacts.csv': 'activecampaign.contacts',
  'transcribed/brevo_contacts_min_dmy.csv': 'brevo.contacts',
  'transcribed/brevo_contacts_semicolon.csv': 'brevo.contacts',
  'transcribed/brevo_logs_row.csv': 'brevo.logs',
  'transcribed/civicrm_individual_unicode.csv': 'civicrm.contacts',
  'transcribed/civicrm_opt_out_tristate.csv': 'civicrm.contacts',
  'transcribed/eventbrite_it_localised.csv': 'eventbrite.attendees',
  'transcribed/hubspot_companies_kron.csv': 'not needed: HubSpot companies',
  'transcribed/hubspot_contacts_kron.csv': 'hubspot.contacts',
  'transcribed/hubspot_contacts_mixed_dates.csv': 'hubspot.contacts',
  'transcribed/hubspot_deals_kron.csv': 'hubspot.deals',
  'transcribed/kit_contacts.csv': 'kit.subscribers',
  'transcribed/klaviyo_campaigns_export.csv': 'klaviyo.campaigns',
  'transcribed/klaviyo_list_export.csv': 'klaviyo.profiles',
  'transcribed/mailerlite_classic_campaign_report.csv': 'mailerlite.campaign_report',
  'transcribed/myob_cards.txt': 'myob.cards',
  'transcribed/pipedrive_import_sample_quoted.csv': 'pipedrive.deals',
  'transcribed/quickbooks_customer_contact_list.csv': 'quickbooks.customers',
  'transcribed/quickbooks_invoice_list_dmy.csv': 'quickbooks.invoices',
  'transcribed/quickbooks_sales_transactions.csv': 'quickbooks.sales',
  'transcribed/salesforce_opportunity_dataloader.csv': 'salesforce.opportunities',
  'transcribed/shopify_customers_20col.csv': 'shopify.customers',
  'transcribed/shopify_customers_all_yes_doctored.csv': 'shopify.customers',
  'transcribed/shopify_customers_crlf_embedded_newline_dups.csv': 'shopify.customers',
  'transcribed/shopify_customers_it.csv': 'shopify.customers',
  'transcribed/shopify_customers_nl_bom_apostrophe.csv': 'shopify.customers',
  'transcribed/shopify_customers_whatsapp_metafields_es.csv': 'shopify.customers',
  'transcribed/shopify_orders_falling_light.csv': 'shopify.orders',
  'transcribed/shopify_orders_full_79col.csv': 'shopify.orders',
  'transcribed/shopify_orders_it_accepts_marketing.csv': 'shopify.orders',
  'transcribed/shopify_orders_night_garden_conflicting_dup.csv': 'shopify.orders',
  'transcribed/shopify_orders_nl_bom_two_lines.csv': 'shopify.orders',
  'transcribed/xero_contacts.csv': 'xero.contacts',
  'transcribed/mailchimp/campaign_report_single.csv': 'mailchimp.campaign_report',
  'transcribed/mailchimp/campaigns_aggregate.csv': 'mailchimp.campaigns',
  'transcribed/mailchimp/cleaned_email_audience_export_test.csv': 'mailchimp.cleaned',
  // Renamed, and no column says which state it is of.
  'transcribed/mailchimp/member_export_honeyformat.csv': 'unsure',
  'transcribed/mailchimp/subscribed_email_audience_export_test.csv': 'mailchimp.subscribed',
  'transcribed/mailchimp/subscribed_with_source_it.csv': 'mailchimp.subscribed',
  'transcribed/mailchimp/unsubscribed_email_audience_export_test.csv': 'mailchimp.unsubscribed',
  'transcribed/mailchimp/unsubscribed_localised_headers_it.csv': 'mailchimp.unsubscribed',
  'transcribed/messy/hubspot-export.csv': 'hubspot.contacts',
  'transcribed/messy/salesforce-leads.csv': 'salesforce.leads',
  'transcribed/messy/zoho-crm-export.csv': 'zoho.leads',
};

const samples = join(import.meta.dirname, '..', '..', '..', 'shared', 'crm-samples');

function* filesIn(folder: string, under = ''): Generator<string> {
  for (const name of readdirSync(join(folder, under)).toSorted()) {
    const path = under === '' ? name : `${under}/${name}`;
    if (statSync(join(folder, path)).isDirectory()) {
      if (!name.startsWith('expected')) yield* filesIn(folder, path);
    } else if (/\.(csv|tsv|txt|xlsx)$/.test(name)) yield path;
  }
}

describe.skipIf(!existsSync(samples))('samples at hand', () => {
  const files = existsSync(samples) ? [...filesIn(samples)] : [];
  it.each(files)('%s', async (path) => {
    // Whatever is not listed belongs to no platform: spreadsheets, damaged files, renamed columns.
    expect(await understood(join(samples, path))).toBe(EXPECTED[path] ?? 'unknown');
  });
  it('is unsure of at most one in ten', () => {
    const listed = files.filter((path) => path in EXPECTED);
    const unsure = listed.filter((path) => EXPECTED[path] === 'unsure');
    expect(unsure.length / listed.length).toBeLessThanOrEqual(0.1);
  });
});

describe('a list that any system may have written', () => {
  it.each([
    ['subscribers.csv', 'email,first_name,status,tags,created_at'],
    ['kitchen customers.csv', 'email,first_name,state,created_at'],
    ['starter-kit-buyers.csv', 'email,first_name,state,created_at,tags'],
    ['kit list.csv', 'Email Address,First Name,Last Name,Status,Created At'],
    ['toolkit.csv', 'id,first_name,email,status,created_at,tags'],
    ['contacts.csv', 'Email,First Name,Last Name,Phone,Date Created,Status,Tags'],
    ['customers.csv', 'Customer,Phone,Email,Full Name'],
    ['invoices.csv', 'Date,Num,Customer,Amount'],
    ['deals.csv', 'Deal Name,Deal Stage,Amount,Email'],
    ['deals.csv', 'Deal Name,Stage,Closing Date,Amount'],
    ['deals.csv', 'Opportunity Name,Stage,Close Date,Email'],
    ['sent.csv', 'Recipient,Sent,Delivered'],
    ['contacts.csv', 'Full Name,Email,Company Name,Business Phone'],
    ['contacts.csv', 'ContactName,EmailAddress,PhoneNumber'],
    ['leads.csv', 'First Name,Email,Lead Status,Lead Source,Lead Owner'],
    ['suppression.csv', 'Email,Suppression Reason'],
    ['people.csv', 'Name,Email,Phone,Email Opt Out,Company'],
  ])('is asked about: %s with %s', (name, header) => {
    const found = recognise(header.split(','), name, []);
    expect(found?.refusal?.code ?? 'unknown').toMatch(/^(unsure|unknown)$/);
  });
});
