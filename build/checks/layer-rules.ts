/** Who may import whom, for dependency-cruiser. Paths are those of the project, with `/`; packages are found below `node_modules`. */
import type { IFlattenedRuleSet } from 'dependency-cruiser';

type Forbidden = NonNullable<IFlattenedRuleSet['forbidden']>[number];

/** A package as dependency-cruiser resolves it: itself, or its declarations. */
const pack = (...names: readonly string[]): string => `node_modules/(@types/)?(${names.join('|')})/`;

/** Only the files that `only` names may import these packages. */
function kept(name: string, packages: readonly string[], only: string): Forbidden {
  return {
    name,
    severity: 'error',
    from: { path: '^(shared|electron|renderer)/', pathNot: only },
    to: { path: pack(...packages) },
  };
}

const ENGINE = '^electron/(engine|store|import|report|similarity)/';
const PROVISION = '^shared/law/(pecr|gdpr)-';
/** Bundles, command line and page: what nothing imports because it is started. */
const STARTED =
  '^(electron/(main|preload|cli|engine/engine|engine/evaluation-thread|engine/reading-thread|store/(soundness|wal-copier)-thread|similarity/meaning-thread)\\.ts|renderer/main\\.tsx|.*\\.d\\.ts)$';

const LAYERS: readonly Forbidden[] = [
  {
    name: 'shared-is-pure',
    comment: 'shared/ imports shared/ only, and the schema library in shared/ipc/.',
    severity: 'error',
    from: { path: '^shared/' },
    to: { pathNot: ['^shared/', pack('zod')] },
  },
  {
    name: 'schemas-in-ipc',
    severity: 'error',
    from: { path: '^shared/(?!ipc/)' },
    to: { path: pack('zod') },
  },
  {
    name: 'page-has-no-machine',
    comment: 'The page never imports electron, Node or the main process.',
    severity: 'error',
    from: { path: '^renderer/' },
    to: { path: ['^(electron|build|test)/', pack('electron')] },
  },
  {
    name: 'page-has-no-node',
    severity: 'error',
    from: { path: '^renderer/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'preload-is-names',
    comment: 'The preload imports electron and the names of the contract.',
    severity: 'error',
    from: { path: '^electron/preload\\.ts$' },
    to: { pathNot: [pack('electron'), '^shared/ipc/([a-z]+-contract|contract|command|reply)\\.ts$'] },
  },
  {
    name: 'main-outside-the-engine',
    comment: 'Main never imports the insides of the engine; it speaks to it through the contract.',
    severity: 'error',
    from: { path: '^electron/[^/]+\\.ts$', pathNot: '^electron/cli\\.ts$' },
    to: { path: ENGINE },
  },
  {
    name: 'engine-without-electron',
    severity: 'error',
    from: { path: [ENGINE, '^electron/cli\\.ts$'] },
    to: { path: ['^electron/[^/]+\\.ts$', pack('electron')] },
  },
  {
    name: 'provisions-apart',
    comment: 'Provisions never import each other.',
    severity: 'error',
    from: { path: PROVISION },
    to: { path: PROVISION },
  },
  {
    name: 'similarity-without-outcomes',
    severity: 'error',
    from: { path: '^shared/similarity/' },
    to: { path: '^shared/(law|evaluate)/|^shared/model/(outcome|finding)\\.ts$' },
  },
  {
    name: 'report-without-evaluation',
    severity: 'error',
    from: { path: '^(shared|electron)/report/' },
    to: { path: '^shared/evaluate/' },
  },
  {
    name: 'no-sockets',
    severity: 'error',
    from: { path: '^(shared|electron|renderer)/' },
    to: { path: '^(http|https|http2|net|tls|dgram|dns|inspector)(/|$)', dependencyTypes: ['core'] },
  },
];

/** Each library with its one place, so that it can be replaced by looking there. */
const LIBRARIES: readonly Forbidden[] = [
  kept('sqlite-in-store', ['better-sqlite3', 'better-sqlite3-multiple-ciphers'], '^electron/store/'),
  kept('pdfkit-in-report', ['pdfkit'], '^electron/report/'),
  // An evidence pack is checked by reading its CSV files again.
  kept('csv-in-import', ['papaparse'], '^electron/(import/|engine/compare-csv\\.ts$)'),
  kept(
    'parsers-in-import',
    ['fflate', 'saxes', 'htmlparser2', 'postal-mime', 'css-tree'],
    '^electron/import/',
  ),
  kept('encodings-in-import', ['iconv-lite', 'chardet'], '^electron/import/'),
  kept('phones-in-import', ['libphonenumber-js'], '^electron/import/'),
  kept('archives-in-report', ['yazl', 'yauzl'], '^electron/(report|import)/'),
  kept('encoder-in-similarity', ['@energetic-ai'], '^electron/similarity/'),
  kept('terminal-on-the-command-line', ['commander', 'cli-progress'], '^electron/(cli\\.ts$|engine/)'),
];

const SHAPE: readonly Forbidden[] = [
  {
    name: 'no-cycles',
    comment: 'Types may name each other in a circle: they are gone when the program loads.',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  { name: 'no-orphans', severity: 'error', from: { orphan: true, pathNot: STARTED }, to: {} },
  { name: 'resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  {
    name: 'ships-what-it-imports',
    comment:
      'The Node bundles leave packages outside, so every one must be a dependency that ships. Electron is there already.',
    severity: 'error',
    from: { path: '^(shared|electron)/' },
    to: {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['type-only'],
      pathNot: pack('electron'),
    },
  },
];

export const LAYER_RULES: IFlattenedRuleSet = { forbidden: [...LAYERS, ...LIBRARIES, ...SHAPE] };
