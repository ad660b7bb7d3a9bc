/**
 * Which requests are let in: those of this computer's browser that know the token and come from our own page. Names of
 * other hosts that were made to lead here (DNS rebinding) and pages of other origins are refused.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** 192 bits, in letters of an address. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

/** The address behind the token, without the query; null when the request is to be refused. */
export function admitted(request: IncomingMessage, token: string, port: number): string | null {
  const { host, origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (host === undefined || !hosts.includes(host)) return null;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return null;
  if (origin !== undefined && origin !== `http://${host}`) return null;
  // Browsers name the origin of every POST.
  if (request.method === 'POST' && (origin === undefined || site === 'none')) return null;
  if (request.method !== 'POST' && request.method !== 'GET') return null;
  const [, first = '', rest] = /^\/([^/?#]*)\/([^?#]*)/.exec(request.url ?? '') ?? [];
  return rest !== undefined && isSame(first, token) ? rest : null;
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
