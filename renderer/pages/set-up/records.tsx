/** Whether the imported histories are whole: an absence in half a history proves nothing. */
import type { AuditSettings } from '../../../shared/model/settings.ts';
import { Choice } from '../../components/choice.tsx';
import { saveSettings } from './save-settings.ts';

const ANSWERS = [
  { value: 'yes', words: 'Yes' },
  { value: 'no', words: 'No' },
  { value: 'unstated', words: 'Not stated' },
] as const;
type Given = (typeof ANSWERS)[number]['value'];

const given = (value: boolean | null): Given => (value === null ? 'unstated' : value ? 'yes' : 'no');
const meant = (value: Given): boolean | null => (value === 'unstated' ? null : value === 'yes');

export function Records({
  messageLogComplete,
  preferencesComplete,
}: Pick<AuditSettings, 'messageLogComplete' | 'preferencesComplete'>) {
  return (
    <div className="stack">
      <Choice
        label="Does the message history hold every marketing message?"
        help="Not stated: an imported history is taken as whole, and the report says so."
        options={ANSWERS}
        value={given(messageLogComplete)}
        onChange={(value) => void saveSettings({ messageLogComplete: meant(value) })}
      />
      <Choice
        label="Do the preferences hold every objection, withdrawal and consent?"
        help="Not stated: imported preferences are taken as whole, and the report says so."
        options={ANSWERS}
        value={given(preferencesComplete)}
        onChange={(value) => void saveSettings({ preferencesComplete: meant(value) })}
      />
    </div>
  );
}
