/** The certificate of a planned campaign: everyone in the right list, for the right reason. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { certify } from '../../electron/engine/certificate/certify.ts';
import { exportCertificate } from '../../electron/engine/certificate/export-certificate.ts';
import { evaluate } from '../../electron/engine/pipeline.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { writeSuppressionList } from '../../electron/report/suppression-list.ts';
import { ARGUMENT_SCHEMAS } from '../../shared/ipc/schemas.ts';
import type { PlannedCampaign } from '../../shared/model/planned-campaign.ts';
import type { AuditSettings } from '../../shared/model/settings.ts';
import { auditFrom, type TestAudit } from './audit-from.ts';

const CONTACTS =
  'contact_id,email,phone,subscriber,collected_at,context,obtained_from,collected_by,means_of_refusing,mechanism\n';
const row = (id: string, email: string, phone = '', context = 'checkout'): string =>
  `${id},${email},${phone},individual,2025-03-02,${context},direct,Shop Ltd,yes,opt_out_box\n`;
const FILES = {
  'contacts.csv':
    CONTACTS +
    row('buyer', 'buyer@example.org') +
    row('objector', 'objector@example.org') +
    row('basket', 'basket@example.org', '', 'basket_abandoned') +
    row('phone', '', '+447700900101') +
    row('sharer', 'team@example.org') +
    row('refuser', 'team@example.org', '', 'competition') +
    row('formula', '=cmd@example.org', '', 'competition'),
  'transactions.csv':
    'contact_id,at,kind,category,status\nbuyer,2025-03-02,sale,shoes,completed\nobjector,2025-03-02,sale,shoes,completed\nbasket,2025-03-02,basket,shoes,abandoned\nphone,2025-03-02,sale,shoes,completed\nsharer,2025-03-02,sale,shoes,completed\n',
  'preferences.csv': 'contact_id,at,kind,channel\nobjector,2025-04-01,objection,all\n',
};
const PLANNED: PlannedCampaign = {
  name: 'Autumn shoes',
  channel: 'email',
  promoted: null,
  category: 'shoes',
  promotesType: 'product',
  ownProduct: 'yes',
  sender: null,
  day: '2025-09-01',
  meansOfRefusing: 'yes',
  validAddress: 'yes',
  identityConcealed: 'no',
};

async function audit(settings: Partial<AuditSettings> = {}): Promise<TestAudit> {
  const made = await auditFrom(FILES, { asAt: '2025-06-01', preferencesComplete: true, ...settings });
  await evaluate(made.store, 'test', UNATTENDED);
  return made;
}

async function places({ store }: TestAudit, campaign: Partial<PlannedCampaign> = {}) {
  const certification = await certify(store, { ...PLANNED, ...campaign }, UNATTENDED);
  const found = [...certification.all()].map(({ contact, place }) => [
    store.contactIdentity(contact)!.contactId,
    place,
  ]);
  return {
    places: Object.fromEntries(found) as Record<string, string>,
    suppressed: certification.suppressed,
  };
}

describe('a planned campaign', () => {
  it('goes to those whose conditions are met, and keeps everyone else out for a stated reason', async () => {
    const found = await places(await audit());
    expect(found.places).toEqual({
      buyer: 'receives',
      objector: 'no',
      basket: 'undetermined',
      phone: 'no_address',
      sharer: 'shared',
      refuser: 'no',
      formula: 'no',
    });
    expect(found.suppressed).toEqual([
      '=cmd@example.org',
      'basket@example.org',
      'objector@example.org',
      'team@example.org',
    ]);
  });

  it('goes to nobody when the message gives no means of refusing, or does not say', async () => {
    const made = await audit();
    expect((await places(made, { meansOfRefusing: 'no' })).places['buyer']).toBe('no');
    expect((await places(made, { meansOfRefusing: 'unknown' })).places['buyer']).toBe('undetermined');
    expect((await places(made, { identityConcealed: 'yes' })).places['buyer']).toBe('no');
  });

  it('is about what it promotes: another category than was bought needs a verdict', async () => {
    expect((await places(await audit(), { category: 'boats' })).places['buyer']).toBe('undetermined');
  });

  it('goes by phone to those with a phone', async () => {
    const found = await places(await audit(), { channel: 'sms' });
    expect(found.places).toMatchObject({ phone: 'receives', buyer: 'no_address' });
    expect(found.suppressed).toEqual([]);
  });

  it('is of one sender: what another sender collected is not the sender’s own', async () => {
    const made = await audit({
      senders: [
        { name: 'Shop Ltd', charity: false },
        { name: 'Travel Ltd', charity: false },
      ],
    });
    await expect(places(made)).rejects.toThrow('name the one that sends (Shop Ltd, Travel Ltd)');
    expect((await places(made, { sender: 'Shop Ltd' })).places['buyer']).toBe('receives');
    expect((await places(made, { sender: 'Travel Ltd' })).places['buyer']).not.toBe('receives');
    await expect(places(made, { sender: 'Boats Ltd' })).rejects.toThrow('is not one of the audit');
  });

  it('is planned after the as-at date, on the evidence of the latest evaluation', async () => {
    const made = await audit();
    await expect(places(made, { day: '2025-05-01' })).rejects.toThrow(
      'before the date the audit is drawn up',
    );
    await expect(places(made, { day: '2025-02-30' })).rejects.toThrow('is not a date');
    await made.add({ 'preferences (1).csv': 'contact_id,at,kind,channel\nbuyer,2025-05-01,objection,all\n' });
    await expect(places(made)).rejects.toThrow('evaluate again');
  });

  it('is written as lists and a certificate that names their hashes; the same lists every time', async () => {
    const made = await audit();
    const write = async (name: string): Promise<string> => {
      const folder = join(made.folder, name);
      mkdirSync(folder);
      await exportCertificate(made.store, PLANNED, 'shopify', folder, UNATTENDED);
      return folder;
    };
    const [one, two] = [await write('one'), await write('two')];
    expect(readdirSync(one).sort()).toEqual([
      'certificate.pdf',
      'excluded.csv',
      'recipients.csv',
      'suppression-shopify.csv',
    ]);
    for (const name of ['excluded.csv', 'recipients.csv', 'suppression-shopify.csv'])
      expect(readFileSync(join(one, name))).toEqual(readFileSync(join(two, name)));
    const lines = readFileSync(join(one, 'recipients.csv'), 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^buyer,buyer@example\.org,,,yes,soft_opt_in,.*contacts\.csv:1/);
    expect(readFileSync(join(one, 'excluded.csv'), 'utf8')).toContain(
      'sharer,team@example.org,,,no,none,May not: the address is also that of someone who may not.,',
    );
    expect(readFileSync(join(one, 'suppression-shopify.csv'), 'utf8')).toBe(
      "Email,Accepts Email Marketing\n'=cmd@example.org,no\nbasket@example.org,no\nobjector@example.org,no\nteam@example.org,no\n",
    );
  });
});

describe('a suppression list', () => {
  it.each([
    ['generic', 'email', 'email\na@b.org\n'],
    ['mailchimp', 'email', 'Email Address\na@b.org\n'],
    ['klaviyo', 'email', 'Email\na@b.org\n'],
    ['hubspot', 'email', 'Email\na@b.org\n'],
    ['brevo', 'email', 'EMAIL\na@b.org\n'],
  ] as const)('for %s has the columns of its import', async (format, kind, text) => {
    const { folder } = await audit();
    const path = join(folder, 'list.csv');
    const written = writeSuppressionList(path, format, kind, ['a@b.org']);
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(written.sha256).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('writes phone numbers as platforms read them, and makes formulas harmless', async () => {
    const { folder } = await audit();
    const path = join(folder, 'list.csv');
    const written = writeSuppressionList(path, 'shopify', 'phone', ['+447700900101', '+44+cmd', '@x']);
    expect(readFileSync(path, 'utf8')).toBe(
      "Email,Phone,Accepts SMS Marketing\n,+447700900101,no\n,'+44+cmd,no\n,'@x,no\n",
    );
    expect(written).toMatchObject({ addresses: 3, neutralised: ['+44+cmd', '@x'] });
  });

  it('is refused for a platform that takes none', async () => {
    const { store, folder } = await audit();
    await expect(
      exportCertificate(store, { ...PLANNED, channel: 'sms' }, 'hubspot', folder, UNATTENDED),
    ).rejects.toThrow('takes no list of phone numbers');
  });
});

it('a planned campaign from the page is bounded', () => {
  const { exportCertificate: schema } = ARGUMENT_SCHEMAS;
  expect(schema.safeParse({ campaign: PLANNED, format: 'klaviyo' }).success).toBe(true);
  expect(schema.safeParse({ campaign: PLANNED, format: '../etc' }).success).toBe(false);
  expect(schema.safeParse({ campaign: { ...PLANNED, channel: 'call' }, format: 'generic' }).success).toBe(
    false,
  );
});
