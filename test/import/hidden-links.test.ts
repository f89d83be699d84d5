/** A means of refusing that a page keeps from its reader, in the ways pages do: it is never one that was shown. */
import { describe, expect, it } from 'vitest';
import { messageParts } from '../../electron/import/material/message-parts.ts';
import { readingsOf } from '../../electron/import/material/readings.ts';
import type { Reading } from '../../shared/model/material.ts';
import { saved } from './messages-as-sent.ts';

const LINK = '<a href="https://l.example/u">Unsubscribe</a>';
const HOME = '<p>Lamps for you and your home</p>';

async function means(html: string): Promise<readonly Pick<Reading, 'value' | 'place'>[]> {
  const { file, bytes } = saved(HOME + html);
  return readingsOf(await messageParts(file, bytes))
    .filter(({ field }) => field === 'means_of_refusing')
    .map(({ value, place }) => ({ value, place }));
}
const HIDDEN = [{ value: 'unknown', place: 'hidden link' }];
const SEEN = [{ value: 'yes', place: 'link' }];

/** The same said of the link itself, of what is around it, and by the page's sheet. */
const WAYS: Readonly<Record<string, (css: string) => string>> = {
  'of its own': (css) => `<a style="${css}" href="https://l.example/u">Unsubscribe</a>`,
  'of what is around': (css) => `<div style="${css}"><p>${LINK}</p></div>`,
  'of the sheet': (css) => `<style>.foot .x{${css}}</style><div class="foot"><p class="x">${LINK}</p></div>`,
};
describe.each(Object.entries(WAYS))('by a style %s', (_, styled) => {
  it.each([
    'position:absolute;left:-9999px',
    'position:absolute; top:-10000px',
    'position:fixed;right:-200em',
    'POSITION:ABSOLUTE;LEFT:-5000PX !important',
    'position:absolute;left:-9999',
    'margin-left:-9999px',
    'text-indent:-9999px',
    'text-indent:-100em;overflow:hidden;white-space:nowrap',
    'transform:translateX(-9999px)',
    'transform:scale(0)',
    'transform:scale(1, 0)',
    'transform:translate3d(-9999px, 0, 0)',
    'position:absolute;inset:-9999px auto auto 0',
    'position:absolute;left:9999px',
    'margin:0 0 0 -9999px',
    'text-indent:100%;white-space:nowrap;overflow:hidden',
    'height:0;overflow:hidden',
    'max-height:0;overflow:hidden',
    'max-height:0px;mso-hide:all;overflow-y:hidden',
    'width:0;overflow:hidden',
    'width:1px;height:1px;overflow:hidden',
    'max-width:0;overflow:clip',
    'height:0;overflow:auto',
    'position:absolute;clip:rect(0 0 0 0)',
    'position:absolute;clip:rect(1px, 1px, 1px, 1px)',
    'clip-path:inset(100%)',
    'clip-path:inset(50%)',
    'clip-path:inset(0 0 100% 0)',
    'clip-path:circle(0)',
    'clip-path:polygon(0 0, 0 0, 0 0)',
    'font-size:0',
    'font-size:1px',
    'font-size:.5pt',
    'font-size:0.05em',
    'font:700 0/0 Arial',
    'line-height:0;overflow:hidden',
    'line-height:1px;overflow:hidden',
    'font:14px/0 Arial;overflow:hidden',
    'mso-hide:all',
    'opacity:0',
    'opacity:0%',
    'opacity:.005',
    'visibility:hidden',
    'display:none',
  ])('it is hidden: %s', async (css) => {
    expect(await means(styled(css))).toEqual(HIDDEN);
  });

  it.each([
    'left:-9999px',
    'position:static;left:-9999px',
    'position:absolute;left:-20px',
    'margin-left:-50%;left:50%',
    'transform:translate(-50%,-50%)',
    'transform:scale(1)',
    'text-indent:-20px',
    'text-indent:0',
    'text-indent:100%',
    'position:absolute;left:600px',
    'margin:0 auto',
    'height:0',
    'max-height:0',
    'width:0',
    'height:auto;overflow:hidden',
    'overflow:hidden',
    'max-height:none;overflow:hidden',
    'height:0;overflow:visible',
    'height:100%;overflow:hidden',
    'clip:auto',
    'clip-path:none',
    'clip-path:inset(10%)',
    'font-size:10px',
    'font-size:1em',
    'font-size:80%',
    'font-size:inherit',
    'line-height:0',
    'line-height:1;overflow:hidden',
    'line-height:1.5;overflow:hidden',
    'font:700 12px/1.5 Arial;overflow:hidden',
    'mso-hide:none',
    'opacity:.6',
    'opacity:1',
    'visibility:visible',
    'color:inherit',
  ])('it is seen: %s', async (css) => {
    expect(await means(styled(css))).toEqual(SEEN);
  });
});

