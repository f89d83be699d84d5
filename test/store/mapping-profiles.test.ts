/** Mapping profiles in the audit file: by name, each change logged once. */
import { expect, it } from 'vitest';
import { DatabaseSync } from 'node:sqlite';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';
import type { MappingProfile } from '../../shared/model/mapping.ts';
import { auditFrom } from '../engine/audit-from.ts';

const profile: MappingProfile = {
  name: 'Renamed',
  files: 'members.csv',
  headings: [],
  preset: 'mailchimp.unsubscribed',
  mapping: null,
};

it('version 4 brings the table', () => {
  const db = new DatabaseSync(':memory:');
  for (const { version, sql } of MIGRATIONS) if (version < 4) db.exec(sql);
  expect(() => db.prepare('SELECT * FROM mapping_profile')).toThrow('no such table');
  db.exec(MIGRATIONS.find(({ version }) => version === 4)!.sql);
  expect(db.prepare('SELECT * FROM mapping_profile').all()).toEqual([]);
});

it('keeps profiles by name, and logs what changed', async () => {
  const { store } = await auditFrom({});
  const before = store.logLength();
  store.saveMappingProfile(profile, 'officer');
  store.saveMappingProfile(profile, 'officer');
  store.saveMappingProfile({ ...profile, files: 'other.csv' }, 'officer');
  expect(store.mappingProfiles()).toEqual([{ ...profile, files: 'other.csv' }]);
  store.removeMappingProfile('Renamed', 'officer');
  store.removeMappingProfile('Renamed', 'officer');
  expect(store.mappingProfiles()).toEqual([]);
  expect(store.logLength() - before).toBe(3);
  expect(store.log({ offset: 0, limit: 3 }).map(({ action }) => action)).toEqual([
    'mapping_removed',
    'mapping_saved',
    'mapping_saved',
  ]);
  expect(store.verifyLog()).toBeNull();
});

it('the window’s import reads by them, and the file keeps the profile it was read by', async () => {
  const { store, add } = await auditFrom({});
  store.saveMappingProfile(profile, 'officer');
  await add({
    'members.csv':
      'Email Address,MEMBER_RATING,OPTIN_TIME,LAST_CHANGED,EUID\na@x.test,2,2016-04-18 13:51:14,2017-01-01 00:00:00,e1\n',
  });
  store.removeMappingProfile('Renamed', 'officer');
  expect(store.sources()[0]!.recognition.profile).toEqual(profile);
});
