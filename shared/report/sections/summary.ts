/** The summary: one page with the opinion, its basis, the headline figures and what matters most. */
import type { ReportInput } from '../report-input.ts';
import type { Block, Section } from '../report.ts';
import { heading, list, many, n, paragraph, percent } from '../write.ts';

export function summary(input: ReportInput): Section {
  const { contacts, messages, bases } = input;
  const all = contacts.yes + contacts.no + contacts.undetermined;
  const judged = messages.yes + messages.no + messages.undetermined;
  const routes = [
    [bases.soft_opt_in, 'on the soft opt-in'],
    [bases.consent, 'on consent'],
    [bases.corporate_subscriber, 'on being corporate subscribers'],
    [bases.charitable_soft_opt_in, 'on the charitable soft opt-in'],
  ] as const;
  const used = routes.filter(([count]) => count > 0).map(([count, words]) => `${n(count)} ${words}`);
  return {
    id: 'summary',
    heading: 'Summary',
    blocks: [
      opinion(input),
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
      ...(used.length === 0 ? [] : [paragraph(`Contacts who may be marketed to: ${used.join(', ')}.`)]),
      heading('What matters most'),
      input.exceptions.length === 0
        ? paragraph('No exception was found.')
        : list(
            input.exceptions
              .slice(0, 5)
              .map(
                ({ text, contacts: touched, messages: sent, remedy }) =>
                  `${text} ${many(touched, 'contact')}, ${many(sent, 'message')}.${remedy === null ? '' : ` ${remedy}`}`,
              ),
          ),
    ],
  };
}

/** What the whole audit comes to, in a title and a paragraph. */
export function opinion({
  contacts,
  messages,
  asAt,
}: Pick<ReportInput, 'contacts' | 'messages' | 'asAt'>): Extract<Block, { readonly kind: 'opinion' }> {
  const basis = `It rests on the evidence imported, as at ${asAt}, each message being judged at the time it was sent.`;
  if (messages.no > 0)
    return {
      kind: 'opinion',
      tone: 'unlawful',
      title: `${many(messages.no, 'message was', 'messages were')} sent unlawfully`,
      text: `The causes named below need attention before the next campaign.${
        messages.undetermined > 0
          ? ` A further ${many(messages.undetermined, 'message')} cannot be shown lawful and should be treated as high risk.`
          : ''
      } ${basis}`,
    };
  if (messages.undetermined > 0 || contacts.undetermined > 0)
    return {
      kind: 'opinion',
      tone: 'undetermined',
      title: 'No message is shown to be unlawful, and not all are shown to be lawful',
      text: `What cannot be shown lawful should be treated as high risk: the regulator has taken want of evidence for a contravention. ${basis}`,
    };
  return {
    kind: 'opinion',
    tone: 'lawful',
    title: 'Every message judged was lawful when it was sent',
    text: basis,
  };
}
