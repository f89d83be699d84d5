/** Advisory findings: good practice, apart from the law, over the latest run. */
import type { AdviceCode } from '../advice/advisory.ts';
import type { ContactRow } from './contacts-contract.ts';
import type { None, Page } from './reply.ts';

export interface AdviceMethods {
  /** A job that looks at every contact of the latest run; its result counts each advisory. */
  readonly surveyAdvice: { args: None; result: { readonly job: number } };
  /** The contacts that one advisory concerns. Fails with `no_survey` where the latest run was not surveyed. */
  readonly adviceContacts: {
    args: { readonly code: AdviceCode; readonly page: Page };
    result: { readonly total: number; readonly rows: readonly ContactRow[] };
  };
}

export const ADVICE_METHODS = [
  'surveyAdvice',
  'adviceContacts',
] as const satisfies readonly (keyof AdviceMethods)[];
