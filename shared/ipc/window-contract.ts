/** What the window itself keeps and asks for: how it looks, where the person was, an audit dropped on it, a picture saved. */
import type { AuditView } from './audit-contract.ts';
import type { None } from './reply.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export const DENSITIES = ['comfortable', 'compact'] as const;
export const TEXT_SIZES = ['standard', 'large', 'largest'] as const;
export const DATE_FORMATS = ['words', 'numbers', 'iso'] as const;

export interface Preferences {
  readonly theme: (typeof THEMES)[number];
  readonly density: (typeof DENSITIES)[number];
  readonly textSize: (typeof TEXT_SIZES)[number];
  readonly dateFormat: (typeof DATE_FORMATS)[number];
  /** Columns of the contacts table that are hidden. */
  readonly hiddenColumns: readonly string[];
  /** Filters of the contacts table kept under a name: the query of its address. */
  readonly savedFilters: readonly { readonly name: string; readonly query: string }[];
  /** The audit last worked on and the page's address in it, so that opening it again leads back. */
  readonly place: { readonly audit: string; readonly hash: string } | null;
}

export const STANDARD_PREFERENCES: Preferences = {
  theme: 'system',
  density: 'comfortable',
  textSize: 'standard',
  dateFormat: 'words',
  hiddenColumns: ['contactId', 'phone', 'undetermined', 'law'],
  savedFilters: [],
  place: null,
};

export interface WindowMethods {
  readonly preferences: { args: None; result: Preferences };
  readonly savePreferences: { args: Preferences; result: null };
  /** Opens the audit file behind a token of a drop; `null` when that was in a window of its own. */
  readonly openDropped: { args: { readonly token: string }; result: AuditView | null };
  /**
   * Asks where, then writes a chart. SVG comes as text and is refused unless it holds drawing elements only; PNG comes
   * as base64. Answers whether it was saved: `false` when the person cancelled.
   */
  readonly saveImage: {
    args: { readonly name: string; readonly format: 'svg' | 'png'; readonly data: string };
    result: boolean;
  };
}

export const WINDOW_METHODS = [
  'preferences',
  'savePreferences',
  'openDropped',
  'saveImage',
] as const satisfies readonly (keyof WindowMethods)[];