describe('in the colour of what is behind it, it is hidden', () => {
  it.each([
    ['of its own', '<a style="color:#333;background:#333333" href="https://l.example/u">Unsubscribe</a>'],
    [
      'of what is around',
      '<div style="background-color:#EEE"><p><a style="color:#eeeeee" href="https://l.example/u">Unsubscribe</a></p></div>',
    ],
    [
      'of a cell around the nearest table',
      '<table><tr><td bgcolor="navy"><table><tr><td><a style="color:rgb(0 0 128)" href="https://l.example/u">Unsubscribe</a></td></tr></table></td></tr></table>',
    ],
    [
      'by the sheet',
      '<style>.f{background:black}.f a{color:#000f}</style><div class="f"><p>' + LINK + '</p></div>',
    ],
    [
      'by the sheet, of links',
      '<style>.f a:link{color:#fff}.f a:visited{color:#000}</style><div class="f" style="background:#fff">' +
        LINK +
        '</div>',
    ],
    [
      'but for what no eye tells',
      '<body bgcolor="#ffffff"><a style="color:#fefefe" href="https://l.example/u">Unsubscribe</a>',
    ],
    [
      'by the mark-up of old',
      '<body bgcolor="white"><a href="https://l.example/u"><font color="#FFFFFF">Unsubscribe</font></a>',
    ],
    [
      'in white where nothing is said to be behind',
      '<a style="color:#fff" href="https://l.example/u">Unsubscribe</a>',
    ],
    [
      'in shares',
      '<div style="background:#fff"><a style="color:rgb(100% 100% 100% / 1)" href="https://l.example/u">Unsubscribe</a></div>',
    ],
    [
      'by hue, saturation and lightness',
      '<div style="background:#008000"><a style="color:hsl(120, 100%, 25.1%)" href="https://l.example/u">Unsubscribe</a></div>',
    ],
    [
      'that hardly anything shows of',
      '<a style="color:rgba(0,0,0,.01)" href="https://l.example/u">Unsubscribe</a>',
    ],
    ['that nothing shows of', '<a style="color:rgba(0,0,0,0)" href="https://l.example/u">Unsubscribe</a>'],
  ])('%s', async (_, html) => {
    expect(await means(html)).toEqual(HIDDEN);
  });

  it.each([
    [
      'but on a nearer ground',
      '<div style="background:#fff"><p style="background:#000"><a style="color:#fff" href="https://l.example/u">Unsubscribe</a></p></div>',
    ],
    [
      'but on a picture in a cell',
      '<table><tr><td background="https://l.example/b.png"><a style="color:#fff" href="https://l.example/u">Unsubscribe</a></td></tr></table>',
    ],
    [
      'but on a picture that the style says by itself',
      '<div style="background-color:#fff;background-image:url(b.png)"><a style="color:#fff" href="https://l.example/u">Unsubscribe</a></div>',
    ],
    [
      'around it only, where the link has its own',
      '<div style="background:#fff;color:#fff"><a style="color:#06c" href="https://l.example/u">Unsubscribe</a></div>',
    ],
    ['but for what can be told', '<a style="color:#999" href="https://l.example/u">Unsubscribe</a>'],
    [
      'or its own button',
      '<div style="background:#fff"><a style="background-color:#222;color:#ffffff" href="https://l.example/u">Unsubscribe</a></div>',
    ],
  ])('and not: %s', async (_, html) => {
    expect(await means(html)).toEqual(SEEN);
  });
});

