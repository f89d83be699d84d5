/** The command palette: every action, every provision's help, and contacts and campaigns by what is typed. */
import { Search } from 'lucide-react';
import { useDeferredValue, useState, type Key } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
} from 'react-aria-components';
import { Keys } from '../components/keys.tsx';
import { closeSurface } from './surface.ts';
import { useFound } from './palette-search.ts';

export function Palette({ isOpen, hasAudit }: { readonly isOpen: boolean; readonly hasAudit: boolean }) {
  return (
    <ModalOverlay
      className="veil veil-top"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) closeSurface();
      }}
    >
      <Modal className="modal modal-medium">
        <Dialog className="dialog" aria-label="Find a command">
          <Finder hasAudit={hasAudit} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder({ hasAudit }: { readonly hasAudit: boolean }) {
  const [typed, setTyped] = useState('');
  const groups = useFound(useDeferredValue(typed.trim()), hasAudit);
  const run = (id: Key): void => {
    closeSurface();
    groups
      .flatMap(({ found }) => found)
      .find((one) => one.id === id)
      ?.run();
  };
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField className="palette-field" aria-label="What are you looking for?" autoFocus>
        <Search aria-hidden size={18} />
        <Input className="palette-input" placeholder="A screen, an action, a provision, a contact…" />
      </SearchField>
      <Menu
        className="palette-list"
        aria-label="Found"
        onAction={run}
        renderEmptyState={() => <p className="palette-none soft">Nothing is called that.</p>}
      >
        {groups.map(({ title, found }) => (
          <MenuSection key={title} id={title}>
            <Header className="palette-head">{title}</Header>
            {found.map(({ id, label, detail, keys }) => (
              <MenuItem
                key={id}
                id={id}
                className="palette-item"
                textValue={detail === null ? label : `${label} ${detail}`}
              >
                {/* The name of the line is all that it says: label and detail, with a space between for who hears it. */}
                <Text slot="label" className="palette-words">
                  <span className="imported">{label}</span>{' '}
                  {detail === null ? null : <span className="soft small imported">{detail}</span>}
                </Text>
                {keys === null ? null : <Keys keys={keys} isHint />}
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Autocomplete>
  );
}
