/** What was read and what will change in the workbook, before anything is sent. */
import type { JSX } from 'preact';
import type { LoadPreview } from '../../domain/intake/load-preview';
import { isFew } from '../../domain/report/shown';
import { FEW } from '../../messages/choices';
import { LOAD } from '../../messages/dialog-load';
import { TABLE_TEXT } from '../../messages/tables';
import { grouped } from '../../messages/numbers';
import { FoldedList } from '../kit/folded-list';
import type { Digest, WorkDigest } from './digest';
import { Give } from './give';
import { FocusedHeading } from './heading';
import type { Prepared } from './prepare';
import { Fold, Lines, problemLines, rowLines } from './problem-list';
import type { LoadSession } from './session';
import type { LoadState, Notice } from './state';
import { WorkForm } from './work-form';

interface PreviewProps {
  readonly state: LoadState;
  readonly prepared: Prepared;
  readonly session: LoadSession;
}

const NOTICES: Readonly<Record<Notice, string>> = {
  'reading-stopped': LOAD.readingStopped,
  'sending-stopped': LOAD.sendingStopped,
  gone: LOAD.gone,
};

export function Preview({ state, prepared, session }: PreviewProps): JSX.Element {
  const { digest, asked } = prepared;
  const { repeats, notice, context } = state;
  const others = (context?.stages.length ?? 0) - Number(prepared.preview.isBegun);
  return (
    <>
      <FocusedHeading text={LOAD.found} />
      <div role="status">
        {notice === null ? null : <p class="notice careful">{NOTICES[notice]}</p>}
        {prepared.isAnything ? null : <p class="notice careful">{LOAD.nothing}</p>}
        {prepared.isAnything && prepared.preview.isAllThere ? (
          <p class="notice good">{LOAD.allThere}</p>
        ) : null}
      </div>
      <Totals prepared={prepared} />
      {digest.refused.length === 0 ? null : (
        <section class="load-refused">
          <h2>{LOAD.refused(digest.refused.length)}</h2>
          <FoldedList items={problemLines(digest.refused)} />
        </section>
      )}
      {asked.length === 0 ? null : (
        <WorkForm
          key={asked.map(({ file }) => file).join('|')}
          asked={asked}
          onWork={(files, work) => void session.nameWork(files, work)}
        />
      )}
      <Works prepared={prepared} />
      <Notes digest={digest} />
      {repeats.length === 0 ? null : (
        <Fold title={LOAD.repeats(repeats.length)} isOpen={repeats.length <= 3}>
          <Lines lines={repeats} />
        </Fold>
      )}
      <Fold title={LOAD.addMore}>
        <Give session={session} hint={LOAD.moreHint} />
      </Fold>
      {others === 0 ? null : <p class="hint">{LOAD.stages(others)}</p>}
    </>
  );
}

function Totals({ prepared }: { readonly prepared: Prepared }): JSX.Element | null {
  const { preview, schools } = prepared;
  const lines = [
    schools.isNew > 0 ? LOAD.isNew(schools.isNew) : '',
    schools.replaced > 0 ? LOAD.replaced(schools.replaced) : '',
    schools.unchanged > 0 ? LOAD.unchanged(schools.unchanged) : '',
    preview.official > 0 ? LOAD.official(preview.official) : '',
    preview.outcomes > 0 ? LOAD.outcomes(preview.outcomes) : '',
  ].filter((line) => line !== '');
  if (lines.length === 0) return null;
  return (
    <>
      <Lines lines={lines} />
      {preview.works.length === 0 ? null : <p class="hint">{LOAD.unit}</p>}
      {preview.isBegun ? <p class="notice">{LOAD.begun}</p> : null}
    </>
  );
}

function Works({ prepared: { digest, preview } }: { readonly prepared: Prepared }): JSX.Element | null {
  if (digest.works.length === 0) return null;
  return (
    <section class="load-works">
      <h2>{LOAD.works(digest.works.length)}</h2>
      <FoldedList
        items={digest.works.map((work) => (
          <WorkLine work={work} preview={preview} />
        ))}
      />
    </section>
  );
}

interface WorkLineProps {
  readonly work: WorkDigest;
  readonly preview: LoadPreview;
}

function WorkLine({ work, preview }: WorkLineProps): JSX.Element {
  const change = preview.works.find((one) => one.work === work.id);
  const shown = change === undefined ? null : isFew(change.participants) ? FEW : grouped(change.participants);
  const parts = [
    change === undefined || change.isNew.length === 0 ? '' : LOAD.workNew(change.isNew.length),
    change === undefined || change.replaced.length === 0 ? '' : LOAD.workReplaced(change.replaced),
    change === undefined || change.unchanged.length === 0 ? '' : LOAD.workUnchanged(change.unchanged.length),
    ...preview.tables
      .filter((one) => one.work === work.id)
      .map(({ table, rows, meetProtocols, standing }) =>
        LOAD.workTable(TABLE_TEXT[table].title, rows, meetProtocols, standing),
      ),
  ].filter((part) => part !== '');
  return (
    <>
      <strong>{work.title}</strong>
      <br />
      {LOAD.workCounts(work.schools, shown, work.files)}
      {parts.map((part) => (
        <span class="hint load-part" key={part}>
          {part}
        </span>
      ))}
    </>
  );
}

function Notes({ digest }: { readonly digest: Digest }): JSX.Element {
  const { files, dropped, rejected, remarked, remarks } = digest;
  return (
    <>
      {dropped.length === 0 ? null : (
        <Fold title={LOAD.dropped(dropped.length)} isOpen={dropped.length <= 3}>
          <Lines
            lines={dropped.map(({ file, sheet, columns }) => LOAD.droppedColumns(file, sheet, columns))}
          />
        </Fold>
      )}
      {digest.rejectedRows === 0 ? null : (
        <Fold title={LOAD.rejected(digest.rejectedRows)}>
          <Lines lines={rowLines(rejected)} />
        </Fold>
      )}
      {digest.remarkedRows === 0 ? null : (
        <Fold title={LOAD.remarked(digest.remarkedRows)}>
          <Lines lines={rowLines(remarked)} />
        </Fold>
      )}
      {remarks.length === 0 ? null : (
        <Fold title={LOAD.remarks(remarks.length)} isOpen={remarks.length <= 3}>
          <Lines lines={problemLines(remarks)} />
        </Fold>
      )}
      {files.length === 0 ? null : (
        <Fold title={LOAD.files(files.length)}>
          <Lines
            lines={files.map(({ file, sheet, layout, work, rows, rejected: not, remarked: noted }) =>
              LOAD.file({ file, sheet, layout, work, rows }, LOAD.fileNotes(not, noted)),
            )}
          />
        </Fold>
      )}
    </>
  );
}
