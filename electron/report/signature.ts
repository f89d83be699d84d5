/**
 * A detached signature over a bag's tag manifest, which stands for every file of the bag: RSA (PKCS #1 v1.5) or ECDSA over
 * SHA-256, as `openssl dgst -sha256 -verify` checks it. The key is the officer's own and never leaves this function.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  sign,
  verify,
  X509Certificate,
  type KeyObject,
} from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SIGNED = 'tagmanifest-sha256.txt';
const SIGNATURE = `${SIGNED}.sig`;
const SIGNER = 'signed-by.pem';
/** What `openssl dgst` can check. */
const KINDS: readonly (string | undefined)[] = ['rsa', 'ec'];

/** Why a key cannot be used, in one sentence. */
export class SignatureRefused extends Error {
  readonly code: 'no_key' | 'wrong_passphrase' | 'unusable_key' | 'foreign_certificate';
  constructor(code: SignatureRefused['code'], message: string) {
    super(message);
    this.name = 'SignatureRefused';
    this.code = code;
  }
}

export interface Signer {
  /** The public key, or the certificate, that goes with the pack: PEM. */
  readonly publicPem: string;
  sign(bytes: Uint8Array): Buffer;
}

/**
 * Reads a PEM private key (PKCS #8, PKCS #1 or SEC 1), encrypted or not, and optionally its X.509 certificate.
 * Throws `SignatureRefused`.
 */
export function signerFrom(keyPem: string, passphrase: string | null, certificatePem: string | null): Signer {
  let key: KeyObject;
  try {
    key = createPrivateKey(passphrase === null ? keyPem : { key: keyPem, passphrase });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (/ENCRYPTED/.test(keyPem))
      throw new SignatureRefused(
        'wrong_passphrase',
        passphrase === null
          ? 'The private key is protected by a passphrase: give the passphrase too.'
          : 'The passphrase does not open the private key.',
      );
    throw new SignatureRefused(
      'no_key',
      `That is not a private key in PEM format (${code || 'unreadable'}).`,
    );
  }
  if (!KINDS.includes(key.asymmetricKeyType))
    throw new SignatureRefused(
      'unusable_key',
      `A key of the kind ${key.asymmetricKeyType ?? 'unknown'} cannot be used: take an RSA or an elliptic-curve key.`,
    );
  const publicKey = createPublicKey(key);
  if (certificatePem !== null && !holds(certificatePem, publicKey))
    throw new SignatureRefused('foreign_certificate', 'The certificate does not belong to the private key.');
  return {
    publicPem: certificatePem ?? publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (bytes) => sign('sha256', bytes, key),
  };
}

/** Puts the signer's public half into a folder that is about to become a bag, so that the manifest covers it. */
export function nameSigner(folder: string, { publicPem }: Signer): void {
  writeFileSync(join(folder, SIGNER), publicPem, { flush: true });
}

/** Signs a sealed bag. */
export function signBag(folder: string, signer: Signer): void {
  writeFileSync(join(folder, SIGNATURE), signer.sign(readFileSync(join(folder, SIGNED))), { flush: true });
}

export type SignatureState =
  | { readonly kind: 'unsigned' }
  | { readonly kind: 'broken' }
  /** `fingerprint`: SHA-256 of the public key (SPKI, DER) as hex, to compare with what the signer says it is. */
  | { readonly kind: 'signed'; readonly fingerprint: string; readonly subject: string | null };

/** Whether a bag's signature fits. Whose key it is must be learnt elsewhere: the fingerprint is what to compare. */
export function checkSignature(folder: string): SignatureState {
  const files = [SIGNATURE, SIGNER, SIGNED].map((name) => join(folder, name));
  const [signature, signer, signed] = files as [string, string, string];
  if (!existsSync(signature) && !existsSync(signer)) return { kind: 'unsigned' };
  try {
    const pem = readFileSync(signer, 'utf8');
    const key = createPublicKey(pem);
    if (!verify('sha256', readFileSync(signed), key, readFileSync(signature))) return { kind: 'broken' };
    return { kind: 'signed', fingerprint: fingerprintOf(key), subject: subjectOf(pem) };
  } catch {
    // A missing or unreadable part is as bad as one that does not fit.
    return { kind: 'broken' };
  }
}

function fingerprintOf(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

function subjectOf(pem: string): string | null {
  return pem.includes('BEGIN CERTIFICATE') ? new X509Certificate(pem).subject.replaceAll('\n', ', ') : null;
}

function holds(certificatePem: string, publicKey: KeyObject): boolean {
  try {
    return new X509Certificate(certificatePem).publicKey.equals(publicKey);
  } catch {
    return false;
  }
}
