/**
 * What the menu asks of the page, by name: the page does it as if its own button had been pressed. Names only, so that the
 * preload may import it.
 */
export const COMMANDS = [
  'newAudit',
  'openAudit',
  'closeAudit',
  'importFiles',
  'evaluate',
  'exportReport',
  'exportFiles',
  'settings',
  'palette',
  'shortcuts',
  'showStart',
  'showSetUp',
  'showImport',
  'showPoints',
  'showRegister',
  'showOverview',
  'showContacts',
  'showIdentity',
  'showCampaigns',
  'showSamples',
  'showSimilarity',
  'showChanges',
  'showReport',
  'showLog',
  'showCustody',
  'showHelp',
  /** Main has opened another audit in this window: forget the last one's answers. */
  'auditOpened',
  /** An audit waits for its passphrase in this window. */
  'auditLocked',
] as const;
export type Command = (typeof COMMANDS)[number];
