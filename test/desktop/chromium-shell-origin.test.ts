import { expect, test } from 'vitest';
import { addScheme, toApp, toBrowser } from '../../build/chromium-shell/origin.ts';

addScheme('app');

test.each([
  ['app://audit/index.html', 'https://audit.app.invalid/index.html'],
  ['app://audit/', 'https://audit.app.invalid/'],
  ['app://audit/a?b#c', 'https://audit.app.invalid/a?b#c'],
])('%s is %s in the browser, and back', (app, browser) => {
  expect(toBrowser(app)).toBe(browser);
  expect(toApp(browser)).toBe(app);
});

test.each([
  'https://example.com/',
  'https://audit.app.invalid.example.com/',
  'https://audit.app.invalid:8080/',
  'https://audit.other.invalid/',
  'http://audit.app.invalid/',
  'data:text/html,x',
])('%s is nobody’s but its own', (url) => {
  expect(toApp(url)).toBe(url);
});
