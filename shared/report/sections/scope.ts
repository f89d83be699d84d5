/** Scope and sources: whose audit, which law and time, and every file with its hash and its rows accounted for. */
import { dealWords } from '../deal-words.ts';
import { lawBlocks } from '../law-section.ts';
import type { AmountTotal } from '../../model/source-totals.ts';
import type { ReportInput } from '../report-input.ts';
import type { Block, Section } from '../report.ts';
import { localNumbersSentence, unreadDetailSentences } from '../detail-words.ts';
import { column, heading, list, n, paragraph, table } from '../write.ts';

export function scope(input: ReportInput): Section {
  const { settings, sources, rejections } = input;
  const senders = settings.senders.map(({ name, charity }) => (charity ? `${name} (charity)` : name));
  const { from, to } = settings.period;
  const total = (of: 'rows' | 'accepted' | 'rejected' | 'blank'): string =>
    n(sources.reduce((sum, source) => sum + source[of], 0));
  return {
    id: 'scope',
    heading: 'Scope and sources',
    blocks: [
      table(
        'Scope',
        [column('What', 0.24), column('As stated for this audit', 0.76)],
        [
          ['Organisation', settings.organisation ?? 'Not stated'],
          [
            'Senders',
            senders.length === 0
              ? 'None stated, so no collection can be shown to be the sender’s own'
              : senders.join('; '),
          ],
          [
            'As at',
            `${input.asAt}${input.asAtStated ? '' : ', the last day of which a dated event may be, because no date was stated'}`,
          ],
          [
            'Period',
            from === null && to === null
              ? 'All messages up to that date'
              : `${from ?? 'The first message'} to ${to ?? 'the last'}; earlier messages count as history`,
          ],
          ['Record of messages', completeness(settings.messageLogComplete)],
          ['Record of objections', completeness(settings.preferencesComplete)],
        ],
      ),
      heading('Law'),
      ...lawBlocks(input.laws),
      heading('Files imported'),
      paragraph(
        'Every row of every file is accounted for: rows = accepted + rejected + blank. The hash names the file’s bytes, so that a copy can be compared.',
      ),
      table(
        'Files imported',
        [
          column('File', 0.23),
          column('Recognised as', 0.18),
          column('Rows', 0.08, 'right'),
          column('Accepted', 0.09, 'right'),
          column('Rejected', 0.09, 'right'),
          column('Blank', 0.07, 'right'),
          column('SHA-256', 0.26),
        ],
        [
          ...sources.map((source) => [
            source.name,
            source.title,
            n(source.rows),
            n(source.accepted),
            n(source.rejected),
            n(source.blank),
            source.sha256,
          ]),
          ['All files', '', total('rows'), total('accepted'), total('rejected'), total('blank'), ''],
        ],
      ),
      ...controlTotals(sources),
      ...details(sources),
      ...unreadColumns(input),
      ...(rejections.length === 0
        ? [paragraph('No row was rejected.')]
        : [
            heading('Rows rejected'),
            table(
              'Rows rejected, by reason; each is listed in rejected.csv',
              [column('Reason', 0.22), column('Rows', 0.1, 'right'), column('For example', 0.68)],
              rejections.map(({ code, rows, example }) => [code.replaceAll('_', ' '), n(rows), example]),
            ),
          ]),
    ],
  };
}

/** Details that could not be read, and numbers that do not say of which country they are; none where no file has such. */
function details(sources: ReportInput['sources']): readonly Block[] {
  const told = sources.flatMap(({ name, details: of }) =>
    [...unreadDetailSentences(of), localNumbersSentence(of)]
      .filter((sentence) => sentence !== null)
      .map((sentence) => `${name}: ${sentence}.`),
  );
  if (told.length === 0) return [];
  return [
    heading('Email addresses and phone numbers'),
    paragraph(
      'A row is kept where an address or a number in it cannot be read. Nothing is concluded from such a detail.',
    ),
    list(told),
  ];
}

/** What no conclusion rests on, as nothing was read from it; columns that may hold refusals are told with what follows. */
function unreadColumns({ sources, settings }: ReportInput): readonly Block[] {
  const rows = sources.flatMap(({ name, unread }) =>
    unread.map(({ heading: column, mayRefuse }) => [name, column, mayRefuse === null ? '' : n(mayRefuse)]),
  );
  if (rows.length === 0) return [];
  const mayRefuse = sources.some(({ unread }) => unread.some((one) => (one.mayRefuse ?? 0) > 0));
  return [
    heading('Columns not read'),
    paragraph(
      !mayRefuse
        ? 'Nothing is concluded from these columns.'
        : settings.preferencesComplete === true
          ? 'Nothing is concluded from these columns. Some hold values that may be refusals; the sender states that the record of objections is whole without them.'
          : 'Nothing is concluded from these columns. Some hold values that may be refusals, so the record of objections was not taken as whole.',
    ),
    table(
      'Columns not read',
      [column('File', 0.35), column('Column', 0.45), column('Values that may be refusals', 0.2, 'right')],
      rows,
    ),
  ];
}

/** Sums to hold against the system that each file came from; none where no file has amounts. */
function controlTotals(sources: ReportInput['sources']): readonly Block[] {
  const lines = (name: string, amounts: readonly AmountTotal[]): readonly string[][] =>
    amounts.map(({ currency, records, sum, unread }) => [
      name,
      currency ?? 'None stated',
      n(records),
      sum,
      n(unread),
    ]);
  const rows = sources.flatMap(({ name, amounts, withCorrections }) => [
    ...lines(name, amounts),
    ...lines(`${name}, with the rows put right since`, withCorrections ?? []),
  ]);
  if (rows.length === 0) return [];
  const repeats = sources.flatMap(({ name, repeats: of }) =>
    of.map(({ currency, records, sum }) => [name, currency ?? 'None stated', n(records), sum]),
  );
  const deals = sources.flatMap(({ name, deals: of }) =>
    of === null ? [] : dealWords(of).map((told) => `${name}: ${told}.`),
  );
  return [
    heading('Control totals'),
    paragraph(
      'The amounts of the accepted transactions of each file, added exactly. Compare them with the system the file came from: a difference shows that rows are missing there or here. An amount that could be read in two ways is not added and is counted apart.',
    ),
    table(
      'Control totals of amounts',
      [
        column('File', 0.36),
        column('Currency', 0.16),
        column('Transactions', 0.16, 'right'),
        column('Sum', 0.18, 'right'),
        column('Not added', 0.14, 'right'),
      ],
      rows,
    ),
    ...(repeats.length === 0
      ? []
      : [
          paragraph(
            'Some transactions say the same as an earlier row of the same file under the same order number: the file holds an order twice, or an order two lines that are alike. They are added above like any other.',
          ),
          table(
            'Transactions that repeat another of the same file',
            [
              column('File', 0.46),
              column('Currency', 0.18),
              column('Transactions', 0.18, 'right'),
              column('Sum', 0.18, 'right'),
            ],
            repeats,
          ),
        ]),
    ...(deals.length === 0 ? [] : [list(deals)]),
  ];
}

function completeness(stated: boolean | null): string {
  if (stated === null) return 'Not stated to be whole; where one was imported it was taken as whole';
  return stated
    ? 'Stated to be whole'
    : 'Stated not to be whole, so what needs a whole record is undetermined';
}
