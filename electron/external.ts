/** Opens legislation in the person's browser, by provision only. The only user of `shell`. */
import { shell } from 'electron';
import type { ProvisionId } from '../shared/model/finding.ts';

const PECR = 'https://www.legislation.gov.uk/uksi/2003/2426/regulation/';
const PAGES: Readonly<Record<ProvisionId, string>> = {
  pecr_22_1: `${PECR}22`,
  pecr_22_2: `${PECR}22`,
  pecr_22_3_a: `${PECR}22`,
  pecr_22_3_b: `${PECR}22`,
  pecr_22_3_c_collection: `${PECR}22`,
  pecr_22_3_c_messages: `${PECR}22`,
  pecr_22_3A: `${PECR}22`,
  pecr_23: `${PECR}23`,
  gdpr_21_3: 'https://www.legislation.gov.uk/eur/2016/679/article/21',
};

/** Opens the fixed page of a provision. */
export async function openLegislation(provision: ProvisionId): Promise<void> {
  await shell.openExternal(PAGES[provision]);
}
