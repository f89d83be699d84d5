/** What a purge of an audit file cannot undo or promise, said before it and after it. */
export const NOT_PROMISED = [
  'Solid-state drives, and file systems that write elsewhere instead of over (APFS, Btrfs, ZFS, snapshots), may keep earlier blocks: only an encrypted disk, or an audit that had a passphrase from its start, is safe against that.',
  'Backups, synchronised folders, and copies of the file made elsewhere are not touched.',
  'Reports, dossiers, CSV files and evidence packs that were written from this audit stand where they were saved.',
  'The exports that were imported still stand where they came from.',
] as const;
