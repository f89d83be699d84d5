/** What holds for the whole audit, from its settings and its sealed evidence. */
import { joinPoints } from '../../shared/evaluate/join-points.ts';
import type { Channel } from '../../shared/model/channel.ts';
import type { EvidenceKind } from '../../shared/model/evidence.ts';
import type { AuditFacts, ProposedMessage, ReviewFact } from '../../shared/model/facts.ts';
import type { LabelGroups } from '../../shared/model/label-groups.ts';
import type { Moment } from '../../shared/model/moment.ts';
import { DEFAULT_POLICIES } from '../../shared/model/policy-switches.ts';
import type { AuditSettings } from '../../shared/model/settings.ts';
import type { Connection } from './connect.ts';
import { TABLES } from './evidence-tables.ts';
import { readLabelGroups } from './label-groups.ts';
import { pointEntries } from './point-register.ts';
import { readPoints } from './points.ts';
import { pairKey } from './pooled-reviews.ts';
import { readReviews } from './reviews.ts';

/**
 * @param acts the last act of the review that is read.
 * @param within the sources to read as if no others had been imported; `null` for all.
 * @param until the register of collection points as it stood at that time, in ISO; `null` as it stands.
 */
export function auditFacts(
  db: Connection,
  settings: AuditSettings,
  asAt: Moment,
  acts: number,
  within: ReadonlySet<number> | null = null,
  until: string | null = null,
): AuditFacts {
  const groups = readLabelGroups(db, acts, within);
  const reviews = readReviews(db, acts, groups, within);
  return {
    asAt,
    senderIsCharity: settings.senders.some(({ charity }) => charity),
    jurisdiction: settings.jurisdiction,
    externalLists: importedLists(db, within),
    messageLogComplete: settings.messageLogComplete ?? imported(db, within, 'message', 'template.messages'),
    preferencesComplete:
      settings.preferencesComplete ??
      (!hasUnreadRefusals(db, within) &&
        imported(
          db,
          within,
          'preference',
          'template.preferences',
          "t.type IN ('objection', 'withdrawal', 'suppression')",
        )),
    proposed: proposedOf(settings),
    policies: { ...DEFAULT_POLICIES, ...settings.policies },
    withRegister: joinPoints(readPoints(db, pointEntries(db, within, until), settings.senders)),
    groups,
    reviewsOf: remembered(reviews, groups),
  };
}

const NONE: readonly ReviewFact[] = [];
const REMEMBERED = 100_000;

/** The same few pairs are asked about for every message; folding their labels each time would take longer than the law. */
function remembered(
  reviews: ReadonlyMap<string, readonly ReviewFact[]>,
  groups: LabelGroups,
): AuditFacts['reviewsOf'] {
  if (reviews.size === 0) return () => NONE;
  const known = new Map<string, Map<string, readonly ReviewFact[]>>();
  let pairs = 0;
  return (bought, promoted) => {
    const answer = known.get(bought)?.get(promoted);
    if (answer !== undefined) return answer;
    const found = reviews.get(pairKey(groups.nameOf(bought), groups.nameOf(promoted))) ?? NONE;
    if (++pairs > REMEMBERED) {
      known.clear();
      pairs = 1;
    }
    known.set(bought, (known.get(bought) ?? new Map<string, readonly ReviewFact[]>()).set(promoted, found));
    return found;
  };
}

/** The public registers of refusals among the sources; one that names nobody counts as screened. */
function importedLists(db: Connection, within: ReadonlySet<number> | null): readonly string[] {
  return db
    .prepare<[], string>(
      `SELECT DISTINCT json_extract(recognition, '$.preset') FROM source s WHERE sealed = 1 AND ${among(within)} AND json_extract(recognition, '$.preset') = 'template.ecg-list'`,
    )
    .pluck()
    .all()
    .map(() => 'ecg');
}

/** A condition on a source `s`. */
const among = (within: ReadonlySet<number> | null): string =>
  within === null ? '1' : `s.id IN (${[...within].map(Number).join(', ')})`;

/** Whether a file holds values that may be refusals in a column that nothing was read from: then no history is whole. */
function hasUnreadRefusals(db: Connection, within: ReadonlySet<number> | null): boolean {
  return (
    db
      .prepare<[], number>(
        `SELECT 1 FROM source s, json_each(s.totals, '$.unread') u
         WHERE s.sealed = 1 AND ${among(within)} AND json_extract(u.value, '$.mayRefuse') > 0 LIMIT 1`,
      )
      .pluck()
      .get() !== undefined
  );
}

/** Not stated: a history is taken as whole when one was imported. The report says so. */
function imported(
  db: Connection,
  within: ReadonlySet<number> | null,
  kind: EvidenceKind,
  preset: string,
  condition = '1',
): boolean {
  const source = db
    .prepare<[string], number>(
      `SELECT 1 FROM source s WHERE sealed = 1 AND ${among(within)} AND json_extract(recognition, '$.preset') = ?`,
    )
    .pluck()
    .get(preset);
  return (
    source !== undefined ||
    db
      .prepare<[], number>(
        `SELECT 1 FROM ${TABLES[kind]} t JOIN source s ON s.id = t.source AND s.sealed = 1 AND ${among(within)} WHERE ${condition} LIMIT 1`,
      )
      .pluck()
      .get() !== undefined
  );
}

function proposedOf({ proposed }: AuditSettings): ProposedMessage | null {
  if (proposed === null) return null;
  return {
    channel: proposed.channel as Channel,
    promoted: proposed.promoted,
    category: proposed.category,
    ownProduct: proposed.ownProduct === null ? 'unknown' : proposed.ownProduct ? 'yes' : 'no',
    promotesType: (proposed.promotesType ?? 'unknown') as ProposedMessage['promotesType'],
  };
}
