/** The advisories, in the order of the report: the most pressing first. */
import type { Reason } from '../model/finding.ts';
import { activeWithoutRoute } from './active-without-route.ts';
import type { Advisory, Subject } from './advisory.ts';
import { consentWithoutWording } from './consent-without-wording.ts';
import { inFlight } from './in-flight.ts';
import { messagesFrequent } from './messages-frequent.ts';
import { notSubscribed } from './not-subscribed.ts';
import { noticeVersionMissing } from './notice-version-missing.ts';
import { refusedAnother } from './refused-another.ts';
import { regainable } from './regainable.ts';
import { serviceUnexamined } from './service-unexamined.ts';
import { staleRelationship } from './stale-relationship.ts';
import { suppressionLate } from './suppression-late.ts';
import { unengaged } from './unengaged.ts';

export const ADVISORIES: readonly Advisory[] = [
  activeWithoutRoute,
  regainable,
  suppressionLate,
  inFlight,
  unengaged,
  staleRelationship,
  messagesFrequent,
  consentWithoutWording,
  noticeVersionMissing,
  serviceUnexamined,
  notSubscribed,
  refusedAnother,
];

/** Everything that good practice would look at in one contact. */
export function adviceFor(subject: Subject): readonly Reason[] {
  return ADVISORIES.flatMap(({ find }) => find(subject));
}
