/** The audit report, section by section. Pure: the same run gives the same report. */
import type { Outcome } from '../model/outcome.ts';
import { OUTCOMES } from '../model/outcome.ts';
import { lawBlocks } from './law-section.ts';
import type { Block, Report, Section } from './report.ts';
import type { ReportException, ReportInput } from './report-input.ts';
import { BASIS_WORDS, LAWFUL_WORDS, MAY_MARKET_WORDS, OUTCOME_WORDS } from './words.ts';

const number = new Intl.NumberFormat('en-GB');
const n = (value: number): string => number.format(value);
const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const heading = (text: string): Block => ({ kind: 'heading', text });

export function buildReport(input: ReportInput): Report {
  const organisation = input.settings.organisation ?? 'Organisation not stated';
  const { from, to } = input.settings.period;
  return {
    title: 'Audit of the soft opt-in',
    organisation,
    subtitle: [
      'Privacy and Electronic Communications (EC Directive) Regulations 2003, regulation 22',
      `As at ${input.asAt}`,
      from === null && to === null
        ? 'All messages up to that date'
        : `Messages from ${from ?? 'the first'} to ${to ?? 'the last'}`,
      `${input.app} · rule version ${input.ruleVersion}`,
    ],
    sections: [
      summary(input),
      scope(input),
      method(input),
      results(input),
      exceptions(input),
      campaigns(input),
      similarity(input),
      samples(input),
      limitations(input),
    ],
  };
}

function total(input: ReportInput): number {
  return input.contacts.yes + input.contacts.no + input.contacts.undetermined;
}

function opinion({ contacts, messages }: ReportInput): string {
  if (messages.no > 0) {
    return `The evidence shows that ${n(messages.no)} messages were sent unlawfully. They, and the causes named below, need attention before the next campaign.`;
  }
  if (messages.undetermined > 0 || contacts.undetermined > 0) {
    return 'The evidence shows no unlawful message, but it does not show that all were lawful. What cannot be shown lawful should be treated as high risk: the regulator has taken want of evidence for a contravention.';
  }
  return 'On the evidence imported, every message judged was lawful when it was sent.';
}

function summary(input: ReportInput): Section {
  const { contacts, messages, bases } = input;
  const all = total(input);
  const judged = messages.yes + messages.no + messages.undetermined;
  return {
    heading: 'Summary',
    blocks: [
      paragraph(opinion(input)),
      {
        kind: 'figures',
        figures: [
          { value: n(contacts.yes), label: `contacts may be marketed to (${percent(contacts.yes, all)})` },
          {
            value: n(contacts.undetermined),
            label: `contacts are undetermined (${percent(contacts.undetermined, all)})`,
          },
          { value: n(contacts.no), label: `contacts may not be marketed to (${percent(contacts.no, all)})` },
          { value: n(messages.yes), label: `messages were lawful (${percent(messages.yes, judged)})` },
          {
            value: n(messages.undetermined),
            label: `messages are undetermined (${percent(messages.undetermined, judged)})`,
          },
          { value: n(messages.no), label: `messages were unlawful (${percent(messages.no, judged)})` },
        ],
      },
      paragraph(
        `Of the contacts who may be marketed to, ${n(bases.soft_opt_in)} rest on the soft opt-in, ${n(bases.consent)} on consent, ${n(bases.corporate_subscriber)} on being corporate subscribers and ${n(bases.charitable_soft_opt_in)} on the charitable soft opt-in.`,
      ),
      heading('What matters most'),
      input.exceptions.length === 0
        ? paragraph('No exception was found.')
        : {
            kind: 'list',
            items: input.exceptions
              .slice(0, 5)
              .map(
                (e) =>
                  `${e.text} ${n(e.contacts)} contacts, ${n(e.messages)} messages.${e.remedy === null ? '' : ` ${e.remedy}`}`,
              ),
          },
    ],
  };
}

