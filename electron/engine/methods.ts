/** Every method the engine answers, by name: one file for each stage. Main has checked the arguments against the schemas. */
import type { Jobs } from './jobs.ts';
import { adviceMethods } from './advice-methods.ts';
import { auditMethods } from './audit-methods.ts';
import { certificateMethods } from './certificate/certificate-methods.ts';
import { compareMethods, LastComparison } from './compare/compare-methods.ts';
import { contactMethods } from './contact-methods.ts';
import { contactsMethods } from './contacts-methods.ts';
import { gapsMethods } from './gaps-methods.ts';
import { custodyMethods } from './custody/custody-methods.ts';
import { identityMethods } from './identity/identity-methods.ts';
import { importMethods } from './import-methods.ts';
import { labelMethods } from './label-methods.ts';
import { lawMethods } from './law-methods.ts';
import { logMethods } from './log-methods.ts';
import { mappingMethods } from './mapping-methods.ts';
import { OpenAudit, type EngineTable } from './open-audit.ts';
import { overviewMethods } from './overview-methods.ts';
import { pointsMethods } from './points-methods.ts';
import { previewMethods } from './preview-methods.ts';
import { reconciliationMethods } from './reconciliation-methods.ts';
import { registerMethods } from './register-methods.ts';
import { samplesMethods } from './samples/samples-methods.ts';
import { reportMethods } from './report-methods.ts';
import { Desks } from './review/desks.ts';
import { reviewMethods } from './review-methods.ts';

export function createMethods(jobs: Jobs): EngineTable {
  const open = new OpenAudit(jobs);
  const comparison = new LastComparison();
  const desks = new Desks(open);
  return {
    ...auditMethods(open),
    ...importMethods(open),
    ...mappingMethods(open),
    ...reconciliationMethods(open),
    ...registerMethods(open),
    ...overviewMethods(open),
    ...contactsMethods(open),
    ...reportMethods(open, comparison),
    ...previewMethods(open, comparison),
    ...compareMethods(open, comparison),
    ...certificateMethods(open),
    ...contactMethods(open),
    ...reviewMethods(open, desks),
    ...labelMethods(open, desks),
    ...identityMethods(open),
    ...custodyMethods(open),
    ...lawMethods(open),
    ...samplesMethods(open),
    ...adviceMethods(open),
    ...gapsMethods(open),
    ...pointsMethods(open),
    ...logMethods(open),
  };
}
