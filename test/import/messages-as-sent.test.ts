/** Messages as they are really sent, saved and passed on: no false "yes" and no false "no" of a means of refusing. */
import { describe, expect, it } from 'vitest';
import { messageParts } from '../../electron/import/material/message-parts.ts';
import { readingsOf } from '../../electron/import/material/readings.ts';
import type { Reading } from '../../shared/model/material.ts';
import {
  alternatives,
  base64,
  DOTDIGITAL,
  headers,
  HUBSPOT,
  inUtf16,
  KLAVIYO,
  MAILCHIMP,
  MJML,
  page,
  quotedPrintable,
  saved,
  sms,
  webArchive,
  type AsSent,
} from './messages-as-sent.ts';

const LINK = '<a href="https://l.example/u">Unsubscribe</a>';
const HOME = '<p>Lamps for you and your home</p>';

async function read({ file, bytes }: AsSent): Promise<readonly Reading[]> {
  return readingsOf(await messageParts(file, bytes));
}
async function means(message: AsSent): Promise<readonly string[]> {
  const readings = (await read(message)).filter(({ field }) => field === 'means_of_refusing');
  return [...new Set(readings.map(({ value }) => value))];
}
const eml = (text: string): AsSent => ({ file: 'a.eml', bytes: Buffer.from(text) });
const plain = (text: string, type = 'text/plain; charset=utf-8'): AsSent => eml(headers('', type) + text);
const attached = (inner: string): AsSent =>
  eml(
    `${headers('', 'multipart/mixed; boundary="m"')}--m\r\nContent-Type: text/plain\r\n\r\nHere is the newsletter that we sent to all of you.\r\n--m\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment; filename="Spring.eml"\r\n\r\n${inner}\r\n--m--\r\n`,
  );

