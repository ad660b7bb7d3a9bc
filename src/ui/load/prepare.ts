/** From what was read to what the preview shows and what would be sent. */
import { LoadContext, LoadPreview, previewUpload } from '../../domain/intake/load-preview';
import { uploadOf } from '../../domain/intake/payload';
import type { IntakeResult } from '../../domain/intake/records';
import { AskedFile, askedFiles } from './asked-work';
import { Digest, digestOf } from './digest';

export interface Prepared {
  readonly digest: Digest;
  readonly asked: readonly AskedFile[];
  readonly preview: LoadPreview;
  /** Schools × works by what becomes of them. */
  readonly schools: { readonly isNew: number; readonly replaced: number; readonly unchanged: number };
  /** Rows of tables, of the official list and of «Зачёты и пороги» that go in. */
  readonly rows: number;
  /** Whether any file gave anything. */
  readonly isAnything: boolean;
}

export function prepare(result: IntakeResult, context: LoadContext): Prepared {
  const preview = previewUpload(uploadOf(result), context);
  const { works, tables, official, outcomes } = preview;
  const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
  const digest = digestOf(result);
  return {
    digest,
    asked: askedFiles(result),
    preview,
    schools: {
      isNew: sum(works.map(({ isNew }) => isNew.length)),
      replaced: sum(works.map(({ replaced }) => replaced.length)),
      unchanged: sum(works.map(({ unchanged }) => unchanged.length)),
    },
    rows: sum(tables.map(({ rows, meetProtocols }) => rows - meetProtocols)) + official + outcomes,
    isAnything: digest.files.length > 0,
  };
}

/** True when what was to be sent before stands now: the answer that said so did not arrive. */
export function isPutIn(before: Prepared, now: Prepared): boolean {
  const wanted = ({ schools }: Prepared): number => schools.isNew + schools.replaced;
  return now.preview.isAllThere || (wanted(before) > 0 && wanted(now) === 0);
}
