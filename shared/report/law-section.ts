/** Which laws were applied, and how sure the audit is of each: a part of the report's scope. */
import type { Law } from '../model/jurisdiction.ts';
import { lawViews } from './law-words.ts';
import type { Block } from './report.ts';

const number = new Intl.NumberFormat('en-GB');

/** One sentence where only the UK's law was applied; otherwise a table of laws, with what is uncertain of them. */
export function lawBlocks(counts: Readonly<Partial<Record<Law, number>>>): readonly Block[] {
  const applied = lawViews(counts).filter(({ contacts }) => contacts !== 0);
  if (applied.every(({ law }) => law === 'uk'))
    return [{ kind: 'paragraph', text: 'Law applied: United Kingdom.' }];
  const doubts = applied.flatMap(({ name, confidence, uncertain }) =>
    uncertain.map(
      (sentence) =>
        `${name}${confidence === 'high' ? '' : `, text held with ${confidence} confidence`}: ${sentence}`,
    ),
  );
  return [
    {
      kind: 'paragraph',
      text: 'A contact is judged by the law of the country recorded for it, otherwise by the audit’s own. Countries without a law held here are undetermined, never judged as British. The provisions keep their British names.',
    },
    {
      kind: 'table',
      caption: 'Laws applied',
      columns: [
        { title: 'Country', width: 0.24, align: 'left' },
        { title: 'Law', width: 0.46, align: 'left' },
        { title: 'Text held with', width: 0.16, align: 'left' },
        { title: 'Contacts', width: 0.14, align: 'right' },
      ],
      rows: applied.map(({ name, citation, confidence, contacts }) => [
        name,
        citation,
        confidence === null ? '–' : `${confidence} confidence`,
        number.format(contacts ?? 0),
      ]),
    },
    ...(doubts.length === 0 ? [] : [{ kind: 'list' as const, items: doubts }]),
  ];
}