describe('what hides one thing', () => {
  it.each([
    [
      'the lines before, of which an inbox shows the start',
      `<div style="display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden;mso-hide:all">Spring</div><p>${LINK}</p>`,
    ],
    ['a line before', `<span style="position:absolute;left:-9999px">Hi</span>${LINK}`],
    ['a rule before', `<hr style="height:0;overflow:hidden">${LINK}`],
    ['a picture before', `<img style="height:0" src="x.png">${LINK}`],
    ['a picture that counts', `<img width="1" height="1" src="x.png" style="opacity:0">${LINK}`],
    ['a paragraph that was not closed', `<p style="height:0;overflow:hidden">Hi<p>${LINK}`],
    [
      'gaps between cells',
      `<table><tr><td style="font-size:1px;line-height:0;overflow:hidden"><div style="font-size:13px;line-height:1.4">${LINK}</div></td></tr></table>`,
    ],
    [
      'what is around, taken back',
      `<div style="text-indent:-9999px"><p style="text-indent:0">${LINK}</p></div>`,
    ],
    [
      'what does not fit into a cell',
      `<table><tr><td style="max-width:0;width:100%;overflow:hidden;text-overflow:ellipsis">${LINK}</td></tr></table>`,
    ],
    [
      'on narrow screens only',
      `<style>@media (max-width:480px){.w{max-height:0!important;overflow:hidden!important}}</style><div class="w">${LINK}</div>`,
    ],
    [
      'on wide screens only',
      `<style>.m{max-height:0;overflow:hidden;mso-hide:all}@media (max-width:480px){.m{max-height:none!important;overflow:visible!important;mso-hide:none!important}}</style><div class="m">${LINK}</div>`,
    ],
  ])('does not hide another: %s', async (_, html) => {
    expect(await means(html)).toEqual(SEEN);
  });

  it('hides a picture that has no size, whatever its words', async () => {
    expect(
      await means('<a href="https://l.example/u"><img width="1" height="1" alt="Unsubscribe"></a>'),
    ).toEqual(HIDDEN);
    expect(
      await means('<a href="https://l.example/u"><img width="120" height="20" alt="Unsubscribe"></a>'),
    ).toEqual(SEEN);
  });

  it('hides a link that stands for a picture, as far as can be told', async () => {
    const style =
      'display:block;width:120px;height:20px;text-indent:-9999px;overflow:hidden;background:url(u.png)';
    expect(await means(`<a style="${style}" href="https://l.example/u">Unsubscribe</a>`)).toEqual(HIDDEN);
    expect(
      await means(`<a style="${style}" href="https://l.example/u"><img src="u.png" alt="Unsubscribe"></a>`),
    ).toEqual(HIDDEN);
  });
});

describe('a rule that asks what stands beside an element', () => {
  const styled = (css: string): string =>
    `<style>${css}</style><div class="f"><p class="x">Lamps</p><p class="y">${LINK}</p></div>`;
  it.each([
    '.f p:last-child{display:none}',
    'p:nth-child(2){max-height:0;overflow:hidden}',
    '.x + .y{visibility:hidden}',
    '.f > .x ~ p{position:absolute;left:-9999px}',
    '.y:not(.z){font-size:0}',
    '.y{display:block}p.y:last-of-type{display:none}',
    '@supports (display:block){.y{display:none}}',
    '@layer foot{.y{display:none}}',
  ])('may hide it: %s', async (css) => {
    expect(await means(styled(css))).toEqual(HIDDEN);
  });

  it.each([
    '.f p:last-child{color:#333;padding:0}',
    '.z p:last-child{display:none}',
    'p.y:last-child{display:none}.f p.y{display:block!important}',
    '.x + p.z{display:none}',
    ':not(.z){display:none}',
    '.y:hover{display:none}',
    '@media (max-width:480px){.f p:last-child{display:none}}',
    '.f p:first-child{background:#fff;color:#fff}',
  ])('does not hide another: %s', async (css) => {
    expect(await means(styled(css))).toEqual(SEEN);
  });
});

describe('words that are hidden', () => {
  it.each([
    ['by a reply', 'To unsubscribe, reply to this email with STOP.'],
    ['in the account', 'To stop receiving these emails sign in to your account.'],
  ])('and speak of refusing %s leave open whether a recipient saw them', async (_, words) => {
    const found = await means(`<div style="height:0;overflow:hidden">${words}</div>`);
    expect(found).toEqual([{ value: 'unknown', place: 'hidden text' }]);
  });

  it.each(['Up to 30% off all of our lamps', 'Your subscription starts today'])(
    'and speak of something else leave it that there is none: %s',
    async (words) => {
      expect(await means(`<div style="display:none">${words}</div>`)).toEqual([
        { value: 'no', place: 'end of the text' },
      ]);
    },
  );
});
