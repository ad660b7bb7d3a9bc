/** «Принять сведения ОО…»: files of schools, what they would change, what they have changed. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { fileWithoutNames } from '../../domain/roadmap/nameless';
import type { FileSource } from '../../files/source';
import { ANSWERS_RUN } from '../../messages/answers';
import { ANSWERS_DIALOG as TEXT } from '../../messages/dialog-answers';
import { DIALOG } from '../../messages/dialogs';
import { problemText } from '../../messages/intake';
import type { AnswersPayload, AnswersPlan, AnswersRun } from '../../sheets/answers';
import { useAttempt } from '../kit/attempt';
import { FileDrop } from '../kit/file-drop';
import { FoldedList } from '../kit/folded-list';
import { Button, Frame } from '../kit/frame';
import { Progress } from '../kit/progress';
import { Top } from '../kit/top';
import { ServerFailure, call, closeDialog } from '../server';
import { AnswersPreview, hasNews } from './answers-preview';
import { Returns, readReturns, withDropped } from './read-returns';

/** What the files would change. */
interface Compared {
  readonly dropped: readonly FileSource[];
  readonly returns: Returns;
  /** null when no file was taken. */
  readonly plan: AnswersPlan | null;
  readonly takeSchool: boolean;
  /** The workbook has changed since the person was last shown. */
  readonly isStale: boolean;
}

export function AnswersDialog(): JSX.Element {
  const [dropped, setDropped] = useState<readonly FileSource[]>([]);
  const [compared, setCompared] = useState<Compared | null>(null);
  /** As chosen; what is compared follows. */
  const [takeSchool, setTakeSchool] = useState(false);
  const [run, setRun] = useState<AnswersRun | null>(null);
  const [read, setRead] = useState<{ readonly done: number; readonly all: number } | null>(null);
  const stop = useRef(new AbortController());
  const { waiting, failure, again, begin, say, forget } = useAttempt();
  const isBusy = waiting !== null;

  const compare = async (
    { dropped: files, returns }: Pick<Compared, 'dropped' | 'returns'>,
    takes: boolean,
    isStale = false,
  ): Promise<void> => {
    say(TEXT.comparing);
    const plan =
      returns.files.length === 0
        ? null
        : await call<AnswersPlan>('apiPlanAnswers', payloadOf(returns, takes));
    setCompared({ dropped: files, returns, plan, takeSchool: takes, isStale });
  };
  const take = (files: readonly FileSource[]): void => {
    const all = withDropped(dropped, files);
    setDropped(all);
    begin(TEXT.unpacking, async () => {
      stop.current = new AbortController();
      const returns = await readReturns(
        all,
        (label, done, count) => {
          say(label);
          setRead({ done, all: count });
        },
        stop.current.signal,
      ).finally(() => setRead(null));
      if (returns === null) setDropped(dropped);
      else await compare({ dropped: all, returns }, takeSchool);
    });
  };
  const write = (one: Compared): void =>
    begin(TEXT.writing, async () => {
      try {
        setRun(
          await call<AnswersRun>('apiRunAnswers', one.plan!.hash, payloadOf(one.returns, one.takeSchool)),
        );
      } catch (error) {
        const isStale = error instanceof ServerFailure && error.message === ANSWERS_RUN.changedMeanwhile;
        if (!isStale) throw error;
        await compare(one, one.takeSchool, true);
      }
    });
  const clear = (): void => {
    forget();
    setDropped([]);
    setCompared(null);
    setTakeSchool(false);
    setRun(null);
  };

  if (run !== null) {
    const buttons = (
      <>
        <Button onPress={clear}>{TEXT.more}</Button>
        <Button main onPress={closeDialog}>
          {DIALOG.close}
        </Button>
      </>
    );
    return (
      <Frame failure={null} buttons={buttons}>
        <Top text={TEXT.done(run.added, run.changed)} look="notice good" />
        <p>{TEXT.next}</p>
      </Frame>
    );
  }

  const plan = compared?.plan ?? null;
  /** What is shown is what was dropped and chosen; after a failure it may not be. */
  const isShown = compared?.dropped === dropped && compared.takeSchool === takeSchool;
  const canWrite = plan !== null && hasNews(plan);
  const buttons = (
    <>
      {read === null ? null : <Button onPress={() => stop.current.abort()}>{DIALOG.cancel}</Button>}
      {again === null ? null : <Button onPress={again}>{DIALOG.again}</Button>}
      <Button main={!canWrite} onPress={closeDialog}>
        {DIALOG.close}
      </Button>
      {canWrite ? (
        <Button main disabled={isBusy || !isShown} onPress={() => write(compared!)}>
          {TEXT.write}
        </Button>
      ) : null}
    </>
  );
  return (
    <Frame failure={failure} buttons={buttons}>
      {compared === null ? <p>{TEXT.intro}</p> : null}
      {plan === null || plan.schools.length === 0 ? null : <Top text={summary(plan)} />}
      <div role="status">
        {compared?.isStale === true ? <p class="notice careful">{TEXT.stale}</p> : null}
        {waiting === null || read !== null ? null : <p class="hint">{waiting}</p>}
      </div>
      {read === null ? null : <Progress done={read.done} all={read.all} label={waiting ?? ''} />}
      {compared === null ? null : (
        <Compare
          compared={compared}
          disabled={isBusy}
          takeSchool={takeSchool}
          onTakeSchool={(takes) => {
            setTakeSchool(takes);
            begin(TEXT.comparing, () => compare(compared, takes));
          }}
        />
      )}
      {dropped.length === 0 ? null : (
        <p>
          {TEXT.dropped(dropped.length)}{' '}
          <button type="button" class="link" disabled={isBusy} onClick={clear}>
            {TEXT.clear}
          </button>
        </p>
      )}
      <FileDrop
        hint={dropped.length === 0 ? TEXT.dropHint : TEXT.moreHint}
        accept=".xlsx,.zip"
        multiple
        disabled={isBusy}
        onFiles={take}
      />
    </Frame>
  );
}

interface CompareProps {
  readonly compared: Compared;
  readonly takeSchool: boolean;
  readonly disabled: boolean;
  readonly onTakeSchool: (takeSchool: boolean) => void;
}

function Compare({ compared, takeSchool, disabled, onTakeSchool }: CompareProps): JSX.Element {
  const { returns, plan } = compared;
  if (plan === null || plan.schools.length === 0) {
    const refused = [...returns.refused, ...(plan?.refused ?? [])];
    return (
      <section>
        <Top text={TEXT.nothingRead} look="notice careful" />
        <FoldedList items={refused.map(problemText)} />
      </section>
    );
  }
  return (
    <>
      <AnswersPreview
        returns={returns}
        plan={plan}
        takeSchool={takeSchool}
        disabled={disabled}
        onTakeSchool={onTakeSchool}
      />
      {hasNews(plan) ? null : <p class="notice good">{TEXT.same}</p>}
    </>
  );
}

/** Names of files cross for what the preview says of them; a person's name in one stays here. */
function payloadOf({ files }: Returns, takeSchool: boolean): string {
  const named = files.map((one) => ({ ...one, file: fileWithoutNames(one.file) }));
  return JSON.stringify({ files: named, takeSchool } satisfies AnswersPayload);
}

function summary({ schools }: AnswersPlan): string {
  const sum = (of: (school: AnswersPlan['schools'][number]) => number): number =>
    schools.reduce((all, school) => all + of(school), 0);
  return TEXT.summary(
    schools.length,
    sum(({ added }) => added.length),
    sum(({ changed }) => changed.length),
    sum(({ unchanged }) => unchanged),
  );
}
