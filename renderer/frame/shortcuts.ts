/** Shortcuts, heard by the page itself: the menu has the same, and does not hear what was answered here. */
import { useEffect } from 'react';
import { IS_MAC } from '../components/keys.tsx';
import { ACTIONS } from './actions.tsx';

/** `Mod+Shift+R` for a key event, in the order in which shortcuts are written. */
function keysOf({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): string {
  // With Alt a Mac types other letters: the key's place tells digits apart.
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  const named = altKey && digit !== undefined ? digit : key.length === 1 ? key.toUpperCase() : key;
  const mod = IS_MAC ? metaKey : ctrlKey;
  return [mod ? 'Mod' : '', altKey ? 'Alt' : '', shiftKey ? 'Shift' : '', named].filter(Boolean).join('+');
}

export function useShortcuts(hasAudit: boolean): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat) return;
      const keys = keysOf(event);
      const found = ACTIONS.find((action) => action.keys === keys && (hasAudit || !action.needsAudit));
      if (found === undefined) return;
      event.preventDefault();
      found.run();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [hasAudit]);
}
