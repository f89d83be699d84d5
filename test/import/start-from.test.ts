/** A known export and the mapping that a person starts from read the same file to the same records. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startFrom } from '../../electron/import/mapping/start-from.ts';
import { PRESETS } from '../../electron/import/presets/index.ts';
import { prunedTo } from '../../renderer/pages/mapping/prune.ts';
import { readPath, records, type Read } from './read-file.ts';

interface BothWays {
  readonly known: Read;
  readonly mapped: Read;
}

/** The file as its export says, and by the mapping that this export starts. */
async function bothWays(preset: string, name: string, text: string): Promise<BothWays> {
  const folder = mkdtempSync(join(tmpdir(), 'start-from-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, name);
  writeFileSync(path, text);
  const known = await readPath(path);
  expect(known.recognition.preset).toBe(preset);
  const { mapping } = startFrom(PRESETS.find(({ id }) => id === preset)!);
  const profile = {
    name: 'Own',
    files: null,
    headings: [],
    preset: null,
    mapping: prunedTo(mapping!, known.dialect.header),
  };
  const mapped = await readPath(path, undefined, { profiles: [profile] });
  expect(mapped.recognition.preset).toBe('mapping');
  return { known, mapped };
}

/** What was accepted of each row; a rejected one only by that it was. */
const accepted = ({ rows }: Read) => rows.map((row) => ('records' in row ? row.records : 'rejected'));

const FILES: readonly (readonly [preset: string, name: string, lines: readonly string[], records: number])[] =
  [
    [
      'template.contacts',
      'contacts.csv',
      [
        'contact_id,email,phone,name,company,subscriber,business_form,subscriber_evidence,business_contact,country,person_id,collected_at,context,obtained_from,collected_by,means_of_refusing,mechanism,refused,notice,point,collection_point',
        "C1,Ann@X.test,'07700900123,Ann,Tea Ltd,individual,sole_trader,asked,yes,GB,P1,2025-01-02,checkout,direct,Seller,yes,opt_out_box,no,N1,email,web",
        'C2,bo@x.test,,Bo,,,,,,,,,,,,,,,,,',
        'C3,,,,,,,,,,,,,,,,,,N2,,',
        ',no-id@x.test,,,,,,,,,,,,,,,,,,,',
        'C5,,,,,someone,,,,,,,,,,,,,,,',
        'C6,,,,,,,,,,,01/02/2025,,,,,,,,,',
      ],
      5,
    ],
    ['template.contacts', 'contacts.csv', ['contact_id,email', 'C1,a@x.test', ',b@x.test'], 1],
    [
      'template.collection-points',
      'collection-points.csv',
      [
        'point_id,name,kind,in_use_from,in_use_to,context,source,wording,means_of_refusing,mechanism,simple,free,channels,notice_version,sender',
        'web,Shop,checkout,2024-01-01,,checkout,shopify; orders.csv,Tick here,yes,opt_out_box,yes,yes,email;sms,V1,Seller',
        'till,Till,till,2024-02-01,2023-01-01,,,,,,,,,,',
        ',Nameless,form,,,,,,,,,,,,',
      ],
      1,
    ],
    [
      'template.collections',
      'collections.csv',
      [
        'contact_id,collected_at,context,means_of_refusing',
        'C1,2025-01-02T10:00,Checkout,YES',
        'C1,,,',
        ',2025-01-02,checkout,',
      ],
      2,
    ],
    [
      'template.transactions',
      'transactions.csv',
      [
        'contact_id,at,kind,product,category,status,amount,currency,sender,order_id',
        'C1,2025-01-02,sale,Tea,Food,completed,3.20,GBP,Seller,O1',
        'C1,2025-01-02,gift,Tea,,,,,,',
      ],
      1,
    ],
    [
      'template.campaigns',
      'campaigns.csv',
      [
        'campaign_id,name,sent_at,purpose,promoted',
        "'=1,'+Spring,2025-01-02,marketing,Tea",
        ',Nameless,,,',
        'K3,,,,',
      ],
      2,
    ],
    [
      'template.messages',
      'messages.csv',
      ['campaign_id,contact_id,sent_at,delivered', 'K1,C1,2025-01-02,yes', 'K1,,2025-01-02,yes', ',C1,,'],
      1,
    ],
    [
      'template.preferences',
      'preferences.csv',
      [
        'contact_id,email,phone,at,kind,channel,method,wording,evidence,names_sender',
        'C1,,,2025-01-02,consent,email;sms,Unticked_Box,Yes please,yes,yes',
        ',a@x.test,,,Objection,all,Unsubscribe_Link,,,',
        ',a@x.test,,,not_subscribed,,,,,',
        ',a@x.test,,,,email,,,,',
        ',,,,objection,email,,,,',
      ],
      2,
    ],
    [
      'template.reviews',
      'reviews.csv',
      ['bought,promoted,verdict,reason', 'Tea,Pot,similar,kitchen', 'Tea,,similar,'],
      1,
    ],
    [
      'template.taxonomy',
      'taxonomy.csv',
      ['label,category,parent', 'Tea,Drinks,Food', 'Drinks,Food,', 'Pot,,'],
      2,
    ],
    [
      'salesforce.campaign_members',
      'members.csv',
      [
        'Id,CampaignId,ContactId,LeadId,HasResponded,Status',
        '1,701A,003A,,false,Sent',
        '2,701A,003B,,false,Planned',
      ],
      1,
    ],
    [
      'brevo.logs',
      'logs.csv',
      [
        'st_text,ts,sub,frm,email,tag,mid',
        'Sent,01-02-2025 10:00:00,News,s@x.test,a@x.test,NA,m1',
        'Hard bounce,01-02-2025 10:00:00,News,s@x.test,b@x.test,NA,m2',
        'Opened,01-02-2025 10:00:00,News,s@x.test,a@x.test,NA,m1',
        'Puzzled,01-02-2025 10:00:00,News,s@x.test,a@x.test,NA,m1',
      ],
      2,
    ],
    [
      'eventbrite.attendees',
      'attendees.csv',
      [
        'Order #,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Attendee #,Attendee Status,Event Name',
        '1,2025-01-02,Ann,Bell,ann@x.test,1,Standard,11,Attending,Tasting',
      ],
      3,
    ],
  ];

describe('read both ways', () => {
  it.each(FILES)('%s (%s)', async (preset, name, lines, count) => {
    const { known, mapped } = await bothWays(preset, name, `${lines.join('\n')}\n`);
    expect(records(known)).toHaveLength(count);
    expect(accepted(mapped)).toEqual(accepted(known));
  });
});
