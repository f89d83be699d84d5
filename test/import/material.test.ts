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

  it.each([
    [
      'a reply that is denied',
      '<p>Do not reply to this email to unsubscribe; it is not monitored</p>',
      'unknown',
    ],
    ['a reply that is denied, shortly', '<p>Please do not reply to stop receiving these</p>', 'unknown'],
    [
      'a reply that nobody reads',
      '<p>To unsubscribe, reply to this email. This mailbox is not monitored.</p>',
      'unknown',
    ],
    ['a reply, the purpose first', '<p>To unsubscribe, reply to this email.</p>', 'yes'],
    ['a denial, the purpose first', '<p>To unsubscribe, do not reply to this email.</p>', 'unknown'],
    [
      'a reply for those who wish no more',
      '<p>If you don’t want to receive these, reply with STOP.</p>',
      'yes',
    ],
    ['a question', '<a href="https://s.example/faq">Why can I not unsubscribe?</a>', 'unknown'],
    ['a refusal of cookies', '<a href="https://s.example/c">Opt out of cookies</a>', 'no'],
    ['a refusal of cookies at its address', '<a href="https://s.example/optout-cookies">Cookies</a>', 'no'],
    [
      'a hidden link',
      '<div style="Display: NONE"><p><a href="https://s.example/u">Unsubscribe</a></p></div>',
      'unknown',
    ],
    [
      'a link after something hidden',
      '<p hidden>Hi<br></p><a href="https://s.example/u">Unsubscribe</a>',
      'yes',
    ],
    ['a link to this computer', '<a href="http://localhost:3000/unsubscribe">Unsubscribe</a>', 'no'],
    ['a link to a loopback address', '<a href="https://127.0.0.1/u">Unsubscribe</a>', 'no'],
    ['a link to a private network', '<a href="https://192.168.1.4/u">Unsubscribe</a>', 'no'],
    ['a link to a network’s own name', '<a href="https://mail.shop.local/u">Unsubscribe</a>', 'no'],
    ['a link to a name that never resolves', '<a href="https://shop.invalid/u">Unsubscribe</a>', 'no'],
    [
      'a message to an address that nobody reads',
      '<a href="mailto:noreply@s.example">Unsubscribe</a>',
      'unknown',
    ],
    ['words before a link', '<p>To unsubscribe <a href="https://s.example/p/1">click here</a></p>', 'yes'],
    [
      'words before a link, over lines',
      '<p>If you no longer wish to\nreceive these, <a href="https://s.example/p/1">click here</a></p>',
      'yes',
    ],
    ['words after a link', '<p>Click <a href="https://s.example/p/1">here</a> to unsubscribe.</p>', 'yes'],
    [
      'what can be done at any time',
      '<p>You can unsubscribe at any time by clicking <a href="https://s.example/1">here</a></p>',
      'yes',
    ],
    ['an address that no message reaches', '<p>Email stop@shop.invalid to unsubscribe.</p>', 'no'],
    [
      'the removal of something else',
      '<p>To remove lamps from your basket <a href="https://s.example/1">click here</a></p>',
      'no',
    ],
    ['an address to write to', '<p>Email stop@s.example to unsubscribe. Do not reply.</p>', 'yes'],
    [
      'words that lead elsewhere first',
      '<p>Before you unsubscribe, <a href="https://s.example/p/1">click here</a></p>',
      'unknown',
    ],
    [
      'words before another link',
      '<p>You can unsubscribe below. <a href="https://s.example/p/1">Click here</a></p>',
      'unknown',
    ],
    [
      'words of what to read',
      '<p>To unsubscribe read our policy <a href="https://s.example/p">here</a></p>',
      'unknown',
    ],
    ['an address in the text', '<p>To unsubscribe visit https://s.example/unsub/1.</p>', 'yes'],
    [
      'an address in the text without words of its own',
      '<p>Unsubscribe:</p><p>https://s.example/x/1</p>',
      'yes',
    ],
  ])('is read with caution from %s', async (_, body, value) => {
    const found = of(await read('a.eml', mail('', body)), 'means_of_refusing');
    expect(found.map(([read]) => read)).toEqual([value]);
  });

  it.each([
    ['<http://shop.example/u>', 'yes', 'would need https (RFC 8058)'],
    ['<mailto:noreply@shop.example>', 'unknown', 'nobody reads'],
    ['<mailto:no-reply@shop.example>, <https://shop.example/u>', 'yes', 'offer a button'],
    ['<http://localhost/u>', 'no', 'localhost'],
    ['https://shop.example/u', 'unknown', 'angle brackets'],
    ['NO', 'no', 'no address'],
  ])('is read with caution from the header %s', async (list, value, why) => {
    const [reading] = await read('a.eml', mail(`List-Unsubscribe: ${list}\r\n`, '<p>Hello</p>'));
    expect(reading).toMatchObject({ value, why: expect.stringContaining(why) });
  });

  it('in a message that is attached is not this one’s', async () => {
    const forwarded =
      'From: a@b.example\r\nSubject: Fwd\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>See below</p>\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: c@d.example\r\nSubject: Lamps\r\nContent-Type: text/html\r\n\r\n<a href="https://d.example/u">Unsubscribe</a>\r\n--b--\r\n';
    expect(of(await read('a.eml', forwarded), 'means_of_refusing')).toEqual([['unknown', 'See below']]);
  });

  it('is quoted whole, dots of an address included', async () => {
    const text = mail('', '<p>Lamps are here. To opt out, email us at stop@shop.example today. Bye.</p>');
    expect(of(await read('a.eml', text), 'means_of_refusing')).toEqual([
      ['yes', 'To opt out, email us at stop@shop.example today.'],
    ]);
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
    ['Send no money now', 'no', 'no STOP wording'],
    ['SEND NO MONEY NOW', 'no', 'no STOP wording'],
    ['Text END of season to win', 'no', 'no STOP wording'],
    ['Lamps. Stop2end 60777', 'unknown', 'cannot be told'],
    ['Lamps! To refuse text END', 'yes', 'END'],
    ['Reply "no" to stop these', 'yes', 'NO'],
    ['Please do not reply STOP, nobody reads it', 'unknown', 'cannot be told'],
    ['Sale on! STOP 60777', 'yes', 'STOP to 60777 refuses.'],
    ['Sale. End STOP 88222', 'yes', 'STOP to 88222 refuses.'],
    ['Pit stop 20 000 offers', 'no', 'no STOP wording'],
    ['Non-stop deals: https://shop.example/nonstop/a', 'no', 'no STOP wording'],
    ['Stop paying more: https://shop.example/a', 'no', 'no STOP wording'],
    ['Lamps! Unsub: lamps.example/u/1', 'yes', 'A link that refuses.'],
    ['No fuss lamps. Opt out? https://lamps.example/x', 'yes', 'A link that refuses.'],
    ['To stop texts visit http://localhost/x', 'no', 'localhost'],
    ['Premium lamps! Text STOP to 60777', 'yes', 'STOP to 60777'],
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

it.each([
  ['From Shop Ltd: lamps!', 'Shop Ltd'],
  ['Sale on at Shop Ltd', 'Shop Ltd'],
  ['SALE At The Lamp Shop Ltd', 'The Lamp Shop Ltd'],
  ['© 2025 All rights reserved by House of Lamps Limited', 'House of Lamps Limited'],
  ['© 2025 Söhne & Co GmbH', 'Söhne & Co GmbH'],
  ['our new shop ltd', undefined],
])('cuts the sender to its name: %s', async (text, name) => {
  expect(of(await read('a.txt', text), 'sender')[0]?.[0]).toBe(name);
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

it.each(['<Saved by Blink>', '<Saved by Mozilla 5.0 (Windows)>', '"Saved by Internet Explorer 11"'])(
  'takes a page that a browser saved for one without a sender, and quotes nothing empty: %s',
  async (from) => {
    const readings = await read(
      'a.mht',
      `From: ${from}\r\nSubject: Lamps\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>Hello</p>`,
    );
    expect(of(readings, 'valid_address')).toEqual([]);
    expect(of(readings, 'identity_concealed')).toEqual([['unknown', `From: ${from}`]]);
    expect(readings.every(({ passage }) => passage.trim() !== '')).toBe(true);
  },
);
