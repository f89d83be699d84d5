/**
 * Which imported rows are one contact. Deterministic and independent of the order of import.
 *
 * Rows with one id of one naming system are one contact. An email joins rows of different systems, and rows without an id;
 * two ids of the same system that share an email stay two contacts. A phone joins only a row without an email, and only
 * where one contact holds that phone. Refusals reach further: everyone linked by person id or by a shared mailbox.
 */
import type { Connection } from './connect.ts';
import { TABLES } from './evidence-tables.ts';

interface Step {
  readonly done: number;
  readonly total: number;
}

/** Disjoint sets over small integers; the smallest member stands for its set. */
class Sets {
  readonly #parent: Int32Array;
  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, i) => i);
  }
  find(a: number): number {
    let root = a;
    while (this.#parent[root]! !== root) root = this.#parent[root]!;
    for (let at = a; at !== root;) {
      const next = this.#parent[at]!;
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }
  join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)];
    if (x !== y) this.#parent[Math.max(x, y)] = Math.min(x, y);
  }
}

/** Changes whenever a source is sealed or withdrawn. */
export function evidenceStamp(db: Connection): string {
  return db
    .prepare<[], string>(
      "SELECT coalesce(group_concat(id || ':' || sha256, ' '), '') FROM (SELECT id, sha256 FROM source WHERE sealed = 1 ORDER BY id)",
    )
    .pluck()
    .get()!;
}

/** Redone only when sealed sources changed. Yields between steps; each step is one transaction or none. */
export function* assemble(db: Connection): Generator<Step, { readonly contacts: number }> {
  const stamp = evidenceStamp(db);
  const earlier = db
    .prepare<[], { stamp: string; contacts: number }>('SELECT stamp, contacts FROM assembled')
    .get();
  if (earlier?.stamp === stamp) return { contacts: earlier.contacts };
  const total = 6;
  yield { done: 0, total };
  indexEvidence(db);
  yield { done: 1, total };
  const sets = new Sets(
    db.prepare<[], number>('SELECT coalesce(max(id), 0) + 1 FROM contact_key').pluck().get()!,
  );
  joinByEmail(db, sets);
  yield { done: 2, total };
  joinByPhone(db, sets);
  yield { done: 3, total };
  const contacts = db.transaction(() => writeContacts(db, sets))();
  yield { done: 4, total };
  db.transaction(() => linkPersons(db, contacts))();
  yield { done: 5, total };
  db.transaction(() => {
    db.exec('DELETE FROM assembled');
    db.prepare('INSERT INTO assembled (id, stamp, contacts) VALUES (1, ?, ?)').run(stamp, contacts);
  })();
  db.pragma('optimize');
  return { contacts };
}

function indexEvidence(db: Connection): void {
  for (const table of [
    TABLES.contact,
    TABLES.collection,
    TABLES.transaction,
    TABLES.message,
    TABLES.preference,
  ]) {
    db.exec(`CREATE INDEX IF NOT EXISTS ${table}_by_key ON ${table} (key)`);
  }
  db.exec('CREATE INDEX IF NOT EXISTS message_by_campaign ON message (campaign_id)');
}

/** Rows of one value together, in a stable order. */
function* groups(db: Connection, column: 'email_key' | 'phone_key'): Generator<readonly Held[]> {
  const rows = db
    .prepare<[], Held>(
      `SELECT r.${column} AS held, r.key, k.value, r.email_key IS NOT NULL AS hasEmail FROM contact_row r JOIN source s ON s.id = r.source AND s.sealed = 1
       JOIN contact_key k ON k.id = r.key WHERE r.${column} IS NOT NULL ORDER BY r.${column}, k.value`,
    )
    .iterate();
  let group: Held[] = [];
  for (const row of rows) {
    if (group.length > 0 && group[0]!.held !== row.held) {
      yield group;
      group = [];
    }
    group.push(row);
  }
  if (group.length > 0) yield group;
}

interface Held {
  readonly held: string;
  readonly key: number;
  readonly value: string;
  readonly hasEmail: 0 | 1;
}

/** `template:C1` → `template`; an interned email or phone is a system of its own. */
function systemOf(value: string): string {
  return value.slice(0, value.indexOf(':'));
}

function joinByEmail(db: Connection, sets: Sets): void {
  const keyOf = db.prepare<[string], number>('SELECT id FROM contact_key WHERE value = ?').pluck();
  for (const group of groups(db, 'email_key')) {
    const own = keyOf.get(`email:${group[0]!.held}`);
    const idsOf = Map.groupBy(new Map(group.map((row) => [row.value, row])).values(), ({ value }) =>
      systemOf(value),
    );
    const crowded = [...idsOf.values()].some((rows) => rows.length > 1);
    // Two ids of one system share the mailbox: which of them another system's row means cannot be told.
    if (!crowded) for (const row of group) sets.join(group[0]!.key, row.key);
    if (own !== undefined) sets.join(own, group[0]!.key);
  }
}

function joinByPhone(db: Connection, sets: Sets): void {
  const keyOf = db.prepare<[string], number>('SELECT id FROM contact_key WHERE value = ?').pluck();
  db.exec('DELETE FROM phone_contact');
  for (const group of groups(db, 'phone_key')) {
    const own = keyOf.get(`tel:${group[0]!.held}`);
    const holders = new Set(group.filter(({ hasEmail }) => hasEmail === 1).map(({ key }) => sets.find(key)));
    const bare = group.filter(({ hasEmail, value }) => hasEmail === 0 && systemOf(value) === 'tel');
    for (const row of bare) sets.join(row.key, holders.size === 1 ? [...holders][0]! : bare[0]!.key);
    const all = new Set(group.map(({ key }) => sets.find(key)));
    if (own === undefined) continue;
    if (all.size === 1) sets.join(own, group[0]!.key);
  }
}

