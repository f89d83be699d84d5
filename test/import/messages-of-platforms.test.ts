/** Messages and drafts as platforms, mail programs and telephones have them: what each is read to say of refusing, and of its sender. */
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { messageParts } from '../../electron/import/material/message-parts.ts';
import { readingsOf } from '../../electron/import/material/readings.ts';
import type { Reading, ReadField } from '../../shared/model/material.ts';
import { alternatives, base64, headers, page, sms, type AsSent } from './messages-as-sent.ts';

type Value = 'yes' | 'no' | 'unknown';

async function read({ file, bytes }: AsSent, field: ReadField): Promise<readonly Reading[]> {
  return readingsOf(await messageParts(file, bytes)).filter((reading) => reading.field === field);
}
async function means(message: AsSent): Promise<readonly string[]> {
  return [...new Set((await read(message, 'means_of_refusing')).map(({ value }) => value))];
}

const eml = (text: string): AsSent => ({ file: 'a.eml', bytes: Buffer.from(text) });
/** A page of a campaign with something at its end. */
const body = (end: string): string =>
  `<html><body style="background:#fff"><h1>New lamps for the season</h1><p>Come and see what we have for you.</p>${end}</body></html>`;
const campaign = (end: string, more = ''): AsSent => page(body(end), more);
const note = (text: string): AsSent => eml(headers('', 'text/plain; charset="us-ascii"') + text);
const versions = (plain: string, html: string): AsSent =>
  eml(headers('', 'multipart/alternative; boundary="alt"') + alternatives(plain, html));
const withAmp = (amp: string, html: string): AsSent =>
  eml(
    `${headers('', 'multipart/alternative; boundary="alt"')}--alt\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nNew lamps for you and your home\r\n--alt\r\nContent-Type: text/x-amp-html; charset=utf-8\r\n\r\n<!doctype html><html ⚡4email><body>${amp}</body></html>\r\n--alt\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n--alt--\r\n`,
  );
const encoded = (encoding: string, text: string, type = 'text/html; charset=utf-8'): AsSent =>
  eml(headers(`Content-Transfer-Encoding: ${encoding}\r\n`, type) + text);
const LINK = '<a href="https://l.example/u/1">Unsubscribe</a>';

