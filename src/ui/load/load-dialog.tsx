/** The window «Загрузить результаты»: files in, progress, preview, one button. What happens is decided in `session.ts`. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FileSource } from '../../files/source';
import { DIALOG } from '../../messages/dialogs';
import { LOAD } from '../../messages/dialog-load';
import { Button, Frame } from '../kit/frame';
import { droppedSources } from '../kit/given-files';
import { Progress } from '../kit/progress';
import { closeDialog } from '../server';
import { LOAD_CALLS } from './calls';
import { Done } from './done';
import { Give } from './give';
import { Preview } from './preview';
import { LoadSession } from './session';
import { LoadState, Phase, START, isBusy } from './state';

export function LoadDialog(): JSX.Element {
  const [state, setState] = useState<LoadState>(START);
  const session = useMemo(() => new LoadSession(LOAD_CALLS, setState), []);
  useEffect(() => void session.open(), []);
  useDropAnywhere((files) => void session.give(files));
  return (
    <Frame failure={state.failure} buttons={<Buttons state={state} session={session} />}>
      <Content state={state} session={session} />
    </Frame>
  );
}

interface PartProps {
  readonly state: LoadState;
  readonly session: LoadSession;
}

function Content({ state, session }: PartProps): JSX.Element {
  const { phase, prepared } = state;
  switch (phase.at) {
    case 'reading':
      return <Progress done={phase.done} all={phase.all} label={readingLabel(phase)} />;
    case 'sending':
      return (
        <Progress
          done={phase.done}
          all={phase.all}
          label={phase.done === phase.all ? LOAD.committing : LOAD.sending(phase.done, phase.all)}
        />
      );
    case 'done':
      return <Done written={phase.written} />;
    case 'preview':
      return prepared === null ? <></> : <Preview state={state} prepared={prepared} session={session} />;
    case 'start':
      return (
        <>
          <p>{LOAD.intro}</p>
          {state.notice === 'reading-stopped' ? (
            <p class="notice" role="status">
              {LOAD.readingStopped}
            </p>
          ) : null}
          <Give session={session} hint={LOAD.hint} />
        </>
      );
  }
}

function readingLabel({ file, done, all }: Extract<Phase, { at: 'reading' }>): string {
  if (file !== '') return LOAD.reading(file, Math.floor(done), all);
  return all === 0 ? LOAD.opening : LOAD.counting;
}

function Buttons({ state, session }: PartProps): JSX.Element {
  const { phase, prepared, failure } = state;
  if (isBusy(phase)) {
    const isLast = phase.at === 'sending' && phase.done === phase.all;
    const isStopping = 'isStopping' in phase && phase.isStopping;
    return (
      <Button onPress={() => session.stop()} disabled={isStopping || isLast}>
        {isStopping ? DIALOG.stopping : DIALOG.cancel}
      </Button>
    );
  }
  const canSend =
    phase.at === 'preview' && prepared !== null && prepared.isAnything && !prepared.preview.isAllThere;
  return (
    <>
      {phase.at === 'start' ? null : (
        <Button onPress={() => session.reset()}>
          {phase.at === 'done' ? LOAD.loadMore : LOAD.startAnew}
        </Button>
      )}
      <Button onPress={closeDialog} main={phase.at === 'done'}>
        {DIALOG.close}
      </Button>
      {failure === null ? null : (
        <Button main onPress={() => void session.again()}>
          {DIALOG.again}
        </Button>
      )}
      {canSend && failure === null ? (
        <Button main onPress={() => void session.send()}>
          {LOAD.load(prepared.schools.isNew + prepared.schools.replaced, prepared.rows)}
        </Button>
      ) : null}
    </>
  );
}

/** Files may be dropped beside the field, too. */
function useDropAnywhere(onFiles: (files: readonly FileSource[]) => void): void {
  useEffect(() => {
    const drop = (event: DragEvent): void => {
      void droppedSources(event.dataTransfer).then((files) => {
        if (files.length > 0) onFiles(files);
      });
    };
    addEventListener('drop', drop);
    return () => removeEventListener('drop', drop);
  }, []);
}
