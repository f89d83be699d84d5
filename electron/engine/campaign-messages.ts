/** A campaign's own message kept as evidence, and what it was read to say. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CampaignEvidence, MaterialView, ReadingView } from '../../shared/ipc/register-contract.ts';
import type { Reading } from '../../shared/model/material.ts';
import { MAX_MESSAGE } from '../import/material/limits.ts';
import { StoreError } from '../store/store-error.ts';
import type { AuditStore, SourceInfo } from '../store/store.ts';
import { campaignOfReport, messagesKept, readReport, reportsOf } from './campaign-reports.ts';
import { EDIT_PRESET, editCampaigns, editsOf } from './edit-campaigns.ts';
import { Failure } from './failure.ts';
import { readMaterial, TEXT_SHOWN, type ReadMaterial } from './read-material.ts';
import { sourceOf } from './reconciliation.ts';
import { plain } from '../../shared/report/timeline-words.ts';

const MATERIAL_PRESET = 'campaign.message';
const KINDS = /\.(eml|mht|mhtml|html?|txt)$/i;

/** Stores a message with a campaign. Throws `Failure` `not_a_message`, `too_large`, `kept_already`. */
export async function addMessage(
  store: AuditStore,
  campaignId: string,
  path: string,
  actor: string,
): Promise<SourceInfo> {
  const name = basename(path);
  if (!KINDS.test(name))
    throw new Failure('not_a_message', `"${name}" is no message: drop an .eml, .mht, .html or .txt file.`);
  const { size } = await stat(path);
  if (size > MAX_MESSAGE)
    throw new Failure('too_large', `"${name}" is larger than 25 MB, which no message is.`);
  const bytes = await readFile(path);
  const staged = await store.stageSource(name, actor);
  try {
    staged.recognised(
      {
        preset: MATERIAL_PRESET,
        title: `Message of campaign ${campaignId}`,
        kinds: [],
        why: 'kept with the campaign by hand',
        campaign: campaignId,
      },
      {
        format: 'message',
        encoding: 'utf-8',
        delimiter: '',
        quote: '"',
        escape: 'doubled',
        newline: '\n',
        header: [],
        headerLine: null,
        nuls: 0,
        sheet: null,
      },
    );
    staged.bytes(bytes);
    return await staged.seal(
      { rows: 0, accepted: 0, rejected: 0, blank: 0 },
      { kinds: {}, months: [], statuses: [], amounts: [] },
    );
  } catch (error) {
    await staged.abandon();
    if (!(error instanceof StoreError) || error.code !== 'same_file') throw error;
    throw new Failure(
      'kept_already',
      `"${name}" is kept with this campaign already, byte for byte: it was not added again.`,
    );
  }
}

/** Adds several; one that cannot be kept does not stop the others. */
export async function addMessages(
  store: AuditStore,
  campaignId: string,
  paths: readonly string[],
  actor: string,
): Promise<{ added: number; refused: readonly string[] }> {
  const refused: string[] = [];
  for (const path of paths) {
    try {
      await addMessage(store, campaignId, path, actor);
    } catch (error) {
      if (!(error instanceof Failure) && !(error instanceof StoreError)) throw error;
      refused.push(error.message);
    }
  }
  return { added: paths.length - refused.length, refused };
}

/** What was edited of a campaign, and its own messages with their readings. */
export async function campaignEvidence(
  store: AuditStore,
  campaignId: string,
): Promise<Omit<CampaignEvidence, 'row'>> {
  const channel = String(store.standingCampaigns().get(campaignId)?.row['channel'] ?? 'unknown');
  const materials: MaterialView[] = [];
  for (const source of messagesKept(store, campaignId))
    materials.push(await materialView(store, source, channel));
  for (const report of reportsOf(store, campaignId)) {
    const { text, readings } = readReport(store, report);
    if (text !== '')
      materials.push({ ...viewOf(store, report, text, readings), kind: 'report', remark: null });
  }
  return { edits: await editsOf(store, campaignId), materials };
}

async function materialView(store: AuditStore, source: SourceInfo, channel: string): Promise<MaterialView> {
  const { kind, text, readings, unread } = await readMaterial(store, source);
  return { ...viewOf(store, source, text, readings), kind, remark: remarkOn({ kind, unread }, channel) };
}

/** What is odd about a message of this kind in a campaign of this channel. */
function remarkOn({ kind, unread }: Pick<ReadMaterial, 'kind' | 'unread'>, channel: string): string | null {
  if (unread === 'too_long')
    return 'Only its beginning was read: it is longer, or has more parts within each other, than any message that is sent to people.';
  if (kind === 'text_message' && channel === 'email')
    return 'By its ending (.txt) this is read as a text message, and the campaign is recorded as sent by email. If it is an email, add it as .eml or .html.';
  if (kind === 'email' && (channel === 'sms' || channel === 'mms' || channel === 'whatsapp'))
    return `This is read as an email, and the campaign is recorded as sent by ${channel === 'whatsapp' ? 'WhatsApp' : channel.toUpperCase()}. If it is a text message, add its words as .txt.`;
  return null;
}

