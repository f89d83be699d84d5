/** What each row of the file says: who it is about, and the records it becomes. */
import { Plus } from 'lucide-react';
import type { ColumnView } from '../../../shared/ipc/mapping-contract.ts';
import type { Mapping } from '../../../shared/model/mapping.ts';
import { isAboutSomebody } from '../../../shared/model/template-fields.ts';
import { Button } from '../../components/button.tsx';
import { addRecord, MAPPED_KINDS } from './draft.ts';
import { KIND_WORDS } from './field-words.ts';
import { RecordCard } from './record-card.tsx';
import { WhoCard } from './who-card.tsx';
import { WholeFile } from './whole-file.tsx';

interface Props {
  readonly mapping: Mapping;
  readonly columns: readonly ColumnView[];
  readonly onChange: (mapping: Mapping) => void;
}

export function RecordsPane({ mapping, columns, onChange }: Props) {
  const aboutPeople = mapping.records.some(({ kind }) => isAboutSomebody(kind));
  return (
    <section className="mapping-records" aria-labelledby="mapping-records">
      <h2 id="mapping-records">What each row says</h2>
      {aboutPeople ? <WhoCard {...{ mapping, columns, onChange }} /> : null}
      {mapping.records.map((record, place) => (
        // Records have no name of their own, and their order changes only as one is removed.
        // oxlint-disable-next-line react/no-array-index-key
        <RecordCard key={`${place} ${record.kind}`} {...{ mapping, columns, onChange, record, place }} />
      ))}
      <div className="mapping-add">
        <h3 id="mapping-add">A row also says…</h3>
        <div className="line" role="group" aria-labelledby="mapping-add">
          {MAPPED_KINDS.map((kind) => (
            <Button key={kind} onPress={() => onChange(addRecord(mapping, kind))}>
              <Plus aria-hidden size={14} /> {KIND_WORDS[kind].title}
            </Button>
          ))}
        </div>
      </div>
      <WholeFile {...{ mapping, columns, onChange }} />
    </section>
  );
}
