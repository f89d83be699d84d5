/** Who may import whom, checked file by file, and proof that the check bites. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROVISION_LIST } from '../shared/law/index.ts';
import { PROVISIONS } from '../shared/model/finding.ts';

const ROOT = join(import.meta.dirname, '..');

interface Rule {
  readonly name: string;
  readonly from: RegExp;
  readonly forbidden: (target: string) => boolean;
}

const isPackage = (target: string, name: string): boolean => target === name || target.startsWith(`${name}/`);

const RULES: readonly Rule[] = [
  {
    name: 'shared imports shared only',
    from: /^shared\//,
    forbidden: (target) => !target.startsWith('shared/') && target !== 'zod',
  },
  {
    name: 'zod in shared only for the contract',
    from: /^shared\/(?!ipc\/)/,
    forbidden: (target) => target === 'zod',
  },
  {
    name: 'better-sqlite3 only in the store',
    from: /^(?!electron\/store\/)/,
    forbidden: (target) => isPackage(target, 'better-sqlite3'),
  },
  {
    name: 'pdfkit only in the report',
    from: /^(?!electron\/report\/)/,
    forbidden: (target) => isPackage(target, 'pdfkit'),
  },
  {
    name: 'the engine never imports electron',
    from: /^electron\/(engine|store|import|report|similarity)\//,
    forbidden: (target) => target === 'electron',
  },
  {
    name: 'no sockets anywhere',
    from: /./,
    forbidden: (target) => /^(node:)?(http|https|http2|net|tls|dgram|dns)$/.test(target),
  },
  {
    name: 'provisions never import each other',
    from: /^shared\/law\/(pecr|gdpr)-/,
    forbidden: (target) => /^shared\/law\/(pecr|gdpr)-/.test(target),
  },
  {
    name: 'similarity never meets an outcome',
    from: /^shared\/similarity\//,
    forbidden: (target) => /outcome|finding|law\/|evaluate\//.test(target),
  },
  {
    name: 'report never imports evaluate',
    from: /^(shared|electron)\/report\//,
    forbidden: (target) => target.startsWith('shared/evaluate/'),
  },
];

function imports(path: string, source: string): readonly string[] {
  return [...source.matchAll(/(?:from\s+|import\s*\(?\s*)'([^']+)'/g)].map(([, target]) =>
    target!.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), target!)) : target!,
  );
}

function broken(path: string, source: string): readonly string[] {
  const targets = imports(path, source);
  return RULES.filter(({ from, forbidden }) => from.test(path) && targets.some(forbidden)).map(
    ({ name }) => name,
  );
}

function sources(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);
}

describe('the layers', () => {
  it.each([...sources('shared'), ...sources('electron')])('%s keeps to its imports', (path) => {
    expect(broken(path, readFileSync(join(ROOT, path), 'utf8'))).toEqual([]);
  });

  it.each([
    ['shared/law/planted.ts', 'node:fs', 'shared imports shared only'],
    ['electron/engine/planted.ts', 'better-sqlite3', 'better-sqlite3 only in the store'],
    ['electron/engine/planted.ts', 'pdfkit', 'pdfkit only in the report'],
    ['electron/engine/planted.ts', 'electron', 'the engine never imports electron'],
    [
      'electron/report/planted.ts',
      '../../shared/evaluate/evaluate-contact.ts',
      'report never imports evaluate',
    ],
    [
      'shared/law/pecr-22-2-planted.ts',
      './pecr-23-identity-and-address.ts',
      'provisions never import each other',
    ],
    ['shared/similarity/planted.ts', '../model/outcome.ts', 'similarity never meets an outcome'],
    ['electron/store/planted.ts', 'node:net', 'no sockets anywhere'],
  ])('the check bites: %s importing %s', (path, target, rule) => {
    expect(broken(path, `import { planted } from '${target}';`)).toEqual([rule]);
  });
});

describe('the provisions', () => {
  it('are listed once each, in the order of the reports', () => {
    expect(PROVISION_LIST.map(({ id }) => id)).toEqual([...PROVISIONS]);
  });

  it('have one file each', () => {
    const files = sources('shared/law').filter((path) => /\/(pecr|gdpr)-/.test(path));
    const declared = files.map((path) => /id: '(\w+)'/.exec(readFileSync(join(ROOT, path), 'utf8'))?.[1]);
    expect(declared.toSorted()).toEqual([...PROVISIONS].toSorted());
    files.forEach((path, i) => {
      const stem = declared[i]!.replace(/_(collection|messages)$/, '').replaceAll('_', '-');
      expect(path).toContain(`/${stem}-`);
    });
  });
});
