/** Headers that keep pages to themselves: nothing from elsewhere is loaded, nothing is sent elsewhere, nothing is kept. */
import { createHash } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';

export const COMMON_HEADERS: OutgoingHttpHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

const NOTHING = [
  "default-src 'none'",
  "font-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];

export const PAGE_POLICY = [
  ...NOTHING,
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "frame-src 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Anything that is no page: nothing of it may run. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** A dialog's own inline blocks, by their hashes, and no other. */
export function dialogPolicy(html: string): string {
  return [
    ...NOTHING,
    `script-src ${hashes(html, 'script')}`,
    `style-src ${hashes(html, 'style')}`,
    "connect-src 'self'",
    'img-src data: blob:',
    "frame-ancestors 'self'",
  ].join('; ');
}

function hashes(html: string, tag: 'script' | 'style'): string {
  const blocks = [...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'gi'))];
  const all = blocks.map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return all.length === 0 ? "'none'" : all.join(' ');
}