describe('a campaign', () => {
  it.each<[Value, string, AsSent]>([
    [
      'no',
      'of Mailchimp, to view in a browser only',
      campaign('<p><a href="https://mailchi.mp/abc/lamps?e=1">View this email in your browser</a></p>'),
    ],
    [
      'yes',
      'of Mailchimp, with its usual foot',
      campaign(
        '<p>Want to change how you receive these emails?<br>You can <a href="https://lamps.us1.list-manage.com/profile?u=1&id=2">update your preferences</a> or <a href="https://lamps.us1.list-manage.com/unsubscribe?u=1">unsubscribe from this list</a>.</p>',
      ),
    ],
    [
      'yes',
      'of Klaviyo',
      campaign(
        '<p>No longer want to receive these emails? <a href="https://ctrk.klclick.com/l/01J">Unsubscribe</a>.</p>',
        'List-Unsubscribe: <https://manage.kmail-lists.com/subscriptions/unsubscribe?a=1>, <mailto:u-1@unsub.klaviyomail.com>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n',
      ),
    ],
    [
      'yes',
      'of HubSpot, by tracking links',
      campaign(
        '<p><a href="https://hs-1.s.hubspotemail.net/e3t/Ctc/AB">Unsubscribe</a> <a href="https://hs-1.s.hubspotemail.net/e3t/Ctc/CD">Manage preferences</a></p>',
      ),
    ],
    [
      'yes',
      'of Brevo',
      campaign(
        '<p>This email was sent to ann@b.example.</p><p><a href="https://r.mail.lamps.example/mk/un/sh/xyz">Unsubscribe here</a></p>',
      ),
    ],
    [
      'yes',
      'of Shopify Email',
      campaign(
        '<p>Lamp Shop, Leeds</p><p><a href="https://lamps.example/tools/emails/click/unsub/1">Unsubscribe</a></p>',
      ),
    ],
    ['no', 'of Shopify, about an order', campaign('<p>Questions? Reply to this email or contact us.</p>')],
    [
      'yes',
      'of Salesforce, by its subscription centre',
      campaign('<p><a href="https://click.e.lamps.example/?qs=abc">Subscription Center</a></p>'),
    ],
    [
      'yes',
      'with a preference centre only',
      campaign(
        '<p>To change your email preferences, visit our <a href="https://l.example/?qs=abc">preference centre</a>.</p>',
      ),
    ],
    ['unknown', 'with a profile only', campaign('<p><a href="https://l.example/p">Update profile</a></p>')],
    [
      'yes',
      'of Outlook, that asks for a reply',
      note('Hi all,\r\n\r\nIf you’d rather not hear from me, just reply and let me know.\r\n\r\nBob\r\n'),
    ],
    [
      'no',
      'of Outlook, with the usual warning',
      note(
        'Hi all,\r\n\r\nOur new lamps are in. Call me if you are interested.\r\n\r\nIf you have received this email in error please reply to the sender and remove it from your system.\r\n',
      ),
    ],
    [
      'unknown',
      'of Outlook, that quotes who asks for it',
      note(
        'Here are the lamps that you wanted to see.\r\n\r\n> Please unsubscribe me, reply to confirm.\r\n',
      ),
    ],
    ['unknown', 'whose page only lets pause', campaign('<a href="https://l.example/p">Pause our emails</a>')],
  ])('is read to say %s: %s', async (value, _, message) => {
    expect(await means(message)).toEqual([value]);
  });
});

describe('headers', () => {
  it.each<[Value, string, AsSent]>([
    ['yes', 'of a message to write', campaign('', 'List-Unsubscribe: <mailto:u-1@bounce.lamps.example>\r\n')],
    ['yes', 'over lines', campaign('', 'List-Unsubscribe:\r\n <https://lamps.example/u?\r\n a=1>\r\n')],
    ['yes', 'of a draft', campaign('', 'List-Unsubscribe: <%%unsub_center_url%%>\r\n')],
    [
      'no',
      'of one click, without where',
      campaign('', 'List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n'),
    ],
    ['no', 'that are empty', campaign('', 'List-Unsubscribe: <>\r\n')],
    ['no', 'of a script', campaign('', 'List-Unsubscribe: <javascript:void(0)>\r\n')],
    ['no', 'of help only', campaign('', 'List-Help: <mailto:help@lamps.example>\r\n')],
    [
      'unknown',
      'of a message that was forwarded',
      eml(
        headers('List-Unsubscribe: <mailto:leave@group.example>\r\n').replace('Spring', 'Fwd: Spring') +
          body('<p>---------- Forwarded message ---------<br>From: Lamp Shop</p>'),
      ),
    ],
    [
      'unknown',
      'of a message that has a campaign attached',
      eml(
        `${headers('List-Unsubscribe: <mailto:leave@group.example>\r\n', 'multipart/mixed; boundary=m')}--m\r\nContent-Type: text/plain\r\n\r\nSee the attached campaign\r\n--m\r\nContent-Type: message/rfc822\r\n\r\nSubject: Lamps\r\n\r\nLamps for you\r\n--m--\r\n`,
      ),
    ],
  ])('say %s: %s', async (value, _, message) => {
    expect(await means(message)).toEqual([value]);
  });
});

