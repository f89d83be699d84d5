/** The application menu: what it holds is data, `showMenu` puts it up. The only user of `Menu`. */
import { app, Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import { basename, dirname } from 'node:path';
import type { Command } from '../shared/ipc/command.ts';

export interface MenuState {
  /** Whether the window in front shows an audit. */
  readonly hasAudit: boolean;
  /** Paths, the newest first. */
  readonly recent: readonly string[];
  readonly isMac: boolean;
}
export interface MenuActs {
  /** Asks the page of the window in front. */
  readonly command: (command: Command) => void;
  readonly openFile: (path: string) => void;
  readonly newWindow: () => void;
  readonly clearRecent: () => void;
  readonly openLaw: () => void;
}
type Item = MenuItemConstructorOptions;
type CommandItem = (command: Command, label: string, accelerator?: string) => Item;

const SEPARATOR: Item = { type: 'separator' };

/** Screens, in the order of the page's navigation; there are fewer digits than screens. */
const SCREENS: readonly (readonly [Command, label: string, accelerator?: string])[] = [
  ['showStart', 'Start', 'Alt+1'],
  ['showSetUp', 'Set-up', 'Alt+2'],
  ['showImport', 'Import', 'Alt+3'],
  ['showPoints', 'Collection points'],
  ['showRegister', 'Campaign register'],
  ['showOverview', 'Overview', 'Alt+4'],
  ['showContacts', 'Contacts', 'Alt+5'],
  ['showIdentity', 'Identity'],
  ['showCampaigns', 'Campaigns', 'Alt+6'],
  ['showSamples', 'Samples and notes', 'Alt+0'],
  ['showSimilarity', 'Similarity review', 'Alt+9'],
  ['showChanges', 'Changes'],
  ['showReport', 'Report', 'Alt+7'],
  ['showLog', 'Log', 'Alt+8'],
  ['showCustody', 'Custody'],
];

function recentMenu({ recent }: MenuState, acts: MenuActs): Item {
  const audits = recent.map((path, i): Item => ({
    id: `recent-${i}`,
    label: `${basename(path)}  (${basename(dirname(path))})`,
    click: () => acts.openFile(path),
  }));
  return {
    label: 'Open recent',
    enabled: recent.length > 0,
    submenu: [...audits, SEPARATOR, { id: 'clearRecent', label: 'Clear this list', click: acts.clearRecent }],
  };
}

function fileMenu(state: MenuState, acts: MenuActs, ask: CommandItem, ofAudit: CommandItem): Item {
  return {
    label: '&File',
    submenu: [
      ask('newAudit', 'New audit…', 'CmdOrCtrl+N'),
      ask('openAudit', 'Open…', 'CmdOrCtrl+O'),
      recentMenu(state, acts),
      { id: 'newWindow', label: 'New window', accelerator: 'CmdOrCtrl+Shift+N', click: acts.newWindow },
      SEPARATOR,
      ofAudit('importFiles', 'Import files…', 'CmdOrCtrl+I'),
      ofAudit('exportReport', 'Save the report…', 'CmdOrCtrl+Shift+R'),
      ofAudit('exportFiles', 'Save the files…', 'CmdOrCtrl+Shift+E'),
      SEPARATOR,
      ofAudit('closeAudit', 'Close the audit'),
      { id: 'closeWindow', role: 'close' },
      ...(state.isMac
        ? []
        : [SEPARATOR, ask('settings', 'Settings…', 'CmdOrCtrl+,'), { role: 'quit' as const }]),
    ],
  };
}

/** The whole menu for a state. */
export function menuTemplate(state: MenuState, acts: MenuActs): Item[] {
  const ask: CommandItem = (command, label, accelerator) => ({
    id: command,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => acts.command(command),
  });
  const ofAudit: CommandItem = (...item) => ({ ...ask(...item), enabled: state.hasAudit });
  const appMenu: Item = {
    label: app.name,
    submenu: [
      { role: 'about' },
      SEPARATOR,
      ask('settings', 'Settings…', 'CmdOrCtrl+,'),
      SEPARATOR,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'quit' },
    ],
  };
  return [
    ...(state.isMac ? [appMenu] : []),
    fileMenu(state, acts, ask, ofAudit),
    { role: 'editMenu' },
    {
      label: '&View',
      submenu: [
        ...SCREENS.map((screen) => (screen[0] === 'showStart' ? ask : ofAudit)(...screen)),
        SEPARATOR,
        ask('palette', 'Find a command…', 'CmdOrCtrl+K'),
        SEPARATOR,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
    { label: '&Audit', submenu: [ofAudit('evaluate', 'Evaluate again', 'CmdOrCtrl+E')] },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [
        ask('showHelp', 'What the audit asks', 'F1'),
        ask('shortcuts', 'Keyboard shortcuts', 'CmdOrCtrl+/'),
        { id: 'law', label: 'Regulation 22 at legislation.gov.uk', click: acts.openLaw },
        ...(state.isMac ? [] : [{ role: 'about' as const }]),
      ],
    },
  ];
}

export function showMenu(state: MenuState, acts: MenuActs): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, acts)));
}
