import { expect, test, vi } from 'vitest';
import { PROVISIONS } from '../../shared/model/finding.ts';

const opened: string[] = [];
vi.mock('electron', () => ({ shell: { openExternal: async (url: string) => void opened.push(url) } }));
const { openLegislation } = await import('../../electron/external.ts');

test.each(PROVISIONS)('%s opens its own page of the legislation, by https', async (provision) => {
  opened.length = 0;
  await openLegislation(provision);
  const [url] = opened;
  expect(new URL(url!)).toMatchObject({ protocol: 'https:', search: '', username: '', port: '' });
  expect(url).toMatch(/^https:\/\/[a-z.-]+\.[a-z]+\//);
});