describe('a part', () => {
  it.each<[Value, string, AsSent]>([
    [
      'yes',
      'whose link goes over soft line breaks',
      encoded(
        'quoted-printable',
        '<p>New lamps for your home</p><a href=3D"https://lamps.example/unsub=\r\nscribe?u=3D1&amp;i=\r\nd=3D2">Unsub=\r\nscribe</a>\r\n',
      ),
    ],
    [
      'yes',
      'with a soft break within a letter',
      encoded(
        'quoted-printable',
        '<p>Caf=C3=\r\n=A9 lamps</p><a href=3D"https://x.example/d">Se d=C3=A9=\r\nsabonner</a>\r\n',
      ),
    ],
    ['yes', 'in base64', encoded('base64', base64(Buffer.from(body(LINK))))],
    [
      'yes',
      'in base64 and Windows-1252',
      encoded(
        'base64',
        base64(
          iconv.encode(
            body(
              '<p>“Lamps” – £5</p>If you don’t want to receive these emails, <a href="https://l.example/x">click here</a>',
            ),
            'win1252',
          ),
        ),
        'text/html; charset="Windows-1252"',
      ),
    ],
    ['yes', 'of a page, which alone refuses', versions('New lamps', body(LINK))],
    [
      'unknown',
      'of plain text, which alone refuses by a reply',
      versions('New lamps\r\n\r\nTo unsubscribe reply with STOP', body('')),
    ],
    ['unknown', 'of AMP, which alone refuses', withAmp(LINK, body(''))],
    ['yes', 'of a page beside AMP', withAmp('Lamps', body(LINK))],
  ])('says %s: %s', async (value, _, message) => {
    expect(await means(message)).toEqual([value]);
  });
});

describe('a placeholder', () => {
  const DRAFTS: readonly (readonly [platform: string, html: string])[] = [
    ['Mailchimp', '<a href="*|UNSUB|*">unsubscribe</a>'],
    ['Mailchimp, to choose', '<a href="*|UPDATE_PROFILE|*">update your preferences</a>'],
    ['Klaviyo', 'No longer want to receive these emails? {% unsubscribe %}.'],
    [
      'Klaviyo, with its words',
      "{% unsubscribe 'Unsubscribe' %} from <a href='https://l.example/'>our lamps</a>",
    ],
    ['Klaviyo, to choose', "{% manage_preferences 'Manage preferences' %}"],
    ['HubSpot', '<a href="{{ unsubscribe_link }}">Manage preferences</a>'],
    ['Brevo', '<a href="{{ unsubscribe }}">Unsubscribe</a> <a href="{{ mirror }}">View in browser</a>'],
    ['Dotdigital', 'To unsubscribe <a href="http://$UNSUB$">click here</a>'],
    ['Campaign Monitor', '<unsubscribe>Unsubscribe</unsubscribe>'],
    ['Salesforce', '<a href="%%unsub_center_url%%">Unsubscribe</a>'],
    ['MailerLite', '<a href="{$unsubscribe}">Unsubscribe</a>'],
    ['Mailjet', '<a href="[[UNSUB_LINK_EN]]">click here</a>'],
    ['Zoho', '<a href="$[LI:UNSUBSCRIBE]$">Unsubscribe</a>'],
    ['Braze', '<a href="{{${set_user_to_unsubscribed_url}}}">Unsubscribe</a>'],
    ['SendGrid', '<a href="<%asm_group_unsubscribe_raw_url%>">Unsubscribe</a>'],
  ];
  it.each(DRAFTS)('of a draft of %s refuses', async (_, html) => {
    expect(await means(campaign(html))).toEqual(['yes']);
  });

  it.each(DRAFTS)(
    'of %s in a message that was sent leaves open whether it was filled in',
    async (_, html) => {
      const sent = 'Received: from mail.lamps.example by mx.b.example; Mon, 5 Jan 2026 10:00:00 +0000\r\n';
      expect(await means(campaign(html, sent))).toEqual(['unknown']);
    },
  );

  it.each([
    ['no', '<a href="{{ mirror }}">View in browser</a>'],
    ['no', '<a href="http://$CANTREAD$">View online</a> <a href="http://$FORWARD$">Forward to a friend</a>'],
    ['unknown', '<a href="{{ link_4 }}">Unsubscribe</a>'],
  ])('of something else says %s: %s', async (value, html) => {
    expect(await means(campaign(html))).toEqual([value]);
  });

  it('is none that an address encodes', async () => {
    const sent = 'Received: from mail.lamps.example by mx.b.example; Mon, 5 Jan 2026 10:00:00 +0000\r\n';
    const html =
      '<a href="https://l.example/r?to=https%3A%2F%2Fl.example%2Funsubscribe%3Fu%3D1">Unsubscribe</a>';
    expect(await means(campaign(html, sent))).toEqual(['yes']);
  });
});

