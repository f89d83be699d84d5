/** What somebody wrote into a field, without the blanks around it; `null` for nothing. */
export function written(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}
