/** The register's fields as people call them, and what each may hold. */
import { EDITABLE_FIELDS, type EditableField } from '../../../shared/ipc/register-contract.ts';
import { TEMPLATE_FIELDS, type FieldValues } from '../../../shared/model/template-fields.ts';
import { plain } from '../../../shared/report/timeline-words.ts';

export const REGISTER_WORDS: Readonly<Record<EditableField, string>> = {
  name: 'Name',
  subject: 'Subject',
  channel: 'Channel',
  purpose: 'Purpose',
  contains_promotion: 'Contains promotion',
  promoted: 'What it promoted',
  category: 'Category',
  promotes_type: 'Promotes',
  own_product: 'The sender’s own products',
  means_of_refusing: 'Means of refusing',
  valid_address: 'Valid address for opt-out',
  identity_concealed: 'Sender’s identity concealed',
  sender: 'Sender',
};

/** In the order in which they are asked. */
export const REGISTER_GROUPS: readonly {
  readonly title: string;
  readonly fields: readonly EditableField[];
}[] = [
  {
    title: 'What it promoted',
    fields: ['promoted', 'category', 'promotes_type', 'own_product'],
  },
  {
    title: 'Marketing or service',
    fields: ['purpose', 'contains_promotion', 'channel'],
  },
  {
    title: 'Who sent it, and how it could be refused',
    fields: ['sender', 'means_of_refusing', 'valid_address', 'identity_concealed'],
  },
  { title: 'What it is called', fields: ['name', 'subject'] },
];

export function valuesOf(field: EditableField): FieldValues {
  return TEMPLATE_FIELDS.campaign[field] ?? 'text';
}

/** A value as it is shown; `null` where nothing is recorded. */
export function valueWords(field: EditableField, value: string | null): string | null {
  if (value === null || value === '' || value === 'unknown') return null;
  return valuesOf(field) === 'text' ? value : plain(value);
}

export function isField(name: string): name is EditableField {
  return (EDITABLE_FIELDS as readonly string[]).includes(name);
}
