/**
 * What is recorded against a message or contact, supposed otherwise: not what may yet be found, but what would have had to be
 * done for it to be lawful.
 */
import { isElectronicMail } from '../law/electronic-mail.ts';
import type { CollectionFact, PreferenceFact } from '../model/facts.ts';
import { openFact, outsideOf } from './open-fact-parts.ts';
import { campaign, collection, contact, type Given, type Supposition } from './suppose.ts';
import { BY_COLLECTIONS, BY_PREFERENCES } from './touches.ts';

export function contraryFacts(of: Given): readonly Supposition[] {
  return [...inCollections(of), ...inCampaigns(of), ...refusals(of), consent(of)];
}

function inCollections({ facts }: Given): readonly Supposition[] {
  return facts.collections.flatMap((one) => {
    const { row, at, context } = one;
    const point = one.collectionPoint ?? one.notice;
    const otherwise = (kind: Supposition['kind'], so: Partial<CollectionFact>): Supposition =>
      openFact(kind, [row], [point, context, at], {}, collection(row, so), null);
    return [
      otherwise('means_at_collection', {
        meansOfRefusing: 'yes',
        mechanism: 'opt_out_box',
        register: null,
      }),
      otherwise('context', { context: 'checkout' }),
      otherwise('collector', { collectedBySender: 'yes', obtainedFrom: 'direct' }),
      otherwise('details', { point: 'both' }),
    ];
  });
}

function inCampaigns({ facts }: Given): readonly Supposition[] {
  const seen = new Set<string>();
  return facts.messages.flatMap(({ campaign: one, row, sentAt }) => {
    if (seen.has(one.id) || isElectronicMail(one.channel) === 'no') return [];
    seen.add(one.id);
    const name = one.name ?? one.id;
    const rows = one.rows.length > 0 ? one.rows : [row];
    const values = [name, sentAt];
    return [
      openFact('means_in_message', rows, values, {}, campaign(one.id, { meansOfRefusing: 'yes' }), null),
      openFact(
        'valid_address',
        rows,
        values,
        {},
        campaign(one.id, { validAddress: 'yes', identityConcealed: 'no' }),
        null,
      ),
      openFact(
        'promoted',
        rows,
        values,
        {},
        campaign(one.id, { ownProduct: 'yes', promotesType: 'product' }),
        null,
      ),
    ];
  });
}

/** Had the person not refused: all refusals together, since any one of them bars. */
function refusals({ facts }: Given): readonly Supposition[] {
  const said = facts.preferences.filter(({ type }) => type !== 'consent');
  const atCollection = facts.collections.filter(({ refused }) => refused === 'yes');
  const rows = [...said, ...atCollection].map(({ row }) => row);
  if (rows.length === 0) return [];
  return [
    openFact(
      'objections',
      rows,
      [],
      {},
      contact(BY_COLLECTIONS | BY_PREFERENCES, (all) => ({
        ...all,
        preferences: all.preferences.filter(({ type }) => type === 'consent'),
        collections: all.collections.map((one) => (one.refused === 'yes' ? { ...one, refused: 'no' } : one)),
      })),
      null,
    ),
  ];
}

function consent({ facts, audit }: Given): Supposition {
  const given: PreferenceFact = {
    at: outsideOf(facts, audit).first,
    type: 'consent',
    channels: ['all'],
    method: 'written',
    wording: null,
    evidence: 'yes',
    namesSender: 'yes',
    row: facts.subscriber.rows[0] ?? 0,
  };
  return openFact(
    'consent',
    facts.subscriber.rows,
    [null],
    {},
    contact(BY_PREFERENCES, (all) => ({ ...all, preferences: [...all.preferences, given] })),
    null,
  );
}
