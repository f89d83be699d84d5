/** Messages kept with campaigns, read: each once, as their bytes never change. */
import type { Reading } from '../../shared/model/material.ts';
import { messageParts, type MessageParts } from '../import/material/message-parts.ts';
import { readingsOf } from '../import/material/readings.ts';
import type { AuditStore, SourceInfo } from '../store/store.ts';

export interface ReadMaterial extends Pick<MessageParts, 'kind' | 'unread'> {
  /** The beginning of what a person reads in it. */
  readonly text: string;
  readonly readings: readonly Reading[];
}

export const TEXT_SHOWN = 20_000;
/** Messages remembered; a campaign has a few. */
const REMEMBERED = 100;

const remembered = new Map<string, Promise<ReadMaterial>>();

export function readMaterial(store: AuditStore, source: SourceInfo): Promise<ReadMaterial> {
  const { id, name, sha256 } = source;
  // The ending of the name says how the bytes are read.
  const key = `${sha256} ${name}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const read = readParts(name, Buffer.concat([...store.readBytes(id, 0)]));
  if (remembered.size === REMEMBERED) remembered.delete(remembered.keys().next().value!);
  remembered.set(key, read);
  read.catch(() => remembered.delete(key));
  return read;
}

async function readParts(name: string, bytes: Buffer): Promise<ReadMaterial> {
  // One that is long to read leaves others a turn before it.
  await new Promise((resolve) => setImmediate(resolve));
  const parts = await messageParts(name, bytes);
  const { kind, unread, text } = parts;
  return { kind, unread, text: text.slice(0, TEXT_SHOWN), readings: readingsOf(parts) };
}
