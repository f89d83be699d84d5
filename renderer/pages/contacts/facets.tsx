/** How many contacts have which verdict and which outcome of each provision; each count is a filter to press. */
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { ContactFilterView } from '../../../shared/ipc/contacts-contract.ts';
import type { ContactFacets } from '../../../shared/ipc/overview-contract.ts';
import { PROVISIONS } from '../../../shared/model/finding.ts';
import { OUTCOMES } from '../../../shared/model/outcome.ts';
import { PROVISION_WORDS } from '../../../shared/report/provision-words.ts';
import { MAY_MARKET_WORDS, OUTCOME_WORDS } from '../../../shared/report/words.ts';
import { OutcomeShape, toneOf } from '../../components/outcome-mark.tsx';
import { count, counted } from '../../numbers.ts';
import { VERDICTS } from './contact-query.ts';

interface Props {
  /** `undefined` until first counted. */
  readonly facets: ContactFacets | undefined;
  readonly filter: ContactFilterView;
  readonly onChange: (filter: ContactFilterView) => void;
}

export function VerdictFacet({ facets, filter, onChange }: Props) {
  return (
    <ToggleButtonGroup
      className="verdict-facet"
      aria-label="May market"
      selectedKeys={filter.mayMarket === null ? [] : [filter.mayMarket]}
      onSelectionChange={(keys) =>
        onChange({ ...filter, mayMarket: VERDICTS.find((verdict) => keys.has(verdict)) ?? null })
      }
    >
      {VERDICTS.map((verdict) => (
        <ToggleButton key={verdict} id={verdict} className={`verdict-choice tone-${toneOf(verdict)}`}>
          <OutcomeShape tone={toneOf(verdict)} />
          <span>{MAY_MARKET_WORDS[verdict]}</span>
          <strong>{facets === undefined ? '…' : count(facets.mayMarket[verdict])}</strong>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

export function ProvisionFacet({ facets, filter, onChange }: Props) {
  return (
    <section className="provision-facet" aria-label="By provision">
      {PROVISIONS.map((id) => (
        <div key={id} className="provision-choice">
          <h2>
            {PROVISION_WORDS[id].about} <span className="soft">{PROVISION_WORDS[id].number}</span>
          </h2>
          <div className="provision-counts">
            {OUTCOMES.map((outcome) => {
              const n = facets?.outcomes[id][outcome] ?? 0;
              const isChosen = filter.provision === id && filter.outcome === outcome;
              return (
                <ToggleButton
                  key={outcome}
                  className={`outcome-choice tone-${outcome}`}
                  aria-label={`${PROVISION_WORDS[id].about}, ${OUTCOME_WORDS[outcome].toLowerCase()}: ${counted(n, 'contact')}`}
                  isSelected={isChosen}
                  isDisabled={n === 0 && !isChosen}
                  onChange={(chosen) =>
                    onChange({
                      ...filter,
                      provision: chosen ? id : null,
                      outcome: chosen ? outcome : null,
                    })
                  }
                >
                  <OutcomeShape tone={outcome} />
                  {facets === undefined ? '…' : count(n)}
                </ToggleButton>
              );
            })}
          </div>
        </div>
      ))}
    </section>
  );
}
