/** Checks of the arguments of `mapping-contract.ts`. */
import { z } from 'zod';
import { count, none, text, token } from './bounds.ts';
import { newerDecisions } from './import-schemas.ts';
import type { MappingMethods } from './mapping-contract.ts';
import { mappingProfile } from './mapping-schema.ts';

const profileName = z.string().min(1).max(100);

export const MAPPING_SCHEMAS = {
  knownExports: none,
  mappingOfExport: z.strictObject({ preset: z.string().min(1).max(100) }),
  lookAtFile: z.strictObject({ token, part: text.nullable() }),
  previewMapping: z.strictObject({ token, part: text, profile: mappingProfile }),
  lookAtImported: z.strictObject({ source: count }),
  previewImported: z.strictObject({ source: count, profile: mappingProfile }),
  stopLooking: none,
  lookingProgress: none,
  newerFileAs: z.strictObject({ token, part: text, profile: mappingProfile }),
  importFileAs: z.strictObject({
    token,
    part: text,
    profile: mappingProfile,
    newer: newerDecisions.optional(),
  }),
  readImportedAs: z.strictObject({ source: count, profile: mappingProfile }),
  mappingProfiles: none,
  saveMappingProfile: z.strictObject({ profile: mappingProfile }),
  removeMappingProfile: z.strictObject({ name: profileName }),
  exportMappingProfiles: z.strictObject({ names: z.array(profileName).min(1).max(200) }),
  importMappingProfiles: none,
} as const satisfies Record<keyof MappingMethods, z.ZodType>;
