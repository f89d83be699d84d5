/** The application: what every screen relies on, and what main says outside of any screen. */
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { onCommand } from './api.ts';
import { obey } from './frame/actions.tsx';
import { Frame } from './frame/frame.tsx';
import { queryClient, useMethod } from './queries.ts';
import { returnToPlace, useAudit } from './state/audit.ts';
import { followJobs } from './state/jobs.ts';
import { useAppearance, usePreferences } from './state/preferences.ts';
import { sayFailed } from './state/toasts.ts';

export function App() {
  useEffect(() => {
    const stopJobs = followJobs();
    const stopCommands = onCommand(obey);
    returnToPlace().catch(sayFailed);
    return () => {
      stopJobs();
      stopCommands();
    };
  }, []);
  return (
    <QueryClientProvider client={queryClient}>
      <I18nProvider locale="en-GB">
        <Window />
      </I18nProvider>
    </QueryClientProvider>
  );
}

/** Nothing is drawn before it is known how, so that the window does not change under the eye. */
function Window() {
  const audit = useAudit();
  const arePreferencesKnown = useMethod('preferences', {}).isFetched;
  useAppearance(usePreferences());
  if (audit === undefined || !arePreferencesKnown) return null;
  return <Frame audit={audit} />;
}
