/** One contact of a sample: what was concluded of it, and what a person found in the source system. */
import { useState } from 'react';
import { Input, Label, TextField, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { SampleItemView } from '../../../shared/ipc/samples-contract.ts';
import { TICKS } from '../../../shared/model/sample.ts';
import { OutcomeShape, VerdictMark } from '../../components/outcome-mark.tsx';
import { ProvisionStrip } from '../../components/provision-strip.tsx';
import { count, counted } from '../../numbers.ts';
import { hrefTo } from '../../route.ts';
import { useDates } from '../../state/dates.ts';
import { nameOf } from '../contacts/contact-columns.tsx';
import { act } from './act.ts';
import { officer } from './officer.ts';
import { TICK_TONES, TICK_WORDS } from './sample-words.ts';

interface Props {
  readonly sample: number;
  readonly item: SampleItemView;
  readonly isSigned: boolean;
}

export function SampleItem({ sample, item: { place, row, tick }, isSigned }: Props) {
  const by = officer.use().trim();
  const dates = useDates();
  const [note, setNote] = useState(tick?.note ?? '');
  const name = row === null ? `Contact ${place}` : nameOf(row);
  const isClosed = isSigned || by === '';
  return (
    <li className="sheet">
      <div className="sample-contact">
        {row === null ? (
          <span className="soft">Its evidence is no longer in the audit.</span>
        ) : (
          <>
            <a className="imported" href={hrefTo('contacts', row.contact)}>
              {name}
            </a>
            <span className="soft small imported">{row.contactId}</span>
            <VerdictMark mayMarket={row.mayMarket} />
            <ProvisionStrip outcomes={row.outcomes} isLawful={row.mayMarket === 'yes'} />
            <span className="small">
              {counted(row.messages, 'message')}, {count(row.unlawful)} unlawful
            </span>
          </>
        )}
      </div>
      <div className="sample-tick">
        <ToggleButtonGroup
          className="verdict-facet"
          aria-label={`Tick for ${name}`}
          isDisabled={isClosed}
          selectedKeys={tick === null ? [] : [tick.mark]}
          onSelectionChange={(keys) => {
            const mark = TICKS.find((one) => keys.has(one));
            if (mark !== undefined) void act('tickContact', { sample, place, mark, note: note.trim(), by });
          }}
        >
          {TICKS.map((one) => (
            <ToggleButton key={one} id={one} className={`verdict-choice tone-${TICK_TONES[one]}`}>
              <OutcomeShape tone={TICK_TONES[one]} /> {TICK_WORDS[one]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <TextField className="field" value={note} onChange={setNote} isDisabled={isClosed} maxLength={4_000}>
          <Label>Note with the tick</Label>
          <Input />
        </TextField>
        {tick === null ? null : (
          <p className="soft small imported">
            Ticked by {tick.by}, {dates.time(tick.at)}
          </p>
        )}
      </div>
    </li>
  );
}
