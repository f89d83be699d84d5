/**
 * What to ask before a verdict. The regulator's test for "similar" is whether the person would reasonably expect marketing
 * about the product, and that depends on the business, on how its range was presented, and on what people were told.
 */
export const EXPECTATION_PROMPTS: readonly { readonly question: string; readonly hint: string }[] = [
  {
    question: 'What kind of business is it?',
    hint: 'A supermarket’s customer may expect any of its groceries and household goods; a specialist’s customer expects its speciality. Neither expects its bank or insurer.',
  },
  {
    question: 'How was the range presented when they bought or asked?',
    hint: 'Goods side by side in one shop, aisle or catalogue are expected more than those of a separate site or brand.',
  },
  {
    question: 'What did the notice say they would hear about?',
    hint: 'A notice that named the range supports similar; one that named something narrower counts against it.',
  },
];
