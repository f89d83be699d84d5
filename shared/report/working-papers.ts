/** Samples that people drew, ticked and signed, and the exceptions they follow up; nothing where nobody did either. */
import type { SampleView } from '../ipc/samples-contract.ts';
import type { ExceptionStatus, SampleMethod, Tick } from '../model/sample.ts';
import { PROVISION_WORDS } from './provision-words.ts';
import type { DrawnSample, ReportInput } from './report-input.ts';
import type { Block } from './report.ts';
import { column, heading, paragraph, table } from './write.ts';

/** Contacts listed of each sample. */
const SHOWN = 200;

const METHODS: Readonly<Record<SampleMethod, string>> = { random: 'At random', risk_weighted: 'By risk' };
const STATUSES: Readonly<Record<ExceptionStatus, string>> = {
  open: 'Open',
  in_hand: 'In hand',
  closed: 'Closed',
};

export function workingPapers({
  drawn,
  followed,
}: Pick<ReportInput, 'drawn' | 'followed'>): readonly Block[] {
  return [
    ...(drawn.length === 0
      ? []
      : [
          heading('Samples drawn and signed'),
          paragraph(
            'Each sample can be drawn again from its seed. Every contact of it was to be compared with the source system; the second reviewer is another person than the first.',
          ),
          table(
            'Samples',
            [
              column('Sample', 0.26),
              column('Drawn', 0.2),
              column('Compared', 0.26),
              column('Signed by', 0.28),
            ],
            drawn.map((sample) => [
              sample.name,
              `${METHODS[sample.method]}, seed ${sample.seed}, ${sample.contacts} of ${sample.population.toLocaleString('en-GB')}`,
              `${sample.ticks.agrees} agree, ${sample.ticks.differs} differ, ${sample.ticks.cannot_tell} cannot be told, of ${sample.contacts}`,
              signers(sample),
            ]),
          ),
          ...drawn.flatMap(ticks),
        ]),
    ...(followed.length === 0
      ? []
      : [
          heading('Exceptions followed up'),
          table(
            'Exceptions',
            [
              column('Exception', 0.4),
              column('Provision', 0.16),
              column('Owner', 0.18),
              column('Due', 0.14),
              column('Status', 0.12),
            ],
            followed.map(({ title, comment, provision, owner, due, status }) => [
              comment === '' ? title : `${title}. ${comment}`,
              provision === null ? '–' : PROVISION_WORDS[provision].number,
              owner,
              due ?? '–',
              STATUSES[status],
            ]),
          ),
        ]),
  ];
}

const MARKS: Readonly<Record<Tick, string>> = {
  agrees: 'Agrees',
  differs: 'Differs',
  cannot_tell: 'Cannot be told',
};

/** Every contact of a sample that is not too long for paper, with its tick, who set it and what they wrote. */
function ticks({ name, items }: DrawnSample): readonly Block[] {
  if (items.length === 0) return [];
  return [
    table(
      `Ticks of the sample “${name}”${items.length > SHOWN ? `, the first ${SHOWN} of ${items.length}` : ''}`,
      [
        column('No.', 0.08, 'right'),
        column('Contact', 0.26),
        column('Tick', 0.16),
        column('By', 0.22),
        column('Note', 0.28),
      ],
      items
        .slice(0, SHOWN)
        .map(({ contactId, tick }, i) => [
          String(i + 1),
          contactId ?? 'no longer in the audit',
          tick === null ? 'Not compared' : MARKS[tick.mark],
          tick === null ? '' : `${tick.by}, ${tick.at.slice(0, 10)}`,
          tick?.note ?? '',
        ]),
    ),
  ];
}

function signers({ signatures: { reviewer, second_reviewer: second } }: SampleView): string {
  if (reviewer === null) return 'Not signed';
  const first = `${reviewer.name}, ${reviewer.at.slice(0, 10)}`;
  return second === null
    ? `${first}; second reviewer awaited`
    : `${first}; ${second.name}, ${second.at.slice(0, 10)}`;
}
