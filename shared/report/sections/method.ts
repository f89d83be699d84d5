/** Method: how conclusions are reached, the questions with links to the law, and every switch not at its default. */
import type { ReportInput } from '../report-input.ts';
import type { Section } from '../report.ts';
import { column, heading, list, paragraph, table } from '../write.ts';

export function method(input: ReportInput): Section {
  return {
    id: 'method',
    heading: 'Method',
    blocks: [
      paragraph(
        'Regulation 22 forbids marketing by electronic mail to individual subscribers without consent, with one exception, the soft opt-in. Every contact and every message was put to the same questions. Each answer is met, not met, undetermined or not applicable. Undetermined means that a fact is missing; it is never rounded to either side, and it never hides an answer that is not met.',
      ),
      list([
        'An objection, a refusal or a withdrawal of consent always wins.',
        'Otherwise one lawful route that is open is enough: a corporate subscriber, consent, the soft opt-in or, for charities, the charitable soft opt-in.',
        'Where the only routes left wait for a fact, the answer is undetermined.',
        'A message is judged at the time it was sent, by the law in force then; a contact as at the date of the audit, for the next message.',
        'Times without an offset are London time; a date alone is the whole London day. Where the order of two events cannot be told, no breach is found on it.',
      ]),
      paragraph(
        `The rules are a fixed set of files; their hash is the rule version, ${input.ruleVersion}. The same files, reviews, settings and rule version give the same answers, so that this report can be made again.`,
      ),
      heading('The questions'),
      table(
        'The questions, with the page of the legislation behind each citation',
        [column('Provision', 0.3), column('Question', 0.52), column('In force', 0.18)],
        input.provisions.map(({ citation, question, legislation, inForceFrom }) => [
          { text: citation, to: { url: legislation } },
          question,
          inForceFrom === null ? 'throughout' : `from ${inForceFrom}`,
        ]),
      ),
      heading('Policy switches'),
      paragraph(
        'Where the law leaves a point open, a switch says how this audit reads it; every default is the cautious reading.',
      ),
      input.switches.length === 0
        ? paragraph('Every switch is at its default.')
        : table(
            'Switches that are not at their default',
            [
              column('Switch', 0.24),
              column('Set to', 0.22),
              column('Default', 0.22),
              column('Why it is open', 0.32),
            ],
            input.switches.map(({ title, value, standard, why, citation }) => [
              title,
              value,
              standard,
              `${why} (${citation})`,
            ]),
          ),
    ],
  };
}
