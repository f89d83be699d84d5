import { expect, test } from 'vitest';
import { METHOD_NAMES } from '../../shared/ipc/contract.ts';
import { ARGUMENT_SCHEMAS } from '../../shared/ipc/schemas.ts';

test('the schemas are exactly the methods of the contract', () => {
  expect(Object.keys(ARGUMENT_SCHEMAS).toSorted()).toEqual([...METHOD_NAMES].toSorted());
});

test.each(METHOD_NAMES)('%s refuses unknown properties and non-objects', (method) => {
  for (const args of [{ path: '/etc/passwd' }, null, [], 'text', undefined]) {
    expect(ARGUMENT_SCHEMAS[method].safeParse(args).success).toBe(false);
  }
});

test('oversized and out-of-range arguments are refused', () => {
  const tokens = Array.from({ length: 1001 }, () => 'a');
  expect(ARGUMENT_SCHEMAS.importFiles.safeParse({ tokens }).success).toBe(false);
  expect(ARGUMENT_SCHEMAS.importFiles.safeParse({ tokens: ['a'.repeat(65)] }).success).toBe(false);
  expect(ARGUMENT_SCHEMAS.rejectedRows.safeParse({ offset: 0, limit: 501 }).success).toBe(false);
  expect(ARGUMENT_SCHEMAS.rejectedRows.safeParse({ offset: -1, limit: 10 }).success).toBe(false);
  expect(ARGUMENT_SCHEMAS.rejectedRows.safeParse({ offset: 0, limit: 500 }).success).toBe(true);
});
