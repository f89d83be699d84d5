/** How the window looks, kept by main for all windows. A change is shown at once and saved on top of what others saved. */
import { useLayoutEffect } from 'react';
import { STANDARD_PREFERENCES, type Preferences } from '../../shared/ipc/window-contract.ts';
import { call } from '../api.ts';
import { queryClient, useMethod } from '../queries.ts';
import { sayFailed } from './toasts.ts';

const KEY = ['preferences', {}];

export function usePreferences(): Preferences {
  return useMethod('preferences', {}).data ?? STANDARD_PREFERENCES;
}

/** Changes some of them. What another window has saved meanwhile is kept. */
export async function changePreferences(change: Partial<Preferences>): Promise<void> {
  queryClient.setQueryData<Preferences>(KEY, (shown) => ({ ...STANDARD_PREFERENCES, ...shown, ...change }));
  try {
    const next = { ...(await call('preferences', {})), ...change };
    await call('savePreferences', next);
    queryClient.setQueryData(KEY, next);
  } catch (error) {
    sayFailed(error);
  }
}

/** Puts theme, density and text size on the document, where the tokens read them. */
export function useAppearance({ theme, density, textSize }: Preferences): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset['theme'] = theme;
    dataset['density'] = density;
    dataset['text'] = textSize;
  }, [theme, density, textSize]);
}
