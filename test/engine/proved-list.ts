/** A list of no known platform, `Mail,Since`: its dates can only be read when all of them were looked at. */
import type { MappingProfile } from '../../shared/model/mapping.ts';

export const PROVED_LIST: MappingProfile = {
  name: 'List',
  files: null,
  headings: [],
  preset: null,
  mapping: {
    system: 'list',
    who: { email: { from: 'column', columns: ['Mail'] } },
    dates: { order: 'proved', zone: 'london' },
    blanks: [],
    group: null,
    footers: [],
    records: [{ kind: 'collection', fields: { collected_at: { from: 'column', columns: ['Since'] } } }],
  },
};
