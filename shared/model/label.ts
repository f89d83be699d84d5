/** How two labels (products or categories) are compared: case, spacing and Unicode form do not distinguish them. */
export function labelKey(label: string): string {
  return label.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
