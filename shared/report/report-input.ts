/** What a report is made from: plain data of one run, gathered by the engine. */
import type { ContactDetail } from '../ipc/contacts-contract.ts';
import type { SampleView as SecondLook } from '../ipc/review-contract.ts';
import type { SampleView } from '../ipc/samples-contract.ts';
import type { FollowedException } from '../model/sample.ts';
import type { Tick } from '../model/sample.ts';
import type { StandingVerdict } from '../model/standing-verdict.ts';
import type { Comparison } from '../model/comparison.ts';
import type { GapsView } from '../ipc/gaps-contract.ts';
import type { IdentityFinding, IdentitySurvey } from '../model/identity.ts';
import type { ProvisionId } from '../model/finding.ts';
import type { Law } from '../model/jurisdiction.ts';
import type { Basis, Conclusion, Outcome } from '../model/outcome.ts';
import type { AmountTotal, DealTotals, RepeatTotal, UnreadColumn } from '../model/source-totals.ts';
import type { AuditSettings } from '../model/settings.ts';
import type { ToldDetails } from './detail-words.ts';
import type { MonthCounts } from './months.ts';
import type { ReproducedRow } from './reproduced-rows.ts';
import type { AdviceCount } from './advice-count.ts';
import type { ChangedSwitch } from './switch-words.ts';

export interface ReportInput {
  readonly app: string;
  readonly settings: AuditSettings;
  readonly asAt: string;
  readonly asAtStated: boolean;
  readonly ruleVersion: string;
  readonly contacts: Readonly<Record<'yes' | 'no' | 'undetermined', number>>;
  readonly bases: Readonly<Record<Basis, number>>;
  readonly laws: Readonly<Partial<Record<Law, number>>>;
  readonly messages: Readonly<Record<Conclusion, number>>;
  readonly contactOutcomes: Readonly<Record<ProvisionId, Readonly<Record<Outcome, number>>>>;
  readonly messageOutcomes: Readonly<Record<ProvisionId, Readonly<Record<Outcome, number>>>>;
  readonly messagesAfterAsAt: number;
  readonly messagesOutsidePeriod: number;
  readonly sources: readonly {
    readonly name: string;
    readonly title: string;
    readonly sha256: string;
    readonly rows: number;
    readonly accepted: number;
    readonly rejected: number;
    readonly blank: number;
    readonly amounts: readonly AmountTotal[];
    /** Transactions that repeat an earlier one of the file, as `SourceTotals` has them. */
    readonly repeats: readonly RepeatTotal[];
    /** Deals that come on several rows of the file; `null` where none does. */
    readonly deals: DealTotals | null;
    /** With what later files put right; `null` where there is none. */
    readonly withCorrections: readonly AmountTotal[] | null;
    readonly unread: readonly UnreadColumn[];
    /** How its addresses and phone numbers were read. */
    readonly details: ToldDetails;
  }[];
  readonly rejections: readonly { readonly code: string; readonly rows: number; readonly example: string }[];
  readonly provisions: readonly {
    readonly id: ProvisionId;
    readonly citation: string;
    readonly question: string;
    readonly legislation: string;
    readonly inForceFrom: string | null;
  }[];
  readonly exceptions: readonly ReportException[];
  readonly campaigns: readonly ReportCampaign[];
  readonly months: readonly MonthCounts[];
  readonly pairs: readonly {
    readonly bought: string;
    readonly promoted: string;
    readonly standing: StandingVerdict['standing'];
    readonly verdict: string | null;
    /** Whose reviews stand, also where they disagree. */
    readonly reviewer: string | null;
    readonly suggestion: string;
    /** Whether a policy accepted it, and nobody decided. */
    readonly byPolicy: boolean;
    readonly contacts: number;
    readonly messages: number;
  }[];
  /** Pairs whose reviewers disagree, or that wait for a second one, with how many there are in all. */
  readonly unsettled: { readonly total: number; readonly pairs: readonly UnsettledPair[] };
  /** The second look at accepted pairs; `null` where none was drawn. */
  readonly secondLook: SecondLook | null;
  /** Labels that people put together, by the name they stand under. */
  readonly labels: readonly {
    readonly name: string;
    readonly labels: readonly string[];
    readonly reviewers: readonly string[];
  }[];
  /** What is missing most, in words. */
  readonly gaps: Pick<GapsView, 'summary' | 'gaps'>;
  /** Which contacts were put together, what is said differently of them, and whom people told apart. */
  readonly identity: {
    readonly survey: IdentitySurvey;
    readonly contacts: readonly {
      readonly contactId: string;
      readonly findings: readonly IdentityFinding[];
    }[];
    readonly separations: readonly {
      readonly what: string;
      readonly reason: string;
      readonly by: string;
      readonly at: string;
      readonly undone: { readonly by: string; readonly at: string } | null;
    }[];
  };
  readonly advice: readonly AdviceCount[];
  readonly switches: readonly ChangedSwitch[];
  /** With the audit before; `null` where none was given. */
  readonly comparison: Comparison | null;
  readonly samples: readonly ContactDetail[];
  /** Samples that people drew, ticked and signed, and the exceptions they follow up. */
  readonly drawn: readonly DrawnSample[];
  readonly followed: readonly FollowedException[];
  /** The imported rows that the samples rely on, as they were. */
  readonly rows: readonly ReproducedRow[];
  /** Those of them that a redaction leaves out, by name only. */
  readonly rowsLeftOut: readonly string[];
}

export type UnsettledPair = Pick<
  ReportInput['pairs'][number],
  'bought' | 'promoted' | 'reviewer' | 'contacts' | 'messages'
> & { readonly standing: 'disagreed' | 'one_reviewer' };

/** A sample that people drew, with every contact of it and its tick. */
export interface DrawnSample extends SampleView {
  readonly items: readonly {
    /** `null` when its evidence is no longer in the audit. */
    readonly contactId: string | null;
    /** `null` while it was not compared. */
    readonly tick: {
      readonly mark: Tick;
      readonly note: string;
      readonly by: string;
      readonly at: string;
    } | null;
  }[];
}

export interface ReportCampaign {
  readonly campaignId: string;
  readonly name: string | null;
  readonly sent: string;
  readonly promoted: string | null;
  readonly lawful: Readonly<Record<Conclusion, number>>;
}

/** A reason that stood in the way, with how much hangs on it. */
export interface ReportException {
  readonly provision: ProvisionId;
  readonly outcome: 'not_met' | 'undetermined';
  readonly text: string;
  readonly remedy: string | null;
  readonly contacts: number;
  readonly messages: number;
  /** Some of the rows relied on, as `file:row`. */
  readonly evidence: readonly string[];
}