describe('a means of refusing is found', () => {
  it.each<[string, AsSent]>([
    [
      'of Mailchimp',
      page(
        MAILCHIMP,
        'List-Unsubscribe: <mailto:u@mailin.mcsv.net>, <https://shop.us1.list-manage.com/unsubscribe?u=1>\r\n',
      ),
    ],
    ['of Mailchimp, saved', saved(MAILCHIMP)],
    ['of Klaviyo, by a tracking link', page(KLAVIYO)],
    ['of HubSpot', page(HUBSPOT)],
    ['of Dotdigital', page(DOTDIGITAL)],
    ['of MJML, in a cell whose own letters have no size', page(MJML)],
    [
      'of a tracking link with words around it',
      page(
        '<p>Lamps</p><a href="https://email.lamps.example/c/eJwVzEsK">Click here</a> to stop receiving these emails.',
      ),
    ],
    ['of a picture', page(`${HOME}<a href="https://l.example/x1"><img src="u.png" alt="Unsubscribe"></a>`)],
    [
      'of a picture without words, where letters have no size',
      saved(`${HOME}<p style="font-size:0"><a href="https://l.example/unsub"><img src="u.png"></a></p>`),
    ],
    ['by mail only', page(HOME, 'List-Unsubscribe: <mailto:leave@lamps.example?subject=leave>\r\n')],
    [
      'in plain text',
      plain(
        'Lamps are 20% off.\r\n\r\n-- \r\nTo unsubscribe from this list: https://lamps.example/u/abc\r\n',
      ),
    ],
    [
      'in plain text of Mailchimp',
      plain(
        'Hello\r\n==============\r\n** Unsubscribe (https://shop.us1.list-manage.com/unsubscribe?u=1)\r\n',
      ),
    ],
    [
      'in plain text that flows',
      plain(
        'If you no longer wish to receive these emails, please visit \r\nhttps://lamps.example/x/abc and confirm.\r\n',
        'text/plain; charset=utf-8; format=flowed',
      ),
    ],
    ['in a text message', sms('LampShop: 20% off all lamps at lamps.example/s. OptOut: STOP to 82228')],
    ['in a text message with a short code', sms('Lamps! Txt STOP to 60066 to opt-out')],
    [
      'in a text message in UTF-16',
      { file: 'a.txt', bytes: inUtf16('Lamps £5 off! To stop texts send STOP to 60066') },
    ],
    ['in a page that Chrome saved', webArchive(MAILCHIMP, '@charset "utf-8";\r\n.other { display: none; }')],
    [
      'in a page that Outlook saved',
      {
        file: 'a.mht',
        bytes: Buffer.from(
          `From: "Lamp Shop" <news@lamps.example>\r\nSubject: Lamps\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_NextPart_000"; type="text/html"\r\n\r\nThis is a multi-part message in MIME format.\r\n\r\n------=_NextPart_000\r\nContent-Type: text/html; charset="Windows-1252"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable('<head><style><!--\r\np.MsoNormal {margin:0cm;font-size:11.0pt;}\r\nspan.hide {display:none}\r\n--></style></head><p class="MsoNormal">Lamps – for £5</p><p class="MsoNormal">' + LINK + '</p>', 'win1252')}\r\n------=_NextPart_000--\r\n`,
        ),
      },
    ],
    [
      'in Latin-1, quoted',
      eml(
        headers('Content-Transfer-Encoding: quoted-printable\r\n', 'text/html; charset=iso-8859-1') +
          quotedPrintable(`<p>Lamps for £5</p>${LINK}`, 'latin1'),
      ),
    ],
    [
      'in UTF-16, encoded',
      eml(
        headers('Content-Transfer-Encoding: base64\r\n', 'text/html; charset=utf-16') +
          base64(inUtf16(`<p>Lamps for £5</p>${LINK}`)),
      ),
    ],
    [
      'in a charset that nobody knows',
      eml(headers('', 'text/html; charset=x-unknown') + `<p>Lamps</p>${LINK}`),
    ],
    [
      'in parts within parts',
      eml(
        `${headers('', 'multipart/mixed; boundary="mix"')}--mix\r\nContent-Type: multipart/related; boundary="rel"\r\n\r\n--rel\r\nContent-Type: multipart/alternative; boundary="alt"\r\n\r\n${alternatives('Lamps for you', `<p>Lamps for you</p>${LINK}`)}\r\n--rel\r\nContent-Type: image/png\r\nContent-ID: <x>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--rel--\r\n--mix--\r\n`,
      ),
    ],
    [
      'in a signed message',
      eml(
        `${headers('', 'multipart/signed; protocol="application/pkcs7-signature"; boundary="s"')}--s\r\nContent-Type: multipart/alternative; boundary="alt"\r\n\r\n${alternatives('Lamps', `<p>Lamps</p>${LINK}`)}\r\n--s\r\nContent-Type: application/pkcs7-signature; name="smime.p7s"\r\nContent-Transfer-Encoding: base64\r\n\r\nMIIB\r\n--s--\r\n`,
      ),
    ],
    [
      'in what was forwarded below words of its own',
      page(
        `<p>Look at this one</p><div>---------- Forwarded message ---------<br>From: Lamp Shop</div>${MAILCHIMP}`,
      ),
    ],
    ['in a message with a mark before it', { file: 'a.eml', bytes: inUtf16(headers() + LINK) }],
    [
      'in a message of a mailbox file',
      eml(
        `From - Mon Jan 05 10:00:00 2026\r\n${headers('List-Unsubscribe: <https://l.example/u>\r\n')}${HOME}`,
      ),
    ],
    [
      'in words with letters that are not seen',
      saved(`${HOME}<a href="https://l.example/x">Un&shy;sub&#115;cri\u200bbe</a>`),
    ],
  ])('%s', async (_, message) => {
    expect(await means(message)).toEqual(['yes']);
  });
});

