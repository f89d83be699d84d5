/** Every migration in order; the last one's version is the one this app writes. */
import { auditFile } from './0001-audit-file.ts';
import { replies } from './0002-replies.ts';
import { chunks } from './0003-chunks.ts';
import { mappingProfiles } from './0004-mapping-profiles.ts';
import { dialects } from './0005-dialects.ts';
import { collectionPoints } from './0006-collection-points.ts';
import { runGaps } from './0007-run-gaps.ts';
import { reviews } from './0008-reviews.ts';
import { keeping } from './0009-keeping.ts';
import { samples } from './0010-samples.ts';
import { reconciliation } from './0011-reconciliation.ts';
import { campaignEdits } from './0012-campaign-edits.ts';
import { taxonomy } from './0013-taxonomy.ts';
import { separations } from './0014-separations.ts';
import { contactOrders } from './0015-contact-orders.ts';
import { detailsAsCompared } from './0016-details-as-compared.ts';
import { rowsToldApart } from './0017-rows-told-apart.ts';
import { rejectedNaming } from './0018-rejected-naming.ts';
import { campaignJoins } from './0019-campaign-joins.ts';
import { rejectedAgain } from './0020-rejected-again.ts';
import { sharedDetails } from './0021-shared-details.ts';
import { nearlyNamed } from './0022-nearly-named.ts';
import type { Migration } from './migration.ts';

export const MIGRATIONS: readonly Migration[] = [
  auditFile,
  replies,
  chunks,
  mappingProfiles,
  dialects,
  collectionPoints,
  runGaps,
  reviews,
  keeping,
  samples,
  reconciliation,
  campaignEdits,
  taxonomy,
  separations,
  contactOrders,
  detailsAsCompared,
  rowsToldApart,
  rejectedNaming,
  campaignJoins,
  rejectedAgain,
  sharedDetails,
  nearlyNamed,
];
export const LATEST = MIGRATIONS.at(-1)!.version;
