/** The evaluation of a million messages to 200,000 contacts. */
import { join } from 'node:path';
import { stage, type Figures } from './figures.ts';
import { contactsFile, day, generated, pad } from './generated-files.ts';

const CONTACTS = 200_000;
const MESSAGES = 1_000_000;

export function benchEvaluate(folder: string): Figures {
  const of = (i: number): string => `C${pad(1 + (i % CONTACTS), 8)}`;
  const sales = generated(
    `transactions-${CONTACTS}.csv`,
    'contact_id,at,kind,product,category,status',
    CONTACTS,
    (i) => `${of(i)},${day(i)},sale,Lamp,lighting,completed`,
  );
  const campaigns = generated(
    'campaigns-100.csv',
    'campaign_id,name,sent_at,channel,purpose,promoted,category,means_of_refusing',
    100,
    (i) => `K${i},Campaign ${i},2026-0${1 + (i % 6)}-10,email,marketing,Lamps,lighting,yes`,
  );
  const messages = generated(
    `messages-${MESSAGES}.csv`,
    'campaign_id,contact_id,sent_at,delivered',
    MESSAGES,
    (i) => `K${1 + (i % 100)},${of(i)},2026-0${1 + (i % 6)}-10,yes`,
  );
  const path = join(folder, 'evaluate.soia');
  stage('import', path, contactsFile(CONTACTS), sales, campaigns, messages);
  const own = stage('evaluate', path);
  return {
    'evaluate.messages': MESSAGES,
    'evaluate.seconds': own['seconds']!,
    'evaluate.messages_per_second': MESSAGES / own['seconds']!,
    'evaluate.peak_mb': own['peak_mb']!,
  };
}
