/** Saving an edit of the register from a dialog: what it says when it fails, and what can be taken back when it does not. */
import { useState } from 'react';
import { auditChanged } from '../../queries.ts';
import { sayFailed } from '../../state/toasts.ts';
import { lastEdit, type LastEdit } from './last-edit.ts';

export function useSaving(onDone: () => void) {
  const [isSaving, setSaving] = useState(false);
  const save = async (edit: () => Promise<LastEdit>): Promise<void> => {
    setSaving(true);
    try {
      lastEdit.set(await edit());
      await auditChanged();
      onDone();
    } catch (error) {
      sayFailed(error);
      setSaving(false);
    }
  };
  return { isSaving, save };
}