describe('a link', () => {
  const linked = (words: string): AsSent =>
    campaign(`<p>${words.replaceAll('<a>', '<a href="https://t.lamps.example/c/AbC">')}</p>`);
  it.each<[Value, string]>([
    ['yes', 'You can change your mind at any time by clicking the <a>unsubscribe</a> link'],
    ['yes', '<a>Click here</a> if you do not wish to receive further emails'],
    ['yes', 'To opt-out of future emails please <a>click here</a>.'],
    ['yes', '<a>No thanks, stop emailing me</a>'],
    ['yes', '<a>Turn off these emails</a>'],
    ['yes', 'To unsubscribe<br><a>click here</a>'],
    ['yes', '<table><tr><td>To unsubscribe</td><td><a>click here</a></td></tr></table>'],
    ['unknown', 'Reasons to unsubscribe<br><a>Click here</a>'],
    ['unknown', 'To unsubscribe, write to us by post. <br><a>Click here</a>'],
    ['unknown', '<a>Opt out of Mother’s Day emails</a>'],
    ['unknown', '<a>Manage notifications</a>'],
    ['unknown', 'You have been unsubscribed. <a>Come back</a>'],
    ['unknown', 'If this isn’t for you, let us know and we’ll stop emailing you.'],
    ['unknown', 'Bulb club: <a>cancel your subscription any time</a>'],
    ['unknown', 'Don’t unsubscribe! <a>Click here</a> for 20% off.'],
    ['no', 'You can <a>opt out</a> of auto-renewal.'],
    ['no', '<a>Opt out of paper statements</a>'],
    ['no', '<a>Update your delivery preferences</a>'],
    ['no', '<a>Manage cookie preferences</a>'],
    ['no', 'Can’t stop thinking about lamps? <a>Click here</a>'],
    ['no', '<a>Opt in to SMS</a>'],
    ['no', 'Don’t miss our emails: <a>add us to your contacts</a>'],
    ['yes', 'Je kunt je <a>hier uitschrijven</a>.'],
    ['yes', 'Pas je voorkeuren aan of <a>meld je af</a>.'],
    ['yes', 'Aby wypisać się na stałe, <a>kliknij tutaj</a>.'],
    ['yes', 'Os hoffech roi’r gorau i dderbyn ein cylchlythyr, <a>cliciwch yma</a>.'],
    ['unknown', 'To unsubscribe, write to us at 1 Mill Lane, Leeds.'],
    ['unknown', 'Um sich abzumelden, schreiben Sie an Lampen GmbH, Musterweg 1.'],
    ['unknown', 'Pour vous désabonner, écrivez à Lampes SA, 1 rue des Lampes.'],
    ['yes', 'Um sich abzumelden, schreiben Sie uns eine E-Mail.'],
  ])('is read to say %s: %s', async (value, words) => {
    expect(await means(linked(words))).toEqual([value]);
  });

  it.each<[Value, string]>([
    ['yes', '<a href="https://l.example/unsubscribe">Manage</a>'],
    ['yes', '<a href="https://l.example/unsubscribe?utm_campaign=spring">Leiratkozás</a>'],
    ['unknown', '<a href="https://l.example/lamps/unsub-lamp">New lamp</a>'],
    ['unknown', '<a href="www.lamps.example/unsubscribe">Unsubscribe</a>'],
    ['unknown', '<a href="//lamps.example/unsubscribe">Unsubscribe</a>'],
    ['no', '<a href="https://l.example/news?utm_campaign=unsub_winback">Shop now</a>'],
    ['no', '<a href="https://l.example/shop?ref=optout">Shop now</a>'],
    ['no', '<a href="https://l.example/blog/unsubscribe-rates">Read our report</a>'],
    ['no', '<a href="#unsubscribe">Unsubscribe</a>'],
    ['no', '<a href="javascript:unsub()">Unsubscribe</a>'],
    ['no', '<a href="http://unsubscribe">Unsubscribe</a>'],
  ])('by its address says %s: %s', async (value, html) => {
    expect(await means(campaign(html))).toEqual([value]);
  });
});