function viewOf(
  store: AuditStore,
  source: SourceInfo,
  text: string,
  readings: readonly Reading[],
): Omit<MaterialView, 'kind' | 'remark'> {
  const verdicts = new Map(store.readingVerdicts(source.id).map((one) => [one.reading, one.verdict]));
  return {
    source: source.id,
    name: source.name,
    sha256: source.sha256,
    bytes: source.bytes,
    addedAt: source.importedAt,
    text: text.slice(0, TEXT_SHOWN),
    readings: readings.map((reading): ReadingView => {
      const id = readingId(reading);
      return { ...reading, id, verdict: verdicts.get(id) ?? null };
    }),
  };
}

/** What a message or a report says, and of which campaign; nothing of any other source. */
async function readBySource(
  store: AuditStore,
  source: SourceInfo,
): Promise<{ readonly campaign: string | null; readonly readings: readonly Reading[] }> {
  const { campaign } = source.recognition;
  if (campaign !== undefined)
    return {
      campaign: store.campaignJoins().of(campaign),
      readings: (await readMaterial(store, source)).readings,
    };
  const reported = campaignOfReport(store, source);
  return { campaign: reported, readings: reported === null ? [] : readReport(store, source).readings };
}

function readingId({ field, value, passage, place }: Reading): string {
  return createHash('sha256')
    .update(JSON.stringify([field, value, passage, place]))
    .digest('hex')
    .slice(0, 32);
}

interface Word {
  readonly source: number;
  readonly reading: string;
  readonly verdict: 'confirmed' | 'refused' | null;
}

/** One word after the other: two given at once must not miss that they contradict. */
const lastWord = new WeakMap<AuditStore, Promise<void>>();

/**
 * A person's word on a reading. Only a confirmed one becomes a fact: an edit of the register that quotes the passage.
 * Taking a word back undoes that edit. Throws `Failure` `no_such_source`, `no_such_reading`, `tells_nothing` for a
 * confirmation of what the message does not tell, `contradicts` for one that another confirmation stands against.
 */
export async function judgeReading(store: AuditStore, word: Word, actor: string, now: Date): Promise<void> {
  const before = lastWord.get(store) ?? Promise.resolve();
  const judged = before.catch(() => undefined).then(() => judge(store, word, actor, now));
  lastWord.set(store, judged);
  return judged;
}

async function judge(
  store: AuditStore,
  { source: id, reading: name, verdict }: Word,
  actor: string,
  now: Date,
): Promise<void> {
  const source = sourceOf(store, id);
  const { campaign, readings } = await readBySource(store, source);
  const reading = readings.find((one) => readingId(one) === name);
  if (campaign === null || reading === undefined)
    throw new Failure('no_such_reading', 'The message does not say that.');
  const before = store.readingVerdicts(id).find((one) => one.reading === name);
  if (before?.verdict === verdict) return;
  if (verdict === 'confirmed') await refuseContradiction(store, campaign, reading);
  if (before?.edit != null) await takeOut(store, before.edit, actor);
  if (verdict === null) return store.removeReadingVerdict(id, name, actor);
  const edit =
    verdict === 'refused'
      ? null
      : await editCampaigns(
          store,
          {
            campaignIds: [campaign],
            changes: { [reading.field]: reading.value },
            note: reading.why,
            passage: { text: reading.passage, sha256: source.sha256 },
          },
          actor,
          now,
        );
  store.saveReadingVerdict({ source: id, reading: name, verdict, edit: edit?.id ?? null }, actor);
}

/** An edit that quotes a passage is a confirmed reading, of this message or another of the campaign. */
async function refuseContradiction(
  store: AuditStore,
  campaign: string,
  { field, value }: Reading,
): Promise<void> {
  if (value === 'unknown')
    throw new Failure('tells_nothing', 'This cannot be told from the message: there is nothing to confirm.');
  for (const { passage, changes } of await editsOf(store, campaign)) {
    const other = changes.find((change) => change.field === field && change.value !== value);
    if (passage === null || other === undefined) continue;
    throw new Failure(
      'contradicts',
      `Not confirmed: “${plain(field)}: ${other.value}” of this campaign was confirmed before, on the passage “${passage.slice(0, 120)}”. Both cannot stand. Take that word back first.`,
    );
  }
}

/** Takes an edit or a message out again. A message takes the confirmed readings with it: their passage would be gone. */
export async function undoRegister(store: AuditStore, id: number, actor: string): Promise<void> {
  const source = sourceOf(store, id);
  const { preset } = source.recognition;
  if (preset !== EDIT_PRESET && preset !== MATERIAL_PRESET)
    throw new Failure('not_an_edit', 'That is neither an edit of the register nor a campaign’s message.');
  if (preset === MATERIAL_PRESET)
    for (const { edit } of store.readingVerdicts(id)) if (edit !== null) await takeOut(store, edit, actor);
  await takeOut(store, id, actor);
}

async function takeOut(store: AuditStore, id: number, actor: string): Promise<void> {
  const source = store.sources().find((one) => one.id === id);
  if (source === undefined) return;
  for (const _ of store.withdrawSources([source], actor))
    await new Promise((resolve) => setImmediate(resolve));
}