describe('a means of refusing cannot be told', () => {
  it.each<[string, AsSent, string]>([
    [
      'where only the version in plain text has one',
      eml(
        headers('', 'multipart/alternative; boundary="alt"') +
          alternatives(
            'Lamps. Unsubscribe: https://l.example/u',
            `${HOME}<a href="https://l.example/s">Shop now</a>`,
          ),
      ),
      'The version in plain text offers',
    ],
    ['where the message is attached to another', attached(headers() + MAILCHIMP), 'another is attached'],
    [
      'of a message signed as a whole',
      eml(
        headers(
          'Content-Transfer-Encoding: base64\r\n',
          'application/pkcs7-mime; smime-type=signed-data; name=smime.p7m',
        ) + 'MIIBAGCSqGSIb3DQEHAqCAMIACAQExADCABgkqhkiG9w0BBwGggCSABAA=\r\n',
      ),
      'enciphered or signed',
    ],
    [
      'of an enciphered message',
      eml(
        `${headers('', 'multipart/encrypted; protocol="application/pgp-encrypted"; boundary="e"')}--e\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--e\r\nContent-Type: application/octet-stream\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n--e--\r\n`,
      ),
      'enciphered or signed',
    ],
    [
      'of pictures',
      page(
        '<a href="https://l.example/shop"><img src="https://l.example/all.png" alt="Our new lamps for your home are here"></a>',
      ),
      'pictures',
    ],
    [
      'by a reply to whoever forwarded it',
      eml(`${headers().replace('Spring lamps', 'FW: Spring lamps')}<p>Reply with STOP to unsubscribe.</p>`),
      'forwarded',
    ],
    [
      'in a message longer than is read',
      sms(`${'Lamps for you and your home. '.repeat(40_000)}Text STOP to 60066`),
      'longer than what is read',
    ],
    [
      'in elements within each other without end',
      saved(`${HOME}${'<div>'.repeat(20_000)}${LINK}`),
      'longer than what is read',
    ],
    [
      'under headers without end',
      eml(`${'X-Lamp: a\r\n'.repeat(300_000)}\r\n${LINK}`),
      'longer than what is read',
    ],
  ])('%s', async (_, message, why) => {
    const readings = (await read(message)).filter(({ field }) => field === 'means_of_refusing');
    expect(readings).toMatchObject([{ value: 'unknown', why: expect.stringContaining(why) }]);
  });
});

it('says whom a message was forwarded by of nobody, and not of the campaign', async () => {
  const readings = await read(eml(`${headers().replace('Spring lamps', 'Fwd: Spring lamps')}${HOME}`));
  expect(readings.find(({ field }) => field === 'identity_concealed')).toMatchObject({ value: 'unknown' });
  expect(readings.some(({ field }) => field === 'valid_address')).toBe(false);
  expect(readings.find(({ field }) => field === 'subject')).toMatchObject({
    value: 'Spring lamps',
    passage: 'Fwd: Spring lamps',
  });
});

