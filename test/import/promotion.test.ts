/** Promotion in messages filed as service, in eight languages: offers are found, and plain service is left alone. */
import { describe, expect, it } from 'vitest';
import { messageParts } from '../../electron/import/material/message-parts.ts';
import { readingsOf } from '../../electron/import/material/readings.ts';
import { account, mailing, MESSAGES, WORDS } from './filed-as-service.ts';
import { headers, sms } from './messages-as-sent.ts';

const asMail = (subject: string, html: string): Buffer =>
  Buffer.from(
    headers().replace(
      'Subject: Spring lamps',
      `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
    ) + html,
  );

async function promoted(file: string, bytes: Buffer): Promise<readonly (readonly [string, string])[]> {
  const readings = readingsOf(await messageParts(file, bytes));
  return readings
    .filter(({ field }) => field === 'contains_promotion')
    .map(({ passage, why }) => [passage, why] as const);
}

describe.each(Object.entries(MESSAGES))('in %s', (_, { promoting, serving }) => {
  it.each(promoting.map(({ subject, html }) => [subject, html] as const))(
    'promotes: %s',
    async (subject, html) => {
      const found = await promoted('a.eml', asMail(subject, html));
      expect(found.length).toBeGreaterThan(1);
      for (const [passage] of found) expect(passage.trim()).not.toBe('');
    },
  );

  it.each(serving.map(({ subject, html }) => [subject, html] as const))(
    'serves: %s',
    async (subject, html) => {
      expect(await promoted('a.eml', asMail(subject, html))).toEqual([]);
    },
  );
});

describe.each(Object.entries(WORDS))('words in %s', (_, { promoting, serving }) => {
  it.each(promoting.split('|'))('promote: %s', async (words) => {
    const found = await promoted('a.txt', Buffer.from(words));
    expect(found[0]?.[0]).toBe(words);
  });

  it.each(serving.split('|'))('serve: %s', async (words) => {
    expect(await promoted('a.txt', Buffer.from(words))).toEqual([]);
  });
});

describe('a price', () => {
  const inMail = (...paragraphs: readonly string[]): Buffer => asMail('Lamps', mailing('Lamps', paragraphs));

  it.each([
    ['struck through', '<s>£50.00</s> £35.00', '£50.00 £35.00'],
    [
      'struck through by its style',
      '<span style="text-decoration: line-through">£50</span> now £35',
      '£50 now £35',
    ],
    [
      'struck through by what is around',
      '<div style="text-decoration-line:line-through"><b>50 €</b></div>',
      '50 €',
    ],
    ['beside the one that it was', 'was £1,050.00, now £999', 'was £1,050.00, now £999'],
    ['instead of another', '35 zł zamiast 50 zł', '35 zł zamiast 50 zł'],
  ])('%s is shown as reduced', async (_, html, passage) => {
    expect(await promoted('a.eml', inMail(html))).toEqual([[passage, 'A price is shown as reduced.']]);
  });

  it.each([
    ['risen', 'Your monthly price was £20.00, now £22.00'],
    ['that could be two amounts', 'was £1,050, now £999,10'],
    ['struck through and hidden', '<span style="display:none"><s>£50.00</s></span> Your lamp is on its way'],
    ['not struck through', '<s>Monday</s> Tuesday: £35.00 is due'],
    [
      'said to be struck through on narrow screens only',
      '<style>@media (max-width:480px){.s{text-decoration:line-through}}</style><span class="s">£5.00</span>',
    ],
  ])('%s is none that is reduced', async (_, html) => {
    expect(await promoted('a.eml', inMail(html))).toEqual([]);
  });
});

describe('an order’s account', () => {
  const order = account([
    ['Brass table lamp', '<s>£50.00</s> £45.00'],
    ['Spring offer (10% off)', '−£4.50'],
    ['Order total', '£40.50'],
  ]);

  it('states what was taken off, and offers nothing', async () => {
    expect(await promoted('a.eml', asMail('Your order', mailing('', [order])))).toEqual([]);
  });

  it('with an offer below it promotes by the offer alone', async () => {
    const html = mailing('', [order, 'Take 15% off your next order', 'You may also like these shades']);
    expect(await promoted('a.eml', asMail('Your order', html))).toEqual([
      ['Take 15% off your next order', 'A price reduction is offered.'],
      ['You may also like these shades', 'Other products are recommended.'],
    ]);
  });

  it('with an offer in what an inbox shows of it promotes by that', async () => {
    const html = mailing('Enjoy free delivery on your next order', [order]);
    const readings = readingsOf(await messageParts('a.eml', asMail('Your order', html)));
    expect(readings.filter(({ field }) => field === 'contains_promotion')).toMatchObject([
      { place: 'hidden text', passage: expect.stringContaining('Enjoy free delivery') },
    ]);
  });
});

it('is quoted with where it stands, a few times at most', async () => {
  const subject = 'Up to 50% off';
  const html = mailing('', [
    'Shop now',
    'You may also like',
    'New arrivals',
    'Win a weekend',
    'Refer a friend',
  ]);
  const readings = readingsOf(await messageParts('a.eml', asMail(subject, html)));
  const found = readings.filter(({ field }) => field === 'contains_promotion');
  expect(found).toHaveLength(4);
  expect(found[0]).toMatchObject({ place: 'header Subject', passage: subject, value: 'yes' });
});

it('takes no long over words without end', async () => {
  for (const piece of ['0', 'save up to ', 'was £50 ', '1 £2 ', 'use our ']) {
    const started = performance.now();
    await promoted('a.txt', sms(piece.repeat(200_000 / piece.length)).bytes);
    expect(performance.now() - started).toBeLessThan(5_000);
  }
});
