/** Results: contacts by verdict, contacts and messages by provision, and messages over time. */
import { PROVISIONS, type ProvisionId } from '../../model/finding.ts';
import { OUTCOMES } from '../../model/outcome.ts';
import type { ReportInput } from '../report-input.ts';
import type { Block, Section } from '../report.ts';
import { BASIS_WORDS, LAWFUL_WORDS, MAY_MARKET_WORDS, OUTCOME_WORDS } from '../words.ts';
import { column, heading, n, paragraph, percent, table } from '../write.ts';

const CONCLUSION_ORDER = ['yes', 'no', 'undetermined', 'not_applicable'] as const;
const ROUTES = ['soft_opt_in', 'consent', 'corporate_subscriber', 'charitable_soft_opt_in'] as const;

const ROUTES_BESIDE: readonly ProvisionId[] = ['pecr_22_1', 'pecr_22_2', 'pecr_22_3A'];
const CONDITIONS: readonly ProvisionId[] = PROVISIONS.filter((id) => !ROUTES_BESIDE.includes(id));

export function results(input: ReportInput): Section {
  const { contacts, bases } = input;
  const all = contacts.yes + contacts.no + contacts.undetermined;
  return {
    id: 'results',
    heading: 'Results',
    blocks: [
      table(
        'Contacts by verdict and basis',
        [
          column('Verdict', 0.34),
          column('Basis', 0.3),
          column('Contacts', 0.18, 'right'),
          column('Share', 0.18, 'right'),
        ],
        [
          ...ROUTES.filter((route) => bases[route] > 0).map((route) => [
            MAY_MARKET_WORDS.yes,
            BASIS_WORDS[route],
            n(bases[route]),
            percent(bases[route], all),
          ]),
          [MAY_MARKET_WORDS.undetermined, '', n(contacts.undetermined), percent(contacts.undetermined, all)],
          [MAY_MARKET_WORDS.no, '', n(contacts.no), percent(contacts.no, all)],
          ['All contacts', '', n(all), ''],
        ],
      ),
      heading('The soft opt-in, objections and identity'),
      byProvision(input, CONDITIONS, 'contactOutcomes', 'Contacts by condition, for the next message'),
      byProvision(
        input,
        CONDITIONS,
        'messageOutcomes',
        'Messages by condition, each at the time it was sent',
      ),
      heading('Other routes'),
      paragraph('Here “not met” means only that the route is not open: for most contacts it never is.'),
      byProvision(input, ROUTES_BESIDE, 'contactOutcomes', 'Contacts by route, for the next message'),
      byProvision(input, ROUTES_BESIDE, 'messageOutcomes', 'Messages by route, each at the time it was sent'),
      ...overTime(input),
    ],
  };
}

function byProvision(
  input: ReportInput,
  shown: readonly ProvisionId[],
  which: 'contactOutcomes' | 'messageOutcomes',
  caption: string,
): Block {
  return {
    kind: 'bars',
    caption,
    legend: OUTCOMES.map((outcome) => OUTCOME_WORDS[outcome]),
    bars: input.provisions
      .filter(({ id }) => shown.includes(id))
      .map(({ id, citation }) => ({
        // The first of several citations: a chart's label has little room, and the tables give them whole.
        label: citation.split(';')[0]!,
        parts: OUTCOMES.map((outcome) => input[which][id][outcome]),
      })),
  };
}

function overTime({ months }: ReportInput): readonly Block[] {
  const dated = months.filter(({ month }) => month !== null);
  if (dated.length === 0) return [];
  return [
    heading('Over time'),
    {
      kind: 'columns',
      caption: 'Messages by month and conclusion',
      legend: CONCLUSION_ORDER.map((conclusion) => LAWFUL_WORDS[conclusion]),
      columns: dated.map(({ month, lawful }) => ({
        label: month ?? '',
        parts: CONCLUSION_ORDER.map((conclusion) => lawful[conclusion]),
      })),
    },
    table(
      'Messages by month and conclusion',
      [
        column('Month', 0.2),
        ...CONCLUSION_ORDER.map((conclusion) => column(LAWFUL_WORDS[conclusion], 0.2, 'right')),
      ],
      months.map(({ month, lawful }) => [
        month ?? 'No month known',
        ...CONCLUSION_ORDER.map((conclusion) => n(lawful[conclusion])),
      ]),
    ),
  ];
}
