/** A keyboard shortcut, written as this machine's keyboard has it. */

export const IS_MAC = navigator.userAgent.includes('Mac');

/** `Mod+K` becomes `Ctrl` and `K`, or `⌘` and `K`. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <span className="keys">
      {keys.split('+').map((key) => (
        <kbd key={key}>{NAMES[key] ?? key}</kbd>
      ))}
    </span>
  );
}

const NAMES: Readonly<Record<string, string>> = IS_MAC ? { Mod: '⌘', Shift: '⇧', Alt: '⌥' } : { Mod: 'Ctrl' };
