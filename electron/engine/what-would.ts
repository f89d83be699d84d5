/** What would settle or change a conclusion, in the sentences of the window, for whoever writes them in a row. */
import { Suppositions, type Asked } from '../../shared/evaluate/counterfactuals.ts';
import type { AuditFacts } from '../../shared/model/facts.ts';
import type { Conclusion } from '../../shared/model/outcome.ts';
import {
  counterfactualText,
  leftToTheWindowText,
  settlingText,
} from '../../shared/report/open-fact-words.ts';
import type { Justified } from './justify.ts';

/** Asked of one contact: its own conclusion, or a message's by number, with what that is. */
type WhatWould = (asked: Asked, conclusion: Conclusion) => readonly string[];

/** Where messages bear on each other, each is held against all: of a contact with more it would take minutes. */
const MOST_ON_EACH_OTHER = 60;

/** What would settle it, the most telling record first, then with what it would be lawful. Nothing of what is lawful. */
export function whatWould({ facts, result }: Justified, audit: AuditFacts): WhatWould {
  let suppositions: Suppositions | null = null;
  return (asked, conclusion) => {
    if (!isOpen(conclusion)) return [];
    const of = (suppositions ??= new Suppositions(facts, audit, undefined, result));
    if (asked !== 'contact' && facts.messages.length > MOST_ON_EACH_OTHER && of.isOneOfMany(asked))
      return [leftToTheWindowText(facts.messages.length)];
    return [...of.settling(asked).map(settlingText), ...of.lawfulIf(asked).map(counterfactualText)];
  };
}

/** Whether there is anything to suppose, which is what takes time. */
export function isOpen(conclusion: Conclusion): boolean {
  return conclusion === 'undetermined' || conclusion === 'no';
}
