/** What a campaign's own message is read to say: each reading quotes its passage. */
import { describe, expect, it } from 'vitest';
import { messageParts } from '../../electron/import/material/message-parts.ts';
import { readingsOf } from '../../electron/import/material/readings.ts';
import type { Reading, ReadField } from '../../shared/model/material.ts';

async function read(name: string, text: string): Promise<readonly Reading[]> {
  return readingsOf(await messageParts(name, Buffer.from(text)));
}
const of = (readings: readonly Reading[], field: ReadField): readonly (readonly [string, string])[] =>
  readings.filter((one) => one.field === field).map(({ value, passage }) => [value, passage]);

const mail = (headers: string, body: string): string =>
  `From: "Lamp Shop" <news@lamps.example>\r\nTo: a@b.example\r\nSubject: Spring lamps\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n${headers}\r\n${body}`;

describe('a means of refusing', () => {
  it('is read from the headers of RFC 2369 and RFC 8058, whether signed or not', async () => {
    const headers =
      'List-Unsubscribe: <https://lamps.example/u/1>,\r\n <mailto:u@lamps.example>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n';
    const plain = await read('a.eml', mail(headers, '<p>Hello</p>'));
    expect(of(plain, 'means_of_refusing')).toEqual([
      ['yes', 'List-Unsubscribe: <https://lamps.example/u/1>, <mailto:u@lamps.example>'],
      ['yes', 'List-Unsubscribe-Post: List-Unsubscribe=One-Click'],
    ]);
    expect(plain[1]!.why).toContain('no signature');
    const signed = `DKIM-Signature: v=1; d=lamps.example; h=From:List-Unsubscribe:List-Unsubscribe-Post; b=x\r\n${headers}`;
    expect((await read('a.eml', mail(signed, '<p>Hello</p>')))[1]!.why).toContain('covers both headers');
  });

  it.each([
    [
      'a link',
      '<a href="https://lamps.example/u?x=1">Unsubscribe</a>',
      'yes',
      'Unsubscribe → https://lamps.example/u?x=1',
    ],
    ['a placeholder', '<a href="*|UNSUB|*">here</a>', 'yes', 'here → *|UNSUB|*'],
    [
      'another language',
      '<a href="https://x.example/a">Newsletter abbestellen</a>',
      'yes',
      'Newsletter abbestellen → https://x.example/a',
    ],
    ['a dead link', '<a href="#">Opt out</a>', 'no', 'Opt out → #'],
    [
      'a reply',
      '<p>Reply with UNSUBSCRIBE to stop these emails</p>',
      'yes',
      'Reply with UNSUBSCRIBE to stop these emails',
    ],
  ])('is read from %s', async (_, body, value, passage) => {
    expect(of(await read('a.eml', mail('', body)), 'means_of_refusing')).toEqual([[value, passage]]);
  });

  it('by reply to an address that nobody reads is none', async () => {
    const text = mail('Reply-To: no-reply@lamps.example\r\n', '<p>Reply with STOP to opt out.</p>');
    const [reading] = (await read('a.eml', text)).filter(({ field }) => field === 'means_of_refusing');
    expect(reading).toMatchObject({ value: 'no', why: expect.stringContaining('no-reply@lamps.example') });
  });

  it.each([
    ['Sale now on! Opt out: text STOP to 60777', 'yes', 'STOP to 60777 refuses.'],
    ['Lamp Shop: new lamps. Reply STOP to end', 'yes', 'Replying with STOP refuses.'],
    ['Lamps! To opt out text STOP to 87070, texts cost £1.50 per msg', 'no', 'free'],
    ['Your code is 1234', 'no', 'no STOP wording'],
  ])('in a text message: %s', async (text, value, why) => {
    const [reading] = await read('sms.txt', text);
    expect(reading).toMatchObject({ field: 'means_of_refusing', value });
    expect(reading!.why).toContain(why);
  });

  it('that is missing is said with the end of the message, where it would stand', async () => {
    const [reading] = await read('a.html', '<p>Hello</p><p>Kind regards, Lamp Shop</p>');
    expect(reading).toMatchObject({ value: 'no', place: 'end of the text' });
    expect(reading!.passage).toContain('Kind regards, Lamp Shop');
  });
});

it('reads who sends it and where a request can be sent', async () => {
  const readings = await read(
    'a.eml',
    mail('', '<p>© 2025 Lamp Shop Ltd, 1 High Street, Leeds LS1 4AP</p><p>help@lamps.example</p>'),
  );
  expect(of(readings, 'identity_concealed')).toEqual([['no', 'Lamp Shop <news@lamps.example>']]);
  expect(of(readings, 'sender')).toEqual([
    ['Lamp Shop Ltd', '© 2025 Lamp Shop Ltd, 1 High Street, Leeds LS1 4AP'],
  ]);
  expect(of(readings, 'valid_address').map(([, passage]) => passage)).toEqual([
    '© 2025 Lamp Shop Ltd, 1 High Street, Leeds LS1 4AP',
    'help@lamps.example',
    'news@lamps.example',
  ]);
  expect(of(readings, 'subject')).toEqual([['Spring lamps', 'Spring lamps']]);
});

it('takes an address that answers nobody for no valid one', async () => {
  const readings = await read(
    'a.eml',
    'From: noreply@lamps.example\r\nContent-Type: text/plain\r\n\r\nHello from noreply@lamps.example\r\n',
  );
  expect(of(readings, 'valid_address')).toEqual([]);
});

it.each([
  ['Your order has shipped. You may also like these lamps.', 'You may also like', 1],
  ['Your password was changed.', '', 0],
  ['Your invoice is ready. 20% off your next order with code SAVE', '20% off', 1],
])('finds promotion in a message filed as service: %s', async (text, quoted, count) => {
  const found = of(await read('a.txt', text), 'contains_promotion');
  expect(found).toHaveLength(count);
  if (count > 0) expect(found[0]![1]).toContain(quoted);
});

it('reads a saved web archive, and never what a page hides or would run', async () => {
  const mht =
    'From: <Saved>\r\nSubject: Lamps\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"; type="text/html"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><head><title>Unsubscribe</title><style>a{}</style></head><body><script>unsubscribe()</script><a href=3D"https://l.example/u">Unsubscribe</a></body></html>\r\n--b--\r\n';
  const parts = await messageParts('a.mht', Buffer.from(mht));
  expect(parts.text).toBe('Unsubscribe');
  expect(of(readingsOf(parts), 'means_of_refusing')).toEqual([['yes', 'Unsubscribe → https://l.example/u']]);
});