function scope(input: ReportInput): Section {
  const senders = input.settings.senders.map(({ name, charity }) => (charity ? `${name} (charity)` : name));
  return {
    heading: 'Scope and sources',
    blocks: [
      paragraph(
        `Senders: ${senders.length === 0 ? 'none stated, so no collection can be shown to be the sender’s own' : senders.join('; ')}.`,
      ),
      ...lawBlocks(input.laws),
      paragraph(
        `The audit is drawn up as at ${input.asAt}${input.asAtStated ? '' : ', the day of the latest dated event, because no date was stated'}. Each message is judged at the time it was sent.`,
      ),
      {
        kind: 'table',
        caption: 'Files imported',
        columns: [
          { title: 'File', width: 0.24, align: 'left' },
          { title: 'Recognised as', width: 0.2, align: 'left' },
          { title: 'Rows', width: 0.09, align: 'right' },
          { title: 'Accepted', width: 0.1, align: 'right' },
          { title: 'Rejected', width: 0.1, align: 'right' },
          { title: 'SHA-256', width: 0.27, align: 'left' },
        ],
        rows: input.sources.map((source) => [
          source.name,
          source.title,
          n(source.rows),
          n(source.accepted),
          n(source.rejected),
          source.sha256,
        ]),
      },
      ...(input.rejections.length === 0
        ? [paragraph('No row was rejected.')]
        : [
            {
              kind: 'table' as const,
              caption: 'Rows rejected, by reason (each is listed in rejected.csv)',
              columns: [
                { title: 'Code', width: 0.22, align: 'left' as const },
                { title: 'Rows', width: 0.1, align: 'right' as const },
                { title: 'For example', width: 0.68, align: 'left' as const },
              ],
              rows: input.rejections.map(({ code, rows, example }) => [
                code.replaceAll('_', ' '),
                n(rows),
                example,
              ]),
            },
          ]),
    ],
  };
}

function method(input: ReportInput): Section {
  return {
    heading: 'Method',
    blocks: [
      paragraph(
        'Regulation 22 forbids marketing by electronic mail to individual subscribers without consent, with one exception, the soft opt-in. Every contact and every message was put to the same questions. Each answer is met, not met, undetermined or not applicable. Undetermined means that a fact is missing; it is never rounded to either side, and it never hides an answer that is not met.',
      ),
      paragraph(
        `The rules are a fixed set of files; their hash is the rule version (${input.ruleVersion}). The same files, reviews, settings and rule version give the same answers. A contact may be marketed to where no objection stands and one lawful route is open; where the only routes left wait for a fact, the contact is undetermined.`,
      ),
      {
        kind: 'table',
        caption: 'The questions',
        columns: [
          { title: 'Provision', width: 0.32, align: 'left' },
          { title: 'Question', width: 0.68, align: 'left' },
        ],
        rows: input.provisions.map(({ citation, question }) => [citation, question]),
      },
      input.switches.length === 0
        ? paragraph('Every policy switch is at its default, the cautious reading.')
        : {
            kind: 'table',
            caption: 'Policy switches that are not at their default',
            columns: [
              { title: 'Switch', width: 0.24, align: 'left' },
              { title: 'Set to', width: 0.22, align: 'left' },
              { title: 'Default', width: 0.22, align: 'left' },
              { title: 'Why it is open', width: 0.32, align: 'left' },
            ],
            rows: input.switches.map(({ title, value, standard, why, citation }) => [
              title,
              value,
              standard,
              `${why} (${citation})`,
            ]),
          },
    ],
  };
}

