/** Checks of the arguments of `law-contract.ts`. */
import { z } from 'zod';
import { POLICY_NAMES } from '../model/policy-switches.ts';
import { none } from './bounds.ts';
import type { LawMethods } from './law-contract.ts';
import { settingOf } from './policies-schema.ts';

export const LAW_SCHEMAS = {
  laws: none,
  policyEffect: z.union(
    POLICY_NAMES.map((policy) => z.strictObject({ policy: z.literal(policy), value: settingOf(policy) })),
  ),
} as const satisfies Record<keyof LawMethods, z.ZodType>;
