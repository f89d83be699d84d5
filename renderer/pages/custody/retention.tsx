/** The day until which the audit is to be kept. It reminds; it removes nothing by itself. */
import { useState } from 'react';
import type { Custody } from '../../../shared/ipc/custody-contract.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { auditChanged } from '../../queries.ts';
import { useDates } from '../../state/dates.ts';
import { say, sayFailed } from '../../state/toasts.ts';
import { DayField, isDay } from '../../components/fields.tsx';

export function Retention({ custody: { retainUntil, isOverdue } }: { readonly custody: Custody }) {
  const dates = useDates();
  const [day, setDay] = useState(retainUntil ?? '');
  const save = async (until: string | null): Promise<void> => {
    try {
      await call('setRetention', { until });
      say(until === null ? 'No date is set any more.' : `The audit is to be kept until ${dates.day(until)}.`);
      await auditChanged();
    } catch (error) {
      sayFailed(error);
    }
  };
  return (
    <section className="panel" aria-labelledby="retention">
      <div>
        <h2 id="retention">Kept until</h2>
        <p>
          {retainUntil === null
            ? 'No date is set.'
            : isOverdue
              ? `It was to be kept until ${dates.day(retainUntil)}: purge it, or set a later date.`
              : `It is to be kept until ${dates.day(retainUntil)}.`}
        </p>
      </div>
      <DayField label="Last day" help="As 2030-12-31" value={day} onChange={setDay} />
      <p className="soft small">
        When that day has passed you are reminded. Nothing is removed before you purge it yourself.
      </p>
      <div className="line">
        <Button isDisabled={day === '' || !isDay(day) || day === retainUntil} onPress={() => void save(day)}>
          Save the date
        </Button>
        {retainUntil === null ? null : <Button onPress={() => void save(null)}>Set no date</Button>}
      </div>
    </section>
  );
}
