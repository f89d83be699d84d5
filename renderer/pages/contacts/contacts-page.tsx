/** Every contact of the latest run: searched, filtered by verdict and provision, sorted, chosen and opened. */
import { SlidersHorizontal } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { ContactFilterView, ContactRow, ContactSort } from '../../../shared/ipc/contacts-contract.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ColumnChooser } from '../../components/column-chooser.tsx';
import { ImportFirst } from '../../components/import-first.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Empty, ErrorState } from '../../components/states.tsx';
import { NOTHING, type Selection } from '../../components/virtual-table/selection.ts';
import type { Listing } from '../../components/virtual-table/use-pages.ts';
import { VirtualTable } from '../../components/virtual-table/virtual-table.tsx';
import { count, counted } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';
import { goTo, hrefTo, stayAt, useRoute } from '../../route.ts';
import { useAudit } from '../../state/audit.ts';
import { changePreferences, usePreferences } from '../../state/preferences.ts';
import { ChoiceBar } from './choice-bar.tsx';
import { contactColumns, nameOf } from './contact-columns.tsx';
import { addressQuery, contactQuery, isFiltered, type ContactQuery } from './contact-query.ts';
import { ProvisionFacet, VerdictFacet } from './facets.tsx';
import { SavedFilters } from './saved-filters.tsx';
import { SearchField } from './search-field.tsx';

/** Wide enough for the provisions beside the table, in CSS pixels. */
const ROOMY = 1_500;

export function ContactsPage() {
  const audit = useAudit();
  const { query: address } = useRoute();
  const query = useMemo(() => contactQuery(address), [address]);
  if (audit?.run == null)
    return (
      <>
        <PageHeader title="Contacts" />
        <ImportFirst title="No contact has been evaluated yet">
          Import the exports of your CRM and mailing platform: contacts appear here with a verdict for each.
        </ImportFirst>
      </>
    );
  return <Contacts query={query} startAt={Number(address.get('at') ?? 0) || 0} />;
}

function Contacts({ query, startAt }: { readonly query: ContactQuery; readonly startAt: number }) {
  const { filter, sort } = query;
  const { hiddenColumns } = usePreferences();
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const [found, setFound] = useState<{ readonly total: number | null; readonly isStale: boolean }>({
    total: null,
    isStale: true,
  });
  const [areProvisionsShown, showProvisions] = useState(
    filter.provision !== null || window.innerWidth >= ROOMY,
  );
  const facets = useMethod('contactFacets', { filter }, { keep: true });

  const go = (next: ContactQuery): void => {
    if (JSON.stringify(next.filter) !== JSON.stringify(filter)) setSelection(NOTHING);
    stayAt(hrefTo('contacts', null, addressQuery(next)));
  };
  const changeFilter = (next: ContactFilterView): void => go({ filter: next, sort });
  const search = (text: string): void => changeFilter({ ...filter, search: text });
  const onTotal = useCallback((total: number | null, isStale: boolean) => setFound({ total, isStale }), []);
  const hrefOf = useCallback(
    (row: ContactRow, index: number) =>
      hrefTo('contacts', row.contact, { ...addressQuery({ filter, sort }), at: String(index) }),
    [filter, sort],
  );
  const columns = useMemo(() => contactColumns(hrefOf), [hrefOf]);
  const listing: Listing<ContactRow> = {
    key: ['contacts', filter, sort],
    ask: (page) => call('contacts', { filter, sort, page }),
  };
  const everyone = facets.data === undefined ? null : sumOf(facets.data.mayMarket);
  return (
    <div className="contacts">
      <PageHeader
        title="Contacts"
        lead={
          <span role="status">
            {found.total === null || found.isStale ? 'Counting…' : leadOf(found.total, filter, everyone)}
          </span>
        }
        actions={
          <>
            <SavedFilters query={query} />
            <ColumnChooser
              columns={columns}
              hidden={hiddenColumns}
              onChange={(hidden) => void changePreferences({ hiddenColumns: hidden })}
            />
          </>
        }
      />
      <div className="contacts-filters">
        <SearchField
          label="Find contacts"
          hint="Name, email, phone or identifier"
          value={filter.search}
          onChange={search}
        />
        <VerdictFacet facets={facets.data} filter={filter} onChange={changeFilter} />
        <ToggleButton
          className="button button-plain"
          isSelected={areProvisionsShown}
          onChange={showProvisions}
          aria-expanded={areProvisionsShown}
        >
          <SlidersHorizontal aria-hidden size={16} /> By provision
        </ToggleButton>
        {isFiltered(filter) ? (
          <Button
            kind="quiet"
            onPress={() => changeFilter({ search: '', mayMarket: null, provision: null, outcome: null })}
          >
            Clear filters
          </Button>
        ) : null}
      </div>
      <div className="contacts-body">
        {areProvisionsShown ? (
          <ProvisionFacet facets={facets.data} filter={filter} onChange={changeFilter} />
        ) : null}
        <div className="contacts-list">
          <ChoiceBar selection={selection} total={found.total ?? 0} filter={filter} onChange={setSelection} />
          <VirtualTable
            label="Contacts"
            listing={listing}
            columns={columns}
            hidden={hiddenColumns}
            keyOf={({ contact }) => contact}
            nameOf={nameOf}
            sort={sort}
            onSort={(next) => go({ filter, sort: next === sort ? 'contact' : (next as ContactSort) })}
            onOpen={(row, index) => goTo(hrefOf(row, index))}
            startAt={startAt}
            ticks={{ selection, change: setSelection }}
            onTotal={onTotal}
            empty={
              isFiltered(filter) ? (
                <Empty title="No contact fits">Clear a filter, or search for less.</Empty>
              ) : (
                <Empty title="No contact was found in the imported files" />
              )
            }
            failed={(error, again) => <ErrorState error={error} onRetry={again} />}
          />
        </div>
      </div>
    </div>
  );
}

function sumOf({ yes, no, undetermined }: Readonly<Record<'yes' | 'no' | 'undetermined', number>>): number {
  return yes + no + undetermined;
}

/** `everyone` counts the filter without its verdict. */
function leadOf(total: number, filter: ContactFilterView, everyone: number | null): string {
  if (!isFiltered(filter)) return `${counted(total, 'contact')} of the latest run, each with its verdict.`;
  if (filter.mayMarket !== null && everyone !== null)
    return `${count(total)} of ${counted(everyone, 'contact')} that the other filters find.`;
  return `${counted(total, 'contact')} found.`;
}
