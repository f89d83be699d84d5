/** As at which day the audit is drawn up, and whose messages it lists. */
import type { AuditSettings } from '../../../shared/model/settings.ts';
import { saveSettings } from './save-settings.ts';
import { TextSetting } from './text-setting.tsx';

/** A timestamp from `audit.json` stays a text; everything else is a day. */
const fieldOf = (value: string | null): 'date' | 'text' =>
  value === null || /^\d{4}-\d{2}-\d{2}$/.test(value) ? 'date' : 'text';

const dayOf = (value: string): string => value.slice(0, 10);

export function DateSettings({ asAt, period }: Pick<AuditSettings, 'asAt' | 'period'>) {
  const { from, to } = period;
  const keepPeriod = (change: Partial<AuditSettings['period']>): void =>
    void saveSettings(({ period: kept }) => ({ period: { ...kept, ...change } }));
  return (
    <div className="set-up-fields">
      <TextSetting
        label="As at"
        type={fieldOf(asAt)}
        help="Contacts are judged by what was known at the end of this day. Left empty: the day of the latest event."
        value={asAt}
        onKeep={(value) => void saveSettings({ asAt: value })}
      />
      <TextSetting
        label="Messages from"
        type={fieldOf(from)}
        help="Earlier messages count as history. Left empty: all."
        value={from}
        refuse={(text) =>
          text !== '' && to !== null && dayOf(text) > dayOf(to)
            ? 'The period would end before it begins.'
            : null
        }
        onKeep={(value) => keepPeriod({ from: value })}
      />
      <TextSetting
        label="Messages to"
        type={fieldOf(to)}
        help="Later messages are left out. Left empty: up to the as-at day."
        value={to}
        refuse={(text) =>
          text !== '' && from !== null && dayOf(text) < dayOf(from)
            ? 'The period would end before it begins.'
            : null
        }
        onKeep={(value) => keepPeriod({ to: value })}
      />
    </div>
  );
}
