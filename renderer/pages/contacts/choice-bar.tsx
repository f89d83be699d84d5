/** What can be done with the contacts chosen. */
import { Download } from 'lucide-react';
import type { ContactChoice, ContactFilterView } from '../../../shared/ipc/contacts-contract.ts';
import { Button } from '../../components/button.tsx';
import { chosenCount, NOTHING, type Selection } from '../../components/virtual-table/selection.ts';
import { counted } from '../../numbers.ts';
import { runJob, useJobs } from '../../state/jobs.ts';

interface Props {
  readonly selection: Selection;
  readonly total: number;
  readonly filter: ContactFilterView;
  readonly onChange: (selection: Selection) => void;
}

/** Numbers that one export may name; more than that are chosen by a filter. */
const MOST_NAMED = 10_000;

export function ChoiceBar({ selection, total, filter, onChange }: Props) {
  const { running } = useJobs();
  const chosen = chosenCount(selection, total);
  if (chosen === 0) return null;
  const named = selection.kind === 'some' ? selection.keys : selection.except;
  const choice: ContactChoice =
    selection.kind === 'some'
      ? { kind: 'named', contacts: [...named] }
      : { kind: 'filtered', filter, except: [...named] };
  return (
    <div className="choice-bar" role="region" aria-label="Contacts chosen">
      <strong role="status">{counted(chosen, 'contact')} chosen</strong>
      <Button
        kind="primary"
        isDisabled={running !== null || named.size > MOST_NAMED}
        onPress={() => void runJob('exportContacts', { choice })}
      >
        <Download aria-hidden size={16} /> Export as CSV
      </Button>
      <Button kind="quiet" onPress={() => onChange(NOTHING)}>
        Choose none
      </Button>
      {named.size > MOST_NAMED ? (
        <span className="soft">
          At most 10,000 can be ticked one by one: narrow the filter and choose all.
        </span>
      ) : null}
    </div>
  );
}
