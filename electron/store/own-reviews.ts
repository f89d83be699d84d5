/** Reviews given in the audit itself stand in place of a source under this number, the last that a row's reference can hold. */
export const OWN_REVIEWS = 2 ** 21 - 1;
