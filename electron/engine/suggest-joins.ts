/** Which reports of one campaign are another campaign of the register: suggested only where nothing speaks against it. */
import type { JoinSuggestion } from '../../shared/ipc/register-contract.ts';
import type { Moment } from '../../shared/model/moment.ts';
import { sourceOf as sourceOfRow } from '../../shared/model/row-ref.ts';
import type { StandingCampaign } from '../store/campaign-rows.ts';
import type { AuditStore } from '../store/store.ts';
import { REPORTS } from './campaign-reports.ts';
import { EDIT_PRESET } from './edit-campaigns.ts';

/** Platforms write a report's time in the account's own zone, which it does not name: no two are further apart than this. */
const ZONES = 26 * 3_600_000;

interface Named {
  readonly id: string;
  readonly name: string;
  /** As they are compared; empty where nothing is recorded. */
  readonly title: string;
  readonly subject: string;
  readonly sentAt: Moment | null;
}

/** In the order of ids. None for a campaign of which a person said whether it is another. */
export function joinSuggestions(store: AuditStore): readonly JoinSuggestion[] {
  const presetOf = new Map(store.sources().map(({ id, recognition }) => [id, recognition.preset]));
  const joins = store.campaignJoins();
  const reports: Named[] = [];
  const others: Named[] = [];
  for (const [id, standing] of store.standingCampaigns()) {
    const presets = new Set((standing?.rows ?? []).map((row) => presetOf.get(sourceOfRow(row))!));
    presets.delete(EDIT_PRESET);
    const isReport = presets.size > 0 && [...presets].every((preset) => REPORTS.has(preset));
    (isReport ? reports : others).push(named(id, standing));
  }
  const called = new Index(others);
  const found = reports
    .filter(({ id }) => !joins.isDecided(id))
    .flatMap((report) => {
      const into = theOne(report, called);
      return into === null ? [] : [{ report, ...into }];
    });
  // Two reports of one campaign may be of two: none is for certain.
  const taken = Map.groupBy(found, ({ other }) => other);
  return found
    .filter(({ other }) => taken.get(other)!.length === 1)
    .map(({ report, other, why }) => ({
      campaignId: report.id,
      name: report.name,
      into: { campaignId: other.id, name: other.name },
      why,
    }));
}

function named(id: string, standing: StandingCampaign | null): Named {
  const text = (column: string): string => String(standing?.row[column] ?? '');
  return {
    id,
    name: text('name') || id,
    title: folded(text('name')),
    subject: folded(text('subject')),
    sentAt: standing?.sentAt ?? null,
  };
}

/** Campaigns by what they are called. */
class Index {
  readonly #by = new Map<string, Named[]>();

  constructor(all: readonly Named[]) {
    for (const one of all) {
      const keys = new Set([`title ${one.title}`, `title ${folded(one.id)}`, `subject ${one.subject}`]);
      for (const key of keys) {
        const alike = this.#by.get(key);
        if (alike === undefined) this.#by.set(key, [one]);
        else alike.push(one);
      }
    }
  }

  /** Those of which a title, an id or a subject is one of these. */
  alike({ title, subject }: Named): readonly Named[] {
    const keys = [
      ...(title === '' ? [] : [`title ${title}`]),
      ...(subject === '' ? [] : [`subject ${subject}`, `title ${subject}`]),
    ];
    return [...new Set(keys.flatMap((key) => this.#by.get(key) ?? []))];
  }
}

/** The only campaign that the report can be of; `null` where there is none or more than one. */
function theOne(report: Named, called: Index): { readonly other: Named; readonly why: string } | null {
  const [other, ...more] = called.alike(report);
  if (other === undefined || more.length > 0) return null;
  const byTitle = report.title !== '' && [other.title, folded(other.id)].includes(report.title);
  const bySubject = report.subject !== '' && report.subject === other.subject;
  if (report.subject !== '' && other.subject !== '' && !bySubject) return null;
  const days = apart(report.sentAt, other.sentAt);
  if (days !== null && days > ZONES) return null;
  // Subjects are used again; a title without a date or a subject beside it may be too, but then another would have it.
  if (!byTitle && days === null) return null;
  const both = [
    byTitle ? 'the title' : null,
    bySubject ? 'the subject' : byTitle ? null : 'the subject, as its name,',
    days === null ? null : 'the day',
  ].filter((one) => one !== null);
  return {
    other,
    why: `The report and this campaign have ${inWords(both)} in common, and no other campaign has.`,
  };
}

function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** How long after one another two moments are, in ms; 0 where they overlap, `null` where one is not known. */
function apart(a: Moment | null, b: Moment | null): number | null {
  return a === null || b === null ? null : Math.max(0, a.start - b.end, b.start - a.end);
}

function inWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
