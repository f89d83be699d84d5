/** Filters kept under a name, for every audit on this computer. */
import { Bookmark, Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  Input,
  Label,
  Popover,
  TextField,
} from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import { goTo, hrefTo } from '../../route.ts';
import { changePreferences, usePreferences } from '../../state/preferences.ts';
import { addressQuery, isFiltered, type ContactQuery } from './contact-query.ts';

const MOST = 50;

export function SavedFilters({ query }: { readonly query: ContactQuery }) {
  const { savedFilters } = usePreferences();
  const [name, setName] = useState('');
  const here = hrefTo('contacts', null, addressQuery(query)).slice('#/contacts'.length);
  const keep = (): void => {
    const clean = name.trim().slice(0, 80);
    if (clean === '') return;
    const others = savedFilters.filter((saved) => saved.name !== clean);
    void changePreferences({ savedFilters: [...others, { name: clean, query: here }].slice(-MOST) });
    setName('');
  };
  return (
    <DialogTrigger>
      <AriaButton className="button button-plain">
        <Bookmark aria-hidden size={16} /> Saved filters
      </AriaButton>
      <Popover className="list-popover" placement="bottom end">
        <Dialog className="saved-filters" aria-label="Saved filters">
          {({ close }) => (
            <>
              {savedFilters.length === 0 ? <p className="soft">No filter has been saved yet.</p> : null}
              <ul>
                {savedFilters.map((saved) => (
                  <li key={saved.name} className="line spread">
                    <Button
                      kind="quiet"
                      onPress={() => {
                        goTo(`#/contacts${saved.query}`);
                        close();
                      }}
                    >
                      {saved.name}
                    </Button>
                    <Button
                      kind="quiet"
                      label={`Forget the filter ${saved.name}`}
                      onPress={() =>
                        void changePreferences({
                          savedFilters: savedFilters.filter((other) => other !== saved),
                        })
                      }
                    >
                      <Trash2 aria-hidden size={16} />
                    </Button>
                  </li>
                ))}
              </ul>
              <form
                className="line"
                onSubmit={(event) => {
                  event.preventDefault();
                  keep();
                }}
              >
                <TextField className="field" value={name} onChange={setName} maxLength={80}>
                  <Label>Save what is shown as</Label>
                  <Input />
                </TextField>
                <Button isDisabled={name.trim() === '' || !isFiltered(query.filter)} onPress={keep}>
                  Save
                </Button>
              </form>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
