/** SQLite3 Multiple Ciphers' package answers as better-sqlite3 does, with two methods more; its own types are out of reach. */
declare module 'better-sqlite3-multiple-ciphers' {
  import BetterSqlite3 from 'better-sqlite3';

  namespace Ciphers {
    interface Database extends BetterSqlite3.Database {
      /** Decrypts with this passphrase from now on. */
      key(passphrase: Buffer): number;
      /** Writes every page anew under this passphrase; an empty one lays the file open. */
      rekey(passphrase: Buffer): number;
    }
  }
  const Ciphers: {
    new (path: string, options?: BetterSqlite3.Options): Ciphers.Database;
    SqliteError: typeof BetterSqlite3.SqliteError;
  };
  export default Ciphers;
}
