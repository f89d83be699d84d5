/** One string everywhere: the provision's id, its file, its test and its place in the list. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROVISION_LIST } from '../../shared/law/index.ts';
import { PROVISIONS } from '../../shared/model/finding.ts';
import { judge } from './facts.ts';

const LAW = join(import.meta.dirname, '..', '..', 'shared', 'law');
const isProvision = (name: string): boolean => /^(pecr|gdpr)-/.test(name);
const files = readdirSync(LAW).filter(isProvision);

/** `pecr-22-3-c-refusal-at-collection.ts` → `pecr_22_3_c`: the citation that a file's name carries. */
function citationIn(file: string): string {
  return file
    .split('-')
    .filter((part, i) => i === 0 || /^(\d+A?|[a-c])$/.test(part))
    .join('_');
}

describe('provisions', () => {
  it('have one file each, and no file is without its provision', async () => {
    const ids = await Promise.all(
      files.map(async (file) => {
        const exported = Object.values((await import(join(LAW, file))) as Record<string, unknown>);
        return PROVISION_LIST.filter((provision) => exported.includes(provision)).map(({ id }) => id);
      }),
    );
    expect(ids.flat().toSorted()).toEqual([...PROVISIONS].toSorted());
    ids.forEach(([id], i) => expect(id?.replace(/_(collection|messages)$/, '')).toBe(citationIn(files[i]!)));
  });

  it('have one case table each, named like the file', () => {
    const tests = readdirSync(import.meta.dirname).filter(isProvision);
    expect(tests.map((name) => name.replace('.test.ts', '.ts')).toSorted()).toEqual(files.toSorted());
  });

  it('are listed, judged and reported in one order', () => {
    expect(PROVISION_LIST.map(({ id }) => id)).toEqual([...PROVISIONS]);
    const { findings, messages } = judge({});
    for (const found of [findings, messages[0]!.findings])
      expect(found.map(({ provision }) => provision)).toEqual([...PROVISIONS]);
  });

  it.each(PROVISION_LIST)('$id says what it asks and where it is written', (provision) => {
    expect(provision.question).toMatch(/\?$/);
    expect(provision.legislation).toMatch(/^https:\/\/www\.legislation\.gov\.uk\//);
    expect(provision.citation).toMatch(/^(PECR 2003, reg|UK GDPR, Art) \d/);
    expect(provision.inForceFrom).toBe(provision.id === 'pecr_22_3A' ? '2026-02-05' : null);
  });
});
