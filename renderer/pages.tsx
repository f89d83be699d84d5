/** Every screen: one entry here (and its name in `route.ts`) puts it into navigation, menu commands, shortcuts and palette. */
import {
  BookOpenText,
  ChartNoAxesColumn,
  CircleHelp,
  ClipboardCheck,
  ClipboardList,
  FileDown,
  FileText,
  GitCompareArrows,
  House,
  LockKeyhole,
  Scale,
  ScrollText,
  SlidersHorizontal,
  Send,
  UserRoundCheck,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { ComponentType } from 'react';
import type { Command } from '../shared/ipc/command.ts';
import { CampaignPage } from './pages/campaigns/campaign-page.tsx';
import { CampaignsPage } from './pages/campaigns/campaigns-page.tsx';
import { ContactPage } from './pages/contact/contact-page.tsx';
import { ChangesPage } from './pages/changes/changes-page.tsx';
import { ContactsPage } from './pages/contacts/contacts-page.tsx';
import { CustodyPage } from './pages/custody/custody-page.tsx';
import { HelpPage } from './pages/help/help-page.tsx';
import { IdentityPage } from './pages/identity/identity-page.tsx';
import { ImportPage } from './pages/import/import-page.tsx';
import { LogPage } from './pages/log/log-page.tsx';
import { MappingPage } from './pages/mapping/mapping-page.tsx';
import { OverviewPage } from './pages/overview/overview-page.tsx';
import { PointsPage } from './pages/points/points-page.tsx';
import { RegisterItemPage } from './pages/register/register-item-page.tsx';
import { RegisterPage } from './pages/register/register-page.tsx';
import { ReportPage } from './pages/report/report-page.tsx';
import { SimilarityPage } from './pages/similarity/similarity-page.tsx';
import { SetUpPage } from './pages/set-up/set-up-page.tsx';
import { StartPage } from './pages/start/start-page.tsx';
import { SamplePage } from './pages/samples/sample-page.tsx';
import { SamplesPage } from './pages/samples/samples-page.tsx';
import type { PageName } from './route.ts';

export interface PageEntry {
  readonly page: PageName;
  readonly label: string;
  readonly Icon: LucideIcon;
  /** Where it stands in the navigation; pages without a group come first, those of the foot below all. */
  readonly group: 'Evidence' | 'Findings' | 'Record' | 'foot' | null;
  /** What the menu sends to show it. */
  readonly command: Command;
  /** As the menu has it: `Alt+4`. */
  readonly keys: string | null;
  readonly needsAudit: boolean;
  readonly Page: ComponentType;
  /** Shown instead when the address names one thing: `#/contacts/17`. */
  readonly ItemPage?: ComponentType;
}

export const PAGE_TABLE: readonly PageEntry[] = [
  {
    page: 'start',
    label: 'Start',
    Icon: House,
    group: null,
    command: 'showStart',
    keys: 'Alt+1',
    needsAudit: false,
    Page: StartPage,
  },
  {
    page: 'set-up',
    label: 'Set-up',
    Icon: SlidersHorizontal,
    group: 'Evidence',
    command: 'showSetUp',
    keys: 'Alt+2',
    needsAudit: true,
    Page: SetUpPage,
  },
  {
    page: 'import',
    label: 'Import',
    Icon: FileDown,
    group: 'Evidence',
    command: 'showImport',
    keys: 'Alt+3',
    needsAudit: true,
    Page: ImportPage,
    ItemPage: MappingPage,
  },
  {
    page: 'points',
    label: 'Collection points',
    Icon: ClipboardList,
    group: 'Evidence',
    command: 'showPoints',
    keys: null,
    needsAudit: true,
    Page: PointsPage,
  },
  {
    page: 'register',
    label: 'Campaign register',
    Icon: BookOpenText,
    group: 'Evidence',
    command: 'showRegister',
    keys: null,
    needsAudit: true,
    Page: RegisterPage,
    ItemPage: RegisterItemPage,
  },
  {
    page: 'overview',
    label: 'Overview',
    Icon: ChartNoAxesColumn,
    group: 'Findings',
    command: 'showOverview',
    keys: 'Alt+4',
    needsAudit: true,
    Page: OverviewPage,
  },
  {
    page: 'contacts',
    label: 'Contacts',
    Icon: Users,
    group: 'Findings',
    command: 'showContacts',
    keys: 'Alt+5',
    needsAudit: true,
    Page: ContactsPage,
    ItemPage: ContactPage,
  },
  {
    page: 'identity',
    label: 'Identity',
    Icon: UserRoundCheck,
    group: 'Findings',
    command: 'showIdentity',
    keys: null,
    needsAudit: true,
    Page: IdentityPage,
  },
  {
    page: 'campaigns',
    label: 'Campaigns',
    Icon: Send,
    group: 'Findings',
    command: 'showCampaigns',
    keys: 'Alt+6',
    needsAudit: true,
    Page: CampaignsPage,
    ItemPage: CampaignPage,
  },
  {
    page: 'samples',
    label: 'Samples and notes',
    Icon: ClipboardCheck,
    group: 'Findings',
    command: 'showSamples',
    keys: 'Alt+0',
    needsAudit: true,
    Page: SamplesPage,
    ItemPage: SamplePage,
  },
  {
    page: 'similarity',
    label: 'Similarity review',
    Icon: Scale,
    group: 'Findings',
    command: 'showSimilarity',
    keys: 'Alt+9',
    needsAudit: true,
    Page: SimilarityPage,
  },
  {
    page: 'changes',
    label: 'Changes',
    Icon: GitCompareArrows,
    group: 'Findings',
    command: 'showChanges',
    keys: null,
    needsAudit: true,
    Page: ChangesPage,
  },
  {
    page: 'report',
    label: 'Report',
    Icon: FileText,
    group: 'Record',
    command: 'showReport',
    keys: 'Alt+7',
    needsAudit: true,
    Page: ReportPage,
  },
  {
    page: 'log',
    label: 'Log',
    Icon: ScrollText,
    group: 'Record',
    command: 'showLog',
    keys: 'Alt+8',
    needsAudit: true,
    Page: LogPage,
  },
  {
    page: 'custody',
    label: 'Custody',
    Icon: LockKeyhole,
    group: 'Record',
    command: 'showCustody',
    keys: null,
    needsAudit: true,
    Page: CustodyPage,
  },
  {
    page: 'help',
    label: 'Help',
    Icon: CircleHelp,
    group: 'foot',
    command: 'showHelp',
    keys: 'F1',
    needsAudit: false,
    Page: HelpPage,
  },
];

export function entryOf(page: PageName): PageEntry | undefined {
  return PAGE_TABLE.find((entry) => entry.page === page);
}
