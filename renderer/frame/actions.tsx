/** What a person can do from anywhere, each by its name in the menu: its button, menu item, shortcut and palette line are the same. */
import type { Command } from '../../shared/ipc/command.ts';
import { PAGE_TABLE } from '../pages.tsx';
import { goTo, hrefTo } from '../route.ts';
import {
  askForPassphrase,
  auditOpened,
  closeAudit,
  newAudit,
  openAudit,
  openSample,
} from '../state/audit.ts';
import { chooseAndImport } from '../state/import-files.ts';
import { runJob } from '../state/jobs.ts';
import { saveFiles, saveReport } from '../state/output.ts';
import { surface } from './surface.ts';

export interface Action {
  readonly id: string;
  readonly label: string;
  /** As the menu has them; `null` where there are none. */
  readonly keys: string | null;
  readonly needsAudit: boolean;
  readonly run: () => void;
}

const SCREENS: readonly Action[] = PAGE_TABLE.map(({ page, label, keys, command, needsAudit }) => ({
  id: command,
  label: `Go to ${label}`,
  keys,
  needsAudit,
  run: () => goTo(hrefTo(page)),
}));

export const ACTIONS: readonly Action[] = [
  ...SCREENS,
  action('newAudit', 'New audit…', 'Mod+N', false, () => void newAudit()),
  action('openAudit', 'Open an audit…', 'Mod+O', false, () => void openAudit()),
  action('openSample', 'Open the sample', null, false, () => void openSample()),
  action('importFiles', 'Import files…', 'Mod+I', true, () => void chooseAndImport()),
  action('evaluate', 'Evaluate again', 'Mod+E', true, () => void runJob('evaluate', {})),
  action('exportReport', 'Save the report…', 'Mod+Shift+R', true, () => void saveReport()),
  action('exportFiles', 'Save the files…', 'Mod+Shift+E', true, () => void saveFiles()),
  action('closeAudit', 'Close the audit', null, true, () => void closeAudit()),
  action('palette', 'Find a command…', 'Mod+K', false, () => surface.set('palette')),
  action('settings', 'Settings…', 'Mod+,', false, () => surface.set('settings')),
  action('shortcuts', 'Keyboard shortcuts', 'Mod+/', false, () => surface.set('shortcuts')),
];

function action(
  id: Command | 'openSample',
  label: string,
  keys: string | null,
  needsAudit: boolean,
  run: () => void,
): Action {
  return { id, label, keys, needsAudit, run };
}

/** Does what the menu asked for. A command whose screen is not there is ignored. */
export function obey(command: Command): void {
  if (command === 'auditOpened') void auditOpened();
  else if (command === 'auditLocked') void askForPassphrase();
  else ACTIONS.find(({ id }) => id === command)?.run();
}
