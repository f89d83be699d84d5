/** How a known export is read, as a mapping that a person can change and keep. */
import type { StartView } from '../../../shared/ipc/mapping-contract.ts';
import type { FieldSource, Mapping } from '../../../shared/model/mapping.ts';
import type { Preset } from '../presets/preset.ts';
import { TEMPLATE_MAPPINGS } from './template-mappings.ts';

type Sources = Readonly<Record<string, FieldSource>>;

/** What an export says that no mapping of columns can, in a sentence. */
const WHY_NOT: Readonly<Record<string, string>> = {
  'template.campaign-edits':
    'An edit of the campaign register sets only the fields that its row names in "edited_fields", while a mapping reads the same fields from every row. It can only be read as that template.',
  'template.ecg-list':
    'A file of the ECG list says by being there that addresses were screened against it, even when it has no row. It can only be read as that template.',
};

export function startFrom(preset: Preset): StartView {
  if (preset.blocks === true)
    return {
      mapping: null,
      why: 'The report is no table of columns: it puts labels and their values below one another, for one campaign. It can only be read as this export.',
    };
  const mapping = preset.mapping ?? TEMPLATE_MAPPINGS[preset.id.replace('template.', '')];
  if (mapping === undefined) return { mapping: null, why: WHY_NOT[preset.id]! };
  if (mapping.records.length === 0)
    return { mapping: null, why: 'The export holds nothing that this audit uses.' };
  return { mapping: ofOnesOwn(mapping), why: null };
}

/** What an export may leave open and a person's mapping states. */
function ofOnesOwn(mapping: Mapping): Mapping {
  return {
    ...mapping,
    who: spelledOut(mapping.who),
    // Where nothing groups the rows, once for each group is once for each row.
    records: mapping.records.map(({ oncePerGroup, ...record }) => ({
      ...record,
      fields: spelledOut(record.fields),
      ...(mapping.group === null || oncePerGroup === undefined ? {} : { oncePerGroup }),
    })),
  };
}

/** An export names no column where its row says nothing of the field; a mapping says so by an empty word. */
function spelledOut(sources: Sources): Sources {
  return Object.fromEntries(
    Object.entries(sources).map(([field, source]) => [
      field,
      source.from === 'column' && source.columns.length === 0 ? { from: 'constant', value: '' } : source,
    ]),
  );
}
