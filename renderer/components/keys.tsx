/** A keyboard shortcut, written as this machine's keyboard has it. */

export const IS_MAC = navigator.userAgent.includes('Mac');

/** `Mod+K` becomes `Ctrl` and `K`, or `⌘` and `K`. `isHint` where it only reminds, and a screen reader has it otherwise. */
export function Keys({ keys, isHint = false }: { readonly keys: string; readonly isHint?: boolean }) {
  return (
    <span className="keys" aria-hidden={isHint}>
      {keys.split('+').map((key) => (
        <kbd key={key}>{NAMES[key] ?? key}</kbd>
      ))}
    </span>
  );
}

const NAMES: Readonly<Record<string, string>> = IS_MAC ? { Mod: '⌘', Shift: '⇧', Alt: '⌥' } : { Mod: 'Ctrl' };
