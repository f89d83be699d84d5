/** How the window looks. Changes show at once and are kept. */
import type { Preferences } from '../../shared/ipc/window-contract.ts';
import { Choice } from '../components/choice.tsx';
import { Dialog } from '../components/dialog.tsx';
import { datesIn } from '../state/dates.ts';
import { changePreferences, usePreferences } from '../state/preferences.ts';
import { closeSurface } from './surface.ts';

const THEMES = [
  { value: 'system', words: 'As the system' },
  { value: 'light', words: 'Light' },
  { value: 'dark', words: 'Dark' },
] as const;
const DENSITIES = [
  { value: 'comfortable', words: 'Comfortable' },
  { value: 'compact', words: 'Compact' },
] as const;
const TEXT_SIZES = [
  { value: 'standard', words: 'Standard' },
  { value: 'large', words: 'Large' },
  { value: 'largest', words: 'Largest' },
] as const;
const EXAMPLE = '2026-02-05';
const DATE_FORMATS = (['words', 'numbers', 'iso'] as const).map((value) => ({
  value,
  words: datesIn(value).day(EXAMPLE),
}));

export function SettingsDialog({ isOpen }: { readonly isOpen: boolean }) {
  const { theme, density, textSize, dateFormat } = usePreferences();
  const change = (next: Partial<Preferences>): void => void changePreferences(next);
  return (
    <Dialog title="Settings" isOpen={isOpen} onClose={closeSurface}>
      <div className="stack">
        <Choice label="Theme" options={THEMES} value={theme} onChange={(value) => change({ theme: value })} />
        <Choice
          label="Text size"
          options={TEXT_SIZES}
          value={textSize}
          onChange={(value) => change({ textSize: value })}
        />
        <Choice
          label="Spacing"
          help="Compact shows more rows of a list at once."
          options={DENSITIES}
          value={density}
          onChange={(value) => change({ density: value })}
        />
        <Choice
          label="Dates"
          help="For what you see here. Reports and exported files keep their own format."
          options={DATE_FORMATS}
          value={dateFormat}
          onChange={(value) => change({ dateFormat: value })}
        />
      </div>
    </Dialog>
  );
}
