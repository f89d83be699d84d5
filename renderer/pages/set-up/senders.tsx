/** The legal persons that send or have the messages sent: the law asks what each of them did. */
import { Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Checkbox } from 'react-aria-components';
import type { Sender } from '../../../shared/model/settings.ts';
import { Button } from '../../components/button.tsx';
import { saveSettings } from './save-settings.ts';
import { TextSetting } from './text-setting.tsx';

/** As many as the settings hold. */
const MOST = 200;

export function Senders({ senders }: { readonly senders: readonly Sender[] }) {
  const list = useRef<HTMLUListElement>(null);
  const keep = (next: (kept: readonly Sender[]) => readonly Sender[]): void =>
    void saveSettings(({ senders: kept }) => ({ senders: next(kept) }));
  const change = (at: number, sender: Partial<Sender>): void =>
    keep((kept) => kept.map((one, i) => (i === at ? { ...one, ...sender } : one)));
  const isAdded = useRef(false);
  useEffect(() => {
    if (!isAdded.current) return;
    isAdded.current = false;
    const fields = list.current?.querySelectorAll<HTMLInputElement>('input:not([type=checkbox])');
    const field = fields?.item(fields.length - 1);
    field?.focus();
    field?.select();
  }, [senders.length]);
  const add = (): void => {
    isAdded.current = true;
    keep((kept) => [...kept, { name: `Sender ${kept.length + 1}`, charity: false }]);
  };
  return (
    <div className="stack">
      {senders.length === 0 ? (
        <p className="soft">No sender is named: the organisation itself is taken to send.</p>
      ) : (
        <ul className="senders" ref={list}>
          {senders.map((sender, at) => (
            <li key={at} className="sender">
              <TextSetting
                label={`Name of sender ${at + 1}`}
                value={sender.name}
                onKeep={(name) => change(at, { name: name ?? sender.name })}
                refuse={(text) => (text === '' ? 'A sender needs a name; remove it if there is none.' : null)}
              />
              <Checkbox
                className="tick"
                isSelected={sender.charity}
                onChange={(charity) => change(at, { charity })}
              >
                <span className="tick-box" aria-hidden />
                Charity
              </Checkbox>
              <Button
                kind="quiet"
                label={`Remove ${sender.name}`}
                onPress={() => keep((kept) => kept.filter((_one, i) => i !== at))}
              >
                <Trash2 aria-hidden size={16} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button onPress={add} isDisabled={senders.length >= MOST}>
          Add a sender
        </Button>
      </div>
    </div>
  );
}
