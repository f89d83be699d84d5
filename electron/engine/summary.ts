/** What a run found, in the words of a summary. */
import { many } from '../../shared/report/write.ts';
import type { RunInfo } from '../store/store.ts';

const number = new Intl.NumberFormat('en-GB');

/** One sentence for a notice. */
export function runSentence({ counts }: RunInfo): string {
  const { yes, no, undetermined } = counts.contacts;
  return `Of ${many(yes + no + undetermined, 'contact')}, ${number.format(yes)} may be marketed to, ${number.format(no)} may not and ${number.format(undetermined)} ${undetermined === 1 ? 'is' : 'are'} undetermined.`;
}

/** Several lines for a terminal: verdicts, bases, messages, and what was left out. */
export function runLines({ counts, asAt, ruleVersion }: RunInfo): readonly string[] {
  const { yes, no, undetermined } = counts.contacts;
  const contacts = yes + no + undetermined;
  const messages = counts.messages;
  const judged = messages.yes + messages.no + messages.undetermined;
  const line = (n: number, of: number, words: string): string =>
    `  ${number.format(n).padStart(11)}  ${of === 0 ? '     ' : `${((100 * n) / of).toFixed(1)}%`.padStart(6)}  ${words}`;
  return [
    `As at ${asAt} · rule version ${ruleVersion}`,
    '',
    `Contacts (${number.format(contacts)})`,
    line(yes, contacts, 'may be marketed to'),
    line(counts.bases.soft_opt_in, contacts, '  by the soft opt-in (reg 22(3))'),
    line(counts.bases.consent, contacts, '  by consent (reg 22(2))'),
    line(counts.bases.corporate_subscriber, contacts, '  as corporate subscribers (reg 22(1))'),
    ...(counts.bases.charitable_soft_opt_in > 0
      ? [line(counts.bases.charitable_soft_opt_in, contacts, '  by the charitable soft opt-in (reg 22(3A))')]
      : []),
    line(undetermined, contacts, 'undetermined: a fact is missing'),
    line(no, contacts, 'may not be marketed to'),
    '',
    `Messages (${number.format(judged)} judged, ${number.format(messages.not_applicable)} outside the rules)`,
    line(messages.yes, judged, 'lawful when sent'),
    line(messages.undetermined, judged, 'undetermined: cannot be shown lawful'),
    line(messages.no, judged, 'unlawful when sent'),
    ...(counts.messagesAfterAsAt > 0
      ? [`  ${number.format(counts.messagesAfterAsAt)} messages after the as-at date were left out.`]
      : []),
    ...(counts.messagesOutsidePeriod > 0
      ? [
          `  ${number.format(counts.messagesOutsidePeriod)} messages outside the period count as history and are not listed.`,
        ]
      : []),
  ];
}
