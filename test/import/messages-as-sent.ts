/** Messages as platforms and programs for mail write them, for tests of what is read from them. */
import iconv from 'iconv-lite';

export interface AsSent {
  /** Its ending tells how it is read. */
  readonly file: string;
  readonly bytes: Buffer;
}

/** The headers of a message of the lamp shop. @param more each with its line end. */
export function headers(more = '', type = 'text/html; charset=utf-8'): string {
  return `From: "Lamp Shop" <news@lamps.example>\r\nTo: ann@b.example\r\nSubject: Spring lamps\r\nMIME-Version: 1.0\r\n${more}Content-Type: ${type}\r\n\r\n`;
}

/** A page sent as a message of its own. */
export function page(html: string, more = ''): AsSent {
  return { file: 'a.eml', bytes: Buffer.from(headers(more) + html) };
}

export function saved(html: string): AsSent {
  return { file: 'a.html', bytes: Buffer.from(html) };
}

export function sms(text: string): AsSent {
  return { file: 'a.txt', bytes: Buffer.from(text) };
}

export function inUtf16(text: string): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
}

/** RFC 2045, section 6.7. */
export function quotedPrintable(text: string, encoding = 'utf8'): string {
  return [...iconv.encode(text, encoding)]
    .map((byte) =>
      byte === 0x3d || byte > 126
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('')
    .replace(/([^\r\n]{60}[^=\r\n]{8})/g, '$1=\r\n');
}

export function base64(bytes: Buffer): string {
  return `${bytes.toString('base64').replace(/(.{76})/g, '$1\r\n')}\r\n`;
}

/** A part in several forms: boundary `alt`. */
export function alternatives(plain: string, html: string): string {
  return `--alt\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${plain}\r\n--alt\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n--alt--\r\n`;
}

/** A page that Chrome saved, with a style sheet beside it. */
export function webArchive(html: string, css: string): AsSent {
  const text = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://mailchi.mp/x/y',
    'Subject: Lamps',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--x----"',
    '',
    '',
    '------MultipartBoundary--x----',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: https://mailchi.mp/x/y',
    '',
    quotedPrintable(html.replaceAll('\n', '\r\n')),
    '------MultipartBoundary--x----',
    'Content-Type: text/css',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: cid:css-1@mhtml.blink',
    '',
    quotedPrintable(css),
    '------MultipartBoundary--x------',
    '',
  ];
  return { file: 'a.mhtml', bytes: Buffer.from(text.join('\r\n')) };
}

export const MAILCHIMP = `<!doctype html><html xmlns:v="urn:schemas-microsoft-com:vml"><head><!--[if gte mso 15]><xml></xml><![endif]--><style type="text/css">
p{margin:10px 0;padding:0;}table{border-collapse:collapse;}h1{display:block;margin:0}img,a img{border:0;height:auto;}
.mcnPreviewText{display:none !important;}#outlook a{padding:0;}
@media only screen and (max-width: 480px){ .mcnImage{width:100%!important} .mcnHide{display:none!important} }</style></head>
<body><span class="mcnPreviewText" style="display:none; font-size:0px; line-height:0px; max-height:0px; opacity:0; overflow:hidden; visibility:hidden; mso-hide:all;">20% off lamps</span>
<center><table id="bodyTable"><tr><td class="mcnTextContent"><h1>Lamps are here</h1><p>For the new season.</p></td></tr>
<tr><td class="mcnTextContent"><em>Copyright &copy; 2026 Lamp Shop Ltd, All rights reserved.</em><br><strong>Our mailing address is:</strong><br>Lamp Shop Ltd, 1 Mill Lane, Leeds, LS1 4AP<br><br>You can <a href="https://shop.us1.list-manage.com/unsubscribe?u=1&amp;id=2">unsubscribe from this list</a>.</td></tr></table></center></body></html>`;

export const KLAVIYO = `<html><head><style>a{color:#000}@media only screen and (max-width:480px){.kl-hide{display:none}}</style></head><body style="background:#fff"><div style="display:none;max-height:0">Hi</div><div style="font-size:0px"><div style="font-size:16px;color:#222">New lamps for you</div></div><div style="font-size:0;"><p style="font-size:14px">No longer want to receive these emails? <a style="color:#999" href="https://ctrk.klclick1.com/l/01HX?upn=abc">Unsubscribe</a>.</p></div></body></html>`;

export const HUBSPOT = `<html><body><p>Hello Ann,</p><p>Our webinar is on Thursday.</p><p style="font-size:12px">You received this email because you are subscribed to Marketing Information from Lamp Shop.<br>Update your <a href="https://hs-1.hubspotemail.net/hs/preferences-center/en/direct?data=W2">email preferences</a> to choose the types of emails you receive.<br><a href="https://hs-1.hubspotemail.net/hs/unsubscribe?data=W2">Unsubscribe from all future emails</a></p></body></html>`;

export const DOTDIGITAL = `<html><body><table><tr><td bgcolor="#ffffff"><a href="https://r1.dotdigital-pages.com/c/1"><img src="x" alt="Shop lamps"></a></td></tr><tr><td>If you would prefer not to receive these emails, please <a href="https://r1.dmtrk.com/x/unsub?e=1">unsubscribe here</a>. Lamp Shop Ltd. Registered office: 1 Mill Lane, Leeds LS1 4AP</td></tr></table></body></html>`;

/** MJML's way of taking the gaps between cells away: a font of no size around one of its own. */
export const MJML = `<html><body style="word-spacing:normal"><table><tr><td style="font-size:0px;padding:10px 25px;word-break:break-word;"><div style="font-size:13px;line-height:1;color:#000000;"><a href="https://t.example/ls/click?upn=u001.x">Unsubscribe</a></div></td></tr></table></body></html>`;
