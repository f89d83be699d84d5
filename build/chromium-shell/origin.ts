/** The one mapping of names: a standard scheme of the app ⇄ an https host that can never exist (RFC 6761, `.invalid`). */
const schemes = new Set<string>();

export function addScheme(scheme: string): void {
  schemes.add(scheme);
}

/** `app://audit/x` → `https://audit.app.invalid/x`; any other URL as it is. */
export function toBrowser(url: string): string {
  const [, scheme, host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/.exec(url) ?? [];
  return scheme !== undefined && schemes.has(scheme) ? `https://${host}.${scheme}.invalid${rest}` : url;
}

/** `https://audit.app.invalid/x` → `app://audit/x`; any other URL as it is. */
export function toApp(url: string): string {
  const [, host, scheme, rest] =
    /^https:\/\/([^/?#]*)\.([a-z0-9+-]+)\.invalid(?![^/?#])(.*)$/.exec(url) ?? [];
  return scheme !== undefined && schemes.has(scheme) ? `${scheme}://${host}${rest}` : url;
}
