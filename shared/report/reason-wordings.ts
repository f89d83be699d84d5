/** Reasons that a reviewer can start from: the test is what a reasonable customer of this business would expect. */
export const REASON_WORDINGS: readonly string[] = [
  'The same kind of product, sold side by side: a customer would expect to hear of it.',
  'An accessory or consumable of what was bought.',
  'A newer or replacement version of what was bought.',
  'Part of one range that our shop presents together, and the notice said so.',
  'A different line of business: a customer of this kind would not expect it from us.',
  'A financial product, which a buyer of goods would not expect.',
  'The name does not show what is sold; judged as a different kind of product to be careful.',
];
