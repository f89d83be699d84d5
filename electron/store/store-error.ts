/** A named failure of the audit file: `not_an_audit_file`, `newer_version`, `damaged`, `read_only`, `not_found`, `exists`, `locked`,
 * `passphrase_needed`, `wrong_passphrase`, `not_protected`, `weak_passphrase`. */
export class StoreError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'StoreError';
    this.code = code;
  }
}
