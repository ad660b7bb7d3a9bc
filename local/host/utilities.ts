/** Utilities: formatting, base64, digests, waiting. Bytes are signed, as in Java. */
import { createHash, randomUUID } from 'node:crypto';
import { formatDate, formatString } from './format-text';
import { Charset, DigestAlgorithm } from './enums';
import { NotImplementedError, ServiceError } from './errors';
import { Conforms, HostObject, local } from './object';
import type { Session } from './session-state';

type Utilities = GoogleAppsScript.Utilities.Utilities;
type CharsetValue = GoogleAppsScript.Utilities.Charset;

const HASHES: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

export class UtilitiesHost extends HostObject<Utilities> implements Conforms<UtilitiesHost, Utilities> {
  constructor(session: Session) {
    super(session, 'Utilities', { Charset, DigestAlgorithm });
  }

  @local(['date', 'string', 'string']) formatDate(date: Date, timeZone: string, format: string): string {
    return formatDate(date, timeZone, format);
  }

  @local(['string', 'any...']) formatString(template: string, ...args: unknown[]): string {
    return formatString(template, args);
  }

  /** Moves the simulated clock. */
  @local(['any']) sleep(milliseconds: number): void {
    if (typeof milliseconds !== 'number' || !Number.isInteger(milliseconds)) {
      throw new ServiceError(`Cannot convert ${milliseconds} to int.`);
    }
    this.session.clock.advance(milliseconds);
  }

  @local() getUuid(): string {
    return randomUUID();
  }

  @local(['string'], ['number[]'], ['string', 'Charset'])
  base64Encode(data: string | number[], charset?: CharsetValue): string {
    return bytesOf(data, charset ?? Charset.UTF_8).toString('base64');
  }

  @local(['string'], ['string', 'Charset']) base64Decode(encoded: string, _charset?: CharsetValue): number[] {
    return signed(Buffer.from(encoded, 'base64'));
  }

  /** Of a text without a charset: of its ASCII form, as on Google, where other letters become `?`. */
  @local(
    ['DigestAlgorithm', 'string'],
    ['DigestAlgorithm', 'number[]'],
    ['DigestAlgorithm', 'string', 'Charset'],
  )
  computeDigest(
    algorithm: GoogleAppsScript.Utilities.DigestAlgorithm,
    value: string | number[],
    charset?: CharsetValue,
  ): number[] {
    const hash = HASHES[String(algorithm)];
    if (hash === undefined)
      throw new NotImplementedError(`Utilities.computeDigest with ${String(algorithm)}`);
    return signed(
      createHash(hash)
        .update(bytesOf(value, charset ?? Charset.US_ASCII))
        .digest(),
    );
  }
}

function bytesOf(data: string | readonly number[], charset: unknown): Buffer {
  if (typeof data !== 'string') return Buffer.from(data);
  if (charset === Charset.UTF_8) return Buffer.from(data, 'utf8');
  return Buffer.from(data.replace(/[\ud800-\udbff][\udc00-\udfff]|[^\x00-\x7f]/g, '?'), 'latin1');
}

function signed(bytes: Buffer): number[] {
  return Array.from(bytes, (byte) => (byte << 24) >> 24);
}