describe('a link that the message hides', () => {
  const styled = (css: string, body: string): AsSent => saved(`<style>${css}</style>${HOME}${body}`);
  it.each<[string, AsSent]>([
    ['by a rule', styled('.x{display:none}', `<p class="x">${LINK}</p>`)],
    [
      'by a rule of the page that Chrome kept beside it',
      webArchive(`${HOME}<div class="x">${LINK}</div>`, '@charset "utf-8";\r\n.x { display: none; }'),
    ],
    [
      'by a rule of what is around',
      styled('#foot > p a{visibility:hidden}', `<div id="foot"><p>${LINK}</p></div>`),
    ],
    ['by letters without a size', styled('a[href*="l.example"]{font-size:0px}', LINK)],
    ['by a shorthand', styled('a{font:0/0 a}', LINK)],
    ['by nothing showing through', styled('p a{opacity:.0}', `<p>${LINK}</p>`)],
    [
      'by white on white',
      saved(
        `<body bgcolor="#FFFFFF">${HOME}<a href="https://l.example/u" style="color:#fff">Unsubscribe</a>`,
      ),
    ],
    [
      'by white on white, each said in the sheet',
      styled('.f{background:white}.f a{color:rgb(255, 255, 255)}', `<div class="f">${LINK}</div>`),
    ],
    [
      'for all screens, and shows in print',
      styled('.p{display:none}@media print{.p{display:block}}', `<div class="p">${LINK}</div>`),
    ],
    [
      'against its own style, by what is important',
      styled(
        '.x{display:none!important}',
        '<a class="x" style="display:inline" href="https://l.example/u">Unsubscribe</a>',
      ),
    ],
    [
      'within something hidden, whatever it says itself',
      saved(
        `${HOME}<div style="display:none"><a style="display:block" href="https://l.example/u">Unsubscribe</a></div>`,
      ),
    ],
  ])('%s is not plain to see', async (_, message) => {
    const [reading] = (await read(message)).filter(({ field }) => field === 'means_of_refusing');
    expect(reading).toMatchObject({ value: 'unknown', place: 'hidden link' });
  });

  it.each<[string, AsSent]>([
    [
      'on wide screens only',
      styled(
        '.m{display:none}@media (max-width:600px){.m{display:block!important}}',
        `<div class="m">${LINK}</div>`,
      ),
    ],
    [
      'on narrow screens only',
      styled(
        '@media only screen and (max-width:600px){.d{display:none!important}}',
        `<div class="d">${LINK}</div>`,
      ),
    ],
    [
      'by a rule that another outdoes',
      styled(
        '#f .x{display:inline}.x{display:none}',
        `<div id="f"><a class="x" href="https://l.example/u">Unsubscribe</a></div>`,
      ),
    ],
    [
      'by a rule that its own style outdoes',
      styled(
        '.x{display:none}',
        '<a class="x" style="display:inline" href="https://l.example/u">Unsubscribe</a>',
      ),
    ],
    ['only while pointed at', styled('a:hover{display:none}', LINK)],
    [
      'within what is invisible, and shows itself',
      saved(
        `${HOME}<div style="visibility:hidden"><a style="visibility:visible" href="https://l.example/u">Unsubscribe</a></div>`,
      ),
    ],
    [
      'by white on what is dark',
      styled(
        '.f{background:#111}.f a{color:#fff}',
        `<body style="background:#fff"><div class="f">${LINK}</div>`,
      ),
    ],
    [
      'by white on a picture',
      saved(
        `<body bgcolor="#ffffff">${HOME}<div style="background:#fff url(x.png)"><a style="color:#fff" href="https://l.example/u">Unsubscribe</a></div>`,
      ),
    ],
    [
      'by white on white that is dark at night',
      styled(
        '.f{background:#fff}@media (prefers-color-scheme:dark){.f{background:#000}}',
        `<div class="f"><a style="color:#ffffff" href="https://l.example/u">Unsubscribe</a></div>`,
      ),
    ],
    [
      'by a rule that names properties of every object',
      styled('[constructor*=a]{display:none} a{color:constructor;background:constructor}', LINK),
    ],
  ])('%s is seen', async (_, message) => {
    expect(await means(message)).toEqual(['yes']);
  });
});

describe('the words of a message', () => {
  const linked = (words: string): AsSent =>
    saved(`${HOME}<p>${words.replace('<a>', '<a href="https://t.example/c/abc">')}</p>`);
  it.each([
    ...'Manage subscription|Email preferences|Leave this list|Remove me|Stop emails|Stop these emails|Stop receiving emails|Subscription settings|Opt me out|No more emails|Withdraw consent|unsub|SafeUnsubscribe|Marketing preferences|Preference centre'
      .split('|')
      .map((words) => `<a>${words}</a>`),
    'Don’t want to receive these emails? <a>Click here</a>',
    'Prefer not to hear from us? <a>Click here</a>',
    'If you’d rather not receive these emails <a>let us know</a>',
    'Too many emails? <a>Manage subscription</a>',
    'To be removed from our mailing list <a>click here</a>',
    'Click <a>here</a> if you no longer want to hear from us.',
    'You can opt out at any time by replying STOP.',
    '<map name="m"><area href="https://l.example/u" alt="Unsubscribe"></map><img usemap="#m" src="x">',
  ])('offer to refuse: %s', async (words) => {
    expect(await means(linked(words))).toEqual(['yes']);
  });

  it.each([
    '<form action="https://l.example/u"><button>Unsubscribe</button></form>',
    'You cannot unsubscribe from service messages.',
    'Unsubscribe',
    'Manage your subscription in the app.',
    'To change what we send you, sign in to your account and go to Settings.',
  ])('speak of refusing, and how cannot be told: %s', async (words) => {
    expect(await means(linked(words))).toEqual(['unknown']);
  });

  it.each([
    '<a>Read our privacy policy</a>',
    '<a>Subscribe to our newsletter</a>',
    'Stop press! <a>See our lamps</a>',
    '<a>Stop sending plastic to landfill</a>',
    'Rather not get wet? <a>Click here</a>',
    'Want more? Update your <a>wish list</a>',
  ])('are of something else: %s', async (words) => {
    expect(await means(linked(words))).toEqual(['no']);
  });

  it.each([
    ['yes', 'Lamps! 2stop: STOP 60066'],
    ['yes', 'Lamps! STOP=82228'],
    ['yes', 'Lamps! OptOut STOP>81787'],
    ['yes', 'Lamps! NoMoreMsgs? STOP to 88802'],
    ['yes', 'Txt LAMP STOP to 60777'],
    ['yes', 'To stop msgs txt LAMPSTOP to 60777'],
    ['unknown', 'Lamps. To opt out log in to your account'],
    ['unknown', 'Sale! lamps.co/s StopMsg?60006 STOP'],
    ['no', 'Bus stop 60066 closed for your journey today'],
    ['no', 'Drive nonstop to 60777 and the sea'],
    ['no', 'Reply Y to confirm your booking for the 5th'],
  ])('of a text message: %s in %s', async (value, text) => {
    expect(await means(sms(text))).toEqual([value]);
  });
});