describe('refuses something else than messages', () => {
  it.each([
    '<a>Kurs abmelden</a>',
    'Keine Versandkosten mehr erhalten Sie <a>hier</a>',
    'Vous ne souhaitez pas recevoir de facture papier ? <a>Cliquez ici</a>',
    'Jeśli nie chcesz otrzymywać faktur papierowych, <a>kliknij tutaj</a>',
    '<a>Zrezygnuj z kabli</a>',
    '<a>Wypisz receptę</a>',
    '¿No quiere recibir facturas en papel? <a>Haga clic aquí</a>',
    'Non vuoi più ricevere bollette di carta? <a>Clicca qui</a>',
    'Geen facturen meer op papier ontvangen? <a>Klik hier</a>',
    '<a>Afmelden voor de workshop</a>',
    'If you no longer wish to receive a paper catalogue, <a>click here</a>',
    'Do not wish to receive your parcel today? <a>Click here</a>',
    '<a>Cancel your subscription</a> to the lamp club',
  ])('and is not read to say yes: %s', async (words) => {
    const html = words.replace('<a>', '<a href="https://t.lamps.example/c/AbC">');
    expect(await means(page(`<p>${html}</p>`))).not.toContain('yes');
  });

  it.each([
    'If you no longer wish to receive our emails or brochures, <a>click here</a>',
    '<a>Unsubscribe</a> © The Paper Shop Ltd',
    '<a>Unsubscribe</a> from The Paper Shop',
    '<a>Zrezygnuj z newslettera</a>',
    'Aby się wypisać, <a>kliknij tutaj</a>',
    'Wil je geen mails over papier meer ontvangen? <a>Klik hier</a>',
  ])('and of messages too: %s', async (words) => {
    const html = words.replace('<a>', '<a href="https://t.lamps.example/c/AbC">');
    expect(await means(page(`<p>${html}</p>`))).toEqual(['yes']);
  });
});

it('ends a subscription that costs something, which refuses no messages', async () => {
  const html =
    '<p>Unser Lampen-Abo ab 5 €: <a href="https://l.example/a">Abo kündigen</a> können Sie bei uns jederzeit.</p>';
  expect(await means(page(html))).toEqual(['unknown']);
});

describe('a text message', () => {
  it.each<[Value, string]>([
    ['yes', 'Lamp Shop: 20% off today. Reply STOP to opt out'],
    ['yes', 'Lamps sale. To opt-out send STOP to 07700 900123'],
    ['yes', 'Lamps! Rply STOP 2 optout'],
    ['yes', 'Lamps! Text STOPLAMP to 85095 to opt out'],
    ['yes', 'Lamps! Text NOLAMP to 85095 to opt out'],
    ['yes', 'Lamps! No more texts? lamps.example/o/1'],
    ['yes', 'Sale at lamps.co/s StopText? lamps.co/x/1'],
    ['yes', 'Lampes -20%. STOP SMS: 36111'],
    ['yes', 'Lampy -20%. Rezygnacja: wyslij STOP na 60777'],
    ['yes', 'Lámparas -20%. Baja: responde BAJA'],
    ['no', 'Shop non-stop this weekend! Lamps from £5 at lamps.example/sale'],
    ['no', 'Don’t stop now: 20% off lamps at https://lamps.example/a'],
    ['no', 'One stop shop for lamps. Text LAMP to 60777 to win'],
    ['no', 'Stop by our store this Saturday! 10-5, 12345 High St'],
    ['no', 'Text STOPWATCH to 60777 to win a watch'],
    ['no', 'Text WATCH to 60777 to stop the clock and win'],
    ['no', 'Haltestelle Stop an 60066 Straße'],
    ['no', 'Can’t stop, won’t stop: lamps.example/sale'],
    ['no', 'Your appointment is at 10am. Reply YES to confirm or NO to cancel'],
    ['unknown', 'Lamps! To opt out call 0800 123456'],
    ['unknown', 'STOP PRESS: lamps half price 01632 960123'],
  ])('says %s: %s', async (value, text) => {
    expect(await means(sms(text))).toEqual([value]);
  });
});