function results(input: ReportInput): Section {
  const count = (outcome: Outcome, id: ReportInput['provisions'][number]['id']): number =>
    input.contactOutcomes[id][outcome];
  const { messages } = input;
  return {
    heading: 'Results',
    blocks: [
      {
        kind: 'bars',
        caption: 'Contacts by provision',
        legend: OUTCOMES.map((outcome) => OUTCOME_WORDS[outcome]),
        bars: input.provisions.map(({ id, citation }) => ({
          label: citation,
          parts: OUTCOMES.map((outcome) => count(outcome, id)),
        })),
      },
      {
        kind: 'bars',
        caption: 'Messages by conclusion, the campaigns with most unlawful or undetermined messages first',
        legend: [LAWFUL_WORDS.yes, LAWFUL_WORDS.no, LAWFUL_WORDS.undetermined, LAWFUL_WORDS.not_applicable],
        bars: [
          {
            label: 'All messages',
            parts: [messages.yes, messages.no, messages.undetermined, messages.not_applicable],
          },
          ...troubled(input)
            .slice(0, 12)
            .map(({ name, campaignId, lawful }) => ({
              label: name ?? campaignId,
              parts: [lawful.yes, lawful.no, lawful.undetermined, lawful.not_applicable],
            })),
        ],
      },
      {
        kind: 'table',
        caption: 'Contacts by verdict',
        columns: [
          { title: 'Verdict', width: 0.5, align: 'left' },
          { title: 'Contacts', width: 0.25, align: 'right' },
          { title: 'Share', width: 0.25, align: 'right' },
        ],
        rows: (['yes', 'no', 'undetermined'] as const).map((verdict) => [
          MAY_MARKET_WORDS[verdict],
          n(input.contacts[verdict]),
          percent(input.contacts[verdict], total(input)),
        ]),
      },
    ],
  };
}

function exceptions(input: ReportInput): Section {
  const blocks: Block[] = [
    paragraph(
      'Each cause is listed under the provision it concerns, with how many contacts and messages it touches and what would settle or mend it. One contact may meet several causes.',
    ),
  ];
  for (const { id, citation } of input.provisions) {
    const own = input.exceptions.filter(({ provision }) => provision === id);
    if (own.length === 0) continue;
    blocks.push(heading(citation), exceptionTable(citation, own));
  }
  return { heading: 'Exceptions by provision', blocks };
}

function exceptionTable(citation: string, own: readonly ReportException[]): Block {
  return {
    kind: 'table',
    caption: `Exceptions under ${citation}`,
    columns: [
      { title: 'Outcome', width: 0.14, align: 'left' },
      { title: 'Cause, for example', width: 0.34, align: 'left' },
      { title: 'Contacts', width: 0.1, align: 'right' },
      { title: 'Messages', width: 0.1, align: 'right' },
      { title: 'What to do', width: 0.32, align: 'left' },
    ],
    rows: own.map((e) => [
      OUTCOME_WORDS[e.outcome],
      e.text,
      n(e.contacts),
      n(e.messages),
      e.remedy ?? 'Nothing: another route may be open.',
    ]),
  };
}

function troubled(input: ReportInput): ReportInput['campaigns'] {
  return input.campaigns
    .filter(({ lawful }) => lawful.no + lawful.undetermined > 0)
    .toSorted(
      (a, b) =>
        b.lawful.no - a.lawful.no ||
        b.lawful.undetermined - a.lawful.undetermined ||
        (a.campaignId < b.campaignId ? -1 : 1),
    );
}

function campaigns(input: ReportInput): Section {
  const rows = troubled(input);
  return {
    heading: 'Unlawful and undetermined messages by campaign',
    blocks: [
      rows.length === 0
        ? paragraph('No campaign has an unlawful or undetermined message.')
        : {
            kind: 'table',
            caption: 'Campaigns',
            columns: [
              { title: 'Campaign', width: 0.3, align: 'left' },
              { title: 'Sent', width: 0.14, align: 'left' },
              { title: 'Promoted', width: 0.2, align: 'left' },
              { title: 'Unlawful', width: 0.12, align: 'right' },
              { title: 'Undetermined', width: 0.13, align: 'right' },
              { title: 'Lawful', width: 0.11, align: 'right' },
            ],
            rows: rows.map(({ name, campaignId, sent, promoted, lawful }) => [
              name ?? campaignId,
              sent,
              promoted ?? 'not recorded',
              n(lawful.no),
              n(lawful.undetermined),
              n(lawful.yes),
            ]),
          },
    ],
  };
}

