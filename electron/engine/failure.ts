/** A failure that a person can act on: a closed code and one clear sentence. Anything else that is thrown is a bug. */
export class Failure extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'Failure';
    this.code = code;
  }
}
