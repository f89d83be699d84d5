/** The latest edit of the register made in this window, which one button takes back. */
import { call } from '../../api.ts';
import { auditChanged } from '../../queries.ts';
import { createStore } from '../../state/store.ts';
import { say, sayFailed } from '../../state/toasts.ts';

export interface LastEdit {
  readonly source: number;
  /** What it did, as "editing Spring lamps". */
  readonly words: string;
}

export const lastEdit = createStore<LastEdit | null>(null);

/** Takes an edit or a message of a campaign out again. */
export async function undoRegister(source: number, done: string): Promise<void> {
  try {
    await call('undoRegister', { source });
    if (lastEdit.get()?.source === source) lastEdit.set(null);
    say(done);
  } catch (error) {
    sayFailed(error);
  }
  await auditChanged();
}

/** Says of a campaign that it is none other, which is an edit like any other. */
export async function countOnItsOwn(campaignId: string, note: string | null = null): Promise<void> {
  try {
    const { source } = await call('joinCampaigns', { campaignIds: [campaignId], into: null, note });
    lastEdit.set({ source, words: `counting “${campaignId}” on its own` });
    say(`“${campaignId}” counts as a campaign of its own.`);
  } catch (error) {
    sayFailed(error);
  }
  await auditChanged();
}