function similarity(input: ReportInput): Section {
  return {
    heading: 'Similarity decisions',
    blocks: [
      paragraph(
        'Regulation 22(3)(b) allows marketing only of similar products and services. The same category is similar; any other pair needs a documented verdict. Suggestions help the reviewer and decide nothing.',
      ),
      input.pairs.length === 0
        ? paragraph('No message depended on a pair of products.')
        : {
            kind: 'table',
            caption: 'Pairs that most messages depend on',
            columns: [
              { title: 'Bought', width: 0.24, align: 'left' },
              { title: 'Promoted', width: 0.24, align: 'left' },
              { title: 'Verdict', width: 0.24, align: 'left' },
              { title: 'Contacts', width: 0.14, align: 'right' },
              { title: 'Messages', width: 0.14, align: 'right' },
            ],
            rows: input.pairs
              .slice(0, 60)
              .map((pair) => [
                pair.bought,
                pair.promoted,
                pair.verdict === null
                  ? `Not reviewed (suggestion: ${pair.suggestion})`
                  : `${pair.verdict}${pair.reviewer === null ? '' : `, ${pair.reviewer}`}`,
                n(pair.contacts),
                n(pair.messages),
              ]),
          },
    ],
  };
}

function samples(input: ReportInput): Section {
  const blocks: Block[] = [
    paragraph(
      'Contacts taken at even distances from each verdict, with the whole justification. Evidence is named as file:row.',
    ),
  ];
  for (const sample of input.samples) {
    blocks.push(heading(`${sample.row.contactId}${sample.row.name === null ? '' : ` · ${sample.row.name}`}`));
    blocks.push(paragraph(`${sample.headline} Basis: ${BASIS_WORDS[sample.row.basis]}.`));
    blocks.push({
      kind: 'table',
      caption: `Justification for ${sample.row.contactId}`,
      columns: [
        { title: 'Provision', width: 0.24, align: 'left' },
        { title: 'Outcome', width: 0.14, align: 'left' },
        { title: 'Why', width: 0.4, align: 'left' },
        { title: 'Evidence', width: 0.22, align: 'left' },
      ],
      rows: sample.findings
        .filter(({ outcome }) => outcome !== 'not_applicable')
        .map(({ citation, outcome, reasons }) => [
          citation,
          OUTCOME_WORDS[outcome],
          reasons.map(({ text }) => text).join(' '),
          [...new Set(reasons.flatMap(({ evidence }) => evidence))].slice(0, 8).join('; '),
        ]),
    });
    if (sample.messages.length > 0) {
      blocks.push({
        kind: 'table',
        caption: `Messages to ${sample.row.contactId}`,
        columns: [
          { title: 'Sent', width: 0.2, align: 'left' },
          { title: 'Campaign', width: 0.26, align: 'left' },
          { title: 'Conclusion', width: 0.14, align: 'left' },
          { title: 'Why', width: 0.4, align: 'left' },
        ],
        rows: sample.messages
          .slice(0, 12)
          .map(({ when, campaign, lawful, reasons }) => [
            when,
            campaign,
            LAWFUL_WORDS[lawful],
            lawful === 'yes'
              ? 'Every provision of its basis was met.'
              : reasons.map(({ text }) => text).join(' '),
          ]),
      });
    }
  }
  return { heading: 'Contact samples', blocks };
}

function limitations(input: ReportInput): Section {
  const { settings } = input;
  const items = [
    'The audit judges the evidence that was imported. It cannot see what no file holds, and it is not legal advice.',
    'Regulations 19 to 21B (calls), the content of privacy notices and the lawful basis under UK GDPR Art 6 are outside it.',
    'Similarity is decided by recorded categories and documented verdicts, not by the software.',
    ...(settings.messageLogComplete === null
      ? ['Whether the log of messages is whole was not stated; where one was imported it was taken as whole.']
      : []),
    ...(settings.preferencesComplete === null
      ? [
          'Whether the record of objections is whole was not stated; where one was imported it was taken as whole.',
        ]
      : []),
    ...(input.messagesAfterAsAt > 0
      ? [`${n(input.messagesAfterAsAt)} messages after the as-at date were left out.`]
      : []),
    ...(input.messagesOutsidePeriod > 0
      ? [
          `${n(input.messagesOutsidePeriod)} messages outside the period were used as history and are not listed.`,
        ]
      : []),
  ];
  return { heading: 'Limitations', blocks: [{ kind: 'list', items }] };
}
