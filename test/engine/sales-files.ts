/** The files of a shop that sent each of its campaigns to each of its customers, for tests of the similarity review. */
import type { Files } from './audit-from.ts';

/**
 * @param bought by contact what each bought.
 * @param promoted what each campaign promoted, of campaigns `K0`, `K1`, …
 */
export function salesFiles(bought: Readonly<Record<string, string>>, promoted: readonly string[]): Files {
  const contacts = Object.keys(bought);
  return {
    'contacts.csv':
      'contact_id,email,subscriber,collected_at,context,obtained_from,collected_by,means_of_refusing,mechanism\n' +
      contacts
        .map(
          (id) => `${id},${id}@example.org,individual,2025-03-02,checkout,direct,Shop Ltd,yes,opt_out_box\n`,
        )
        .join(''),
    'transactions.csv':
      'contact_id,at,kind,category,status\n' +
      contacts.map((id) => `${id},2025-03-02,sale,${bought[id]},completed\n`).join(''),
    'campaigns.csv':
      'campaign_id,sent_at,channel,purpose,category,own_product,means_of_refusing,valid_address\n' +
      promoted.map((label, i) => `K${i},2025-03-20,email,marketing,${label},yes,yes,yes\n`).join(''),
    'messages.csv':
      'campaign_id,contact_id,sent_at,delivered\n' +
      contacts.flatMap((id) => promoted.map((_, i) => `K${i},${id},,yes\n`)).join(''),
    'preferences.csv': 'contact_id,at,kind,channel\n',
  };
}
