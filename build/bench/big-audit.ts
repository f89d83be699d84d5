/**
 * An audit file of the size that the largest senders have: for each contact two transactions, ten messages and a third of a
 * preference. Imported once as any files are, kept in the temporary folder for the next run, and thrown away when the
 * audit file's layout changes.
 */
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';
import { stage } from './figures.ts';
import { cached, contactsFile, day, generated, pad } from './generated-files.ts';

const CAMPAIGNS = 300;
const PRODUCTS = [
  ['Lamp', 'lighting'],
  ['Oak table', 'furniture'],
  ['Casserole', 'kitchen'],
  ['Quilt', 'bedding'],
  ['Trowel', 'garden'],
  ['Wool throw', 'bedding'],
  ['Desk', 'furniture'],
] as const;

/** The path of an audit file with so many contacts, imported and not yet evaluated. Copy it before anything is written. */
export function bigAudit(contacts: number): string {
  const path = cached(`audit-${contacts}-version-${MIGRATIONS.length}.soia`);
  if (existsSync(path)) return path;
  const of = (i: number): string => `C${pad(1 + (i % contacts), 8)}`;
  const transactions = generated(
    `two-transactions-each-${contacts}.csv`,
    'contact_id,at,kind,product,category,status',
    2 * contacts,
    (i) => {
      const [product, category] = PRODUCTS[(i * 31) % PRODUCTS.length]!;
      return `${of(i)},${day(i)},sale,${product},${category},completed`;
    },
  );
  const preferences = generated(
    `preferences-for-a-third-${contacts}.csv`,
    'contact_id,at,kind,channel,method,evidence',
    Math.round(0.3 * contacts),
    (i) =>
      `${of(i * 3)},2026-0${1 + (i % 6)}-15,${i % 4 === 0 ? 'objection' : 'consent'},email,${i % 4 === 0 ? '' : 'unticked_box'},yes`,
  );
  const campaigns = generated(
    `campaigns-${CAMPAIGNS}.csv`,
    'campaign_id,name,sent_at,channel,purpose,promoted,category,means_of_refusing,valid_address',
    CAMPAIGNS,
    (i) => {
      const [product, category] = PRODUCTS[i % PRODUCTS.length]!;
      return `K${i},Campaign ${i},2026-0${1 + (i % 6)}-10,email,marketing,${product},${category},${i % 40 === 0 ? '' : 'yes'},yes`;
    },
  );
  const messages = generated(
    `ten-messages-each-${contacts}.csv`,
    'campaign_id,contact_id,sent_at,delivered',
    10 * contacts,
    (i) => `K${1 + ((i * 7) % CAMPAIGNS)},${of(i * 13)},2026-0${1 + (i % 6)}-10,yes`,
  );
  const files = [contactsFile(contacts), transactions, preferences, campaigns, messages];
  // A run that was killed left half of one.
  rmSync(`${path}.writing`, { force: true });
  stage('import', `${path}.writing`, ...files);
  renameSync(`${path}.writing`, path);
  return path;
}

/** The same, evaluated and kept for the next run. Copy it before anything is written. */
export function evaluatedAudit(contacts: number): string {
  const path = cached(`evaluated-${contacts}-version-${MIGRATIONS.length}.soia`);
  if (existsSync(path)) return path;
  copyFileSync(bigAudit(contacts), `${path}.writing`);
  stage('evaluate', `${path}.writing`);
  renameSync(`${path}.writing`, path);
  return path;
}
