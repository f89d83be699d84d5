import { resolve } from 'node:path';
import { expect, test, vi } from 'vitest';

vi.mock('electron', () => ({ app: {} }));
const { auditFilesIn } = await import('../../electron/open-requests.ts');

test('only audit files among the arguments are opened, from the folder of the launch', () => {
  const argv = [
    '/app/electron',
    '.',
    '--user-data-dir=/x.soia',
    'spring.soia',
    '/abs/SUMMER.SOIA',
    'notes.txt',
  ];
  expect(auditFilesIn(argv, '/reviews')).toEqual([
    resolve('/reviews/spring.soia'),
    resolve('/abs/SUMMER.SOIA'),
  ]);
});

test('the program itself is never taken for an audit', () => {
  expect(auditFilesIn(['/opt/odd.soia'], '/')).toEqual([]);
});
