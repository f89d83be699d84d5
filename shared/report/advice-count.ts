/** One advisory with how many contacts of a run it concerns. */
export interface AdviceCount {
  readonly code: string;
  readonly title: string;
  /** Why it is worth looking at, and who says so. */
  readonly why: string;
  readonly contacts: number;
}