describe('in another language', () => {
  const LINKED: Readonly<Record<string, readonly string[]>> = {
    Welsh: [
      'I ddad-danysgrifio o’n cylchlythyr, <a>cliciwch yma</a>',
      '<a>Dad-danysgrifio</a>',
      'Os nad ydych am dderbyn rhagor o e-byst, <a>cliciwch yma</a>',
    ],
    French: [
      'Si vous ne souhaitez plus recevoir nos e-mails, <a>cliquez ici</a>',
      '<a>Se désinscrire</a>',
      'Pour vous désabonner, suivez <a>ce lien</a>.',
    ],
    German: [
      'Wenn Sie keine weiteren E-Mails von uns erhalten möchten, klicken Sie bitte <a>hier</a>.',
      'Klicken Sie <a>hier</a>, um sich vom Newsletter abzumelden.',
      'Antworten Sie mit „Abmelden“, um keine E-Mails mehr zu erhalten.',
    ],
    Polish: [
      'Jeśli nie chcesz otrzymywać naszych wiadomości, <a>kliknij tutaj</a>',
      '<a>Wypisz się z newslettera</a>',
    ],
    Spanish: ['Si no desea recibir más correos, <a>haga clic aquí</a>', '<a>Darse de baja</a>'],
    Italian: [
      'Se non desideri più ricevere le nostre email, <a>clicca qui</a>',
      '<a>Cancella iscrizione</a>',
    ],
    Dutch: [
      'Wil je geen e-mails meer ontvangen? <a>Klik hier</a>',
      'Je kunt je <a>hier</a> afmelden voor de nieuwsbrief.',
    ],
  };
  const asPage = (words: string): AsSent =>
    page(`<p>${words.replace('<a>', '<a href="https://l.example/x">')}</p>`);
  it.each(
    Object.entries(LINKED).flatMap(([language, all]) => all.map((words) => [language, words] as const)),
  )('%s, a link refuses: %s', async (_, words) => {
    expect(await means(asPage(words))).toEqual(['yes']);
  });

  it.each([
    ['STOP an 82228', 'Neue Lampen! Abmelden: STOP an 82228'],
    ['STOP au 36180', 'Lampes -20%! STOP au 36180'],
    ['STOP naar 4400', 'Lampen! Stuur STOP naar 4400'],
    ['STOP i 60777', 'Lampau newydd! Tecstiwch STOP i 60777'],
  ])('a text message refuses by %s', async (_, text) => {
    expect(await means(sms(text))).toEqual(['yes']);
  });

  it.each([
    ['denied', 'Sie können sich nicht abmelden. Weitere Informationen <a>hier</a>'],
    ['of a known language, not found', 'Unsere neuen Lampen sind da und nur bei uns für Sie im Angebot.'],
    ['of an unknown language, not found', 'Új lámpáink megérkeztek, most kedvezményes áron kaphatók nálunk.'],
    ['of another script, not found', 'مصابيح جديدة لمنزلك الآن'],
  ])('a means of refusing %s cannot be told, and is never none', async (_, words) => {
    expect(await means(asPage(words))).toEqual(['unknown']);
  });
});
