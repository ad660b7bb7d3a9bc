/** Names of files that every system accepts. */
import type { DocumentModel } from './model';

const LONGEST = 120;
const ENDING = '.docx';
/** Windows keeps these for devices, with any ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** The model's file name with its ending: no characters that Windows refuses, at most 120 characters. */
export function docxFileName({ file }: Pick<DocumentModel, 'file'>): string {
  const name = file
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST - ENDING.length)
    .replace(/^[ .]+|[ .]+$/g, '');
  return `${name.replace(DEVICES, '$1_') || 'document'}${ENDING}`;
}