describe('the sender', () => {
  const from = (line: string, html: string, more = ''): AsSent =>
    eml(headers(more).replace('"Lamp Shop" <news@lamps.example>', line) + html);
  const NOBODY = 'no-reply@lamps.example';

  it.each([
    ['whom it went to, by its header', from(NOBODY, '<p>Your address is ann@b.example.</p>')],
    ['whom it went to, by its words', from(NOBODY, '<p>This email was sent to bob@b.example.</p>')],
    ['whom it went to, in German', from(NOBODY, '<p>Diese E-Mail wurde an bob@b.example gesendet.</p>')],
    ['a placeholder', from('%%name%% <%%reply%%>', '<p>Lamps</p>')],
    ['what bounces', from('bounces@lamps.example', '<p>Lamps</p>')],
    ['a network that nobody reaches', from('root@localhost', '<p>Lamps</p>')],
    ['a code', from(NOBODY, '<p>Use code AB1 2CD at checkout</p>')],
  ])('has no address by that of %s', async (_, message) => {
    expect(await read(message, 'valid_address')).toEqual([]);
  });

  it.each([
    ['English', 'Please do not reply: this mailbox is not monitored.'],
    ['Welsh', 'Peidiwch ag ymateb i’r neges hon.'],
    ['French', 'Merci de ne pas répondre à ce message.'],
    ['German', 'Bitte antworten Sie nicht auf diese E-Mail.'],
    ['Polish', 'Prosimy nie odpowiadać na tę wiadomość.'],
    ['Spanish', 'Por favor, no responda a este mensaje.'],
    ['Italian', 'Si prega di non rispondere a questo messaggio.'],
    ['Dutch', 'U kunt deze e-mail niet beantwoorden.'],
  ])(
    'reads no replies, as the message says in %s: whether its address is valid cannot be told',
    async (_, words) => {
      const [reading] = await read(campaign(`<p>${words}</p>`), 'valid_address');
      expect(reading).toMatchObject({ value: 'unknown', passage: 'news@lamps.example' });
    },
  );

  it('is told by no placeholder', async () => {
    const [reading] = await read(from('%%name%% <%%reply%%>', '<p>Lamps</p>'), 'identity_concealed');
    expect(reading).toMatchObject({ value: 'unknown', why: expect.stringContaining('placeholder') });
  });

  it.each([
    ['Bright Homes Limited', 'With Bulb World Ltd. Lamps is a trading name of Bright Homes Limited.'],
    ['Lamp Shop Ltd', 'Delivered by Parcel Force Ltd. © 2026 Lamp Shop Ltd'],
    ['Lamp Shop Ltd', 'In partnership with Bulb World Ltd.<br>Lamp Shop Ltd is registered in England.'],
    ['LAMP SHOP LIMITED', 'LAMP SHOP LIMITED, 1 MILL LANE'],
    [undefined, 'Delivered by Parcel Force Ltd'],
    [undefined, 'Our Spring Lamp Limited Edition is here'],
  ])('is named %s by: %s', async (name, html) => {
    expect((await read(campaign(`<p>${html}</p>`), 'sender'))[0]?.value).toBe(name);
  });
});