function writeContacts(db: Connection, sets: Sets): number {
  // Contacts are numbered anew, so outcomes stored under the old numbers would be shown for the wrong people.
  db.exec(
    'DELETE FROM contact_outcome; DELETE FROM message_outcome; DELETE FROM contact; DELETE FROM key_contact',
  );
  const numbers = new Map<number, number>();
  const addKey = db.prepare('INSERT INTO key_contact (contact, key) VALUES (?, ?)');
  const add = db.prepare(
    'INSERT INTO contact (no, contact_id, email, phone, name, linked) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const fill = db.prepare(
    'UPDATE contact SET email = coalesce(email, ?), phone = coalesce(phone, ?), name = coalesce(name, ?) WHERE no = ?',
  );
  interface Row {
    readonly key: number;
    readonly value: string;
    readonly email: string | null;
    readonly phone: string | null;
    readonly name: string | null;
  }
  const seen = new Set<number>();
  const place = ({ key, value, email, phone, name }: Row): void => {
    const root = sets.find(key);
    let no = numbers.get(root);
    if (no === undefined) {
      no = numbers.size + 1;
      numbers.set(root, no);
      add.run(no, value.slice(value.indexOf(':') + 1), email, phone, name, no);
    } else if (email !== null || phone !== null || name !== null) fill.run(email, phone, name, no);
    if (seen.has(key)) return;
    seen.add(key);
    addKey.run(no, key);
  };
  // By naming system and id, not by file: the numbering must not depend on the order of import.
  const named = db.prepare<[], Row>(
    `SELECT r.key, k.value, r.email, r.phone, r.name FROM contact_row r JOIN source s ON s.id = r.source AND s.sealed = 1
     JOIN contact_key k ON k.id = r.key ORDER BY substr(k.value, 1, instr(k.value, ':')) = 'template:' DESC, k.value, r.source, r.row`,
  );
  for (const row of named.all()) place(row);
  // Contacts that only other records name: messages were sent to them, or they objected.
  const referenced = [TABLES.collection, TABLES.transaction, TABLES.message, TABLES.preference]
    .map((table) => `SELECT t.key FROM ${table} t JOIN source s ON s.id = t.source AND s.sealed = 1`)
    .join(' UNION ');
  // Preferences come last in the list, so the condition is on them alone.
  const others = db.prepare<[], Row & { readonly entry: 0 | 1 }>(
    `SELECT k.id AS key, k.value, CASE WHEN k.value LIKE 'email:%' THEN substr(k.value, 7) END AS email, CASE WHEN k.value LIKE 'tel:%' THEN substr(k.value, 5) END AS phone, NULL AS name,
       k.id NOT IN (${referenced} WHERE t.type <> 'external_list') AS entry
     FROM contact_key k WHERE k.id IN (${referenced}) ORDER BY k.value`,
  );
  const addPhone = db.prepare(
    'INSERT OR IGNORE INTO phone_contact (contact, key) SELECT kc.contact, ? FROM contact_row r JOIN key_contact kc ON kc.key = r.key WHERE r.phone_key = ?',
  );
  db.exec(
    'CREATE INDEX IF NOT EXISTS contact_row_by_phone ON contact_row (phone_key); CREATE INDEX IF NOT EXISTS key_contact_by_key ON key_contact (key)',
  );
  for (const row of others.all()) {
    // An entry in a public register concerns who is in the audit already; it brings nobody in.
    if (row.entry === 1 && !numbers.has(sets.find(row.key))) continue;
    // What was said by a phone counts for each contact that holds it; messages to it are judged as sent to the phone.
    if (row.value.startsWith('tel:') && !numbers.has(sets.find(row.key))) addPhone.run(row.key, row.phone);
    place(row);
  }
  return numbers.size;
}

/** `linked` is the smallest contact number among those with one person id or one mailbox. */
function linkPersons(db: Connection, contacts: number): void {
  const sets = new Sets(contacts + 1);
  for (const column of ['person_id', 'email_key']) {
    const rows = db
      .prepare<[], { held: string; contact: number }>(
        `SELECT r.${column} AS held, kc.contact FROM contact_row r JOIN source s ON s.id = r.source AND s.sealed = 1 JOIN key_contact kc ON kc.key = r.key
         WHERE r.${column} IS NOT NULL ORDER BY r.${column}`,
      )
      .iterate();
    let last: { held: string; contact: number } | null = null;
    for (const row of rows) {
      if (last !== null && last.held === row.held) sets.join(last.contact, row.contact);
      last = row;
    }
  }
  const update = db.prepare('UPDATE contact SET linked = ? WHERE no = ?');
  for (let no = 1; no <= contacts; no++) if (sets.find(no) !== no) update.run(sets.find(no), no);
  db.exec(
    'CREATE INDEX IF NOT EXISTS contact_by_link ON contact (linked); CREATE INDEX IF NOT EXISTS contact_by_email ON contact (email); CREATE INDEX IF NOT EXISTS contact_by_id ON contact (contact_id)',
  );
}
