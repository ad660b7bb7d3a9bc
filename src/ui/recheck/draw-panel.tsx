/** «Отобрать работы»: protocols, choice, draw, files. Files and choices stay whatever fails. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { cellDate } from '../../domain/intake/cells';
import type { Problem } from '../../domain/intake/records';
import type { Work } from '../../domain/protocol/work';
import { WORKS_DRAWN } from '../../domain/recheck/draw';
import type { FileSource } from '../../files/source';
import { unpack } from '../../files/unpack';
import { RECHECK_DIALOG } from '../../messages/dialog-recheck';
import { DIALOG } from '../../messages/dialogs';
import { RECHECK_RUN } from '../../messages/recheck';
import { FileDrop } from '../kit/file-drop';
import { Button } from '../kit/frame';
import { Progress } from '../kit/progress';
import { SaveLink } from '../kit/save-link';
import { GivenFile, addFiles, withWork } from '../load/given';
import { Fold, Lines, problemLines } from '../load/problem-list';
import { WorkForm } from '../load/work-form';
import { sentenceOf } from '../server';
import { Draw, RosterReading, drawChosen, readRoster, recordDraw, unitKey } from './draw-state';
import { UnitList } from './unit-list';

interface DrawPanelProps {
  /** A sentence for the frame; null takes it away. */
  readonly onFailure: (sentence: string | null) => void;
}

interface Given {
  readonly files: readonly GivenFile[];
  readonly refused: readonly Problem[];
}

export function DrawPanel({ onFailure }: DrawPanelProps): JSX.Element {
  const [given, setGiven] = useState<Given>({ files: [], refused: [] });
  const [reading, setReading] = useState<RosterReading | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [count, setCount] = useState(String(WORKS_DRAWN));
  const [seed, setSeed] = useState('');
  const [draw, setDraw] = useState<Draw | null>(null);
  const [busy, setBusy] = useState<{ done: number; label: string } | null>(null);
  const stop = useRef<AbortController | null>(null);

  /** Runs one step; a failure is said and changes nothing else. */
  const step = async (work: () => Promise<void>): Promise<void> => {
    onFailure(null);
    try {
      await work();
    } catch (error) {
      if (stop.current?.signal.aborted !== true) onFailure(sentenceOf(error));
    }
    stop.current = null;
    setBusy(null);
  };

  const read = (next: Given): Promise<void> =>
    step(async () => {
      setGiven(next);
      setReading(null);
      setDraw(null);
      stop.current = new AbortController();
      setBusy({ done: 0, label: DIALOG.wait });
      const found = await readRoster(
        next.files,
        next.refused,
        (done, file) => setBusy({ done, label: RECHECK_DIALOG.reading(file) }),
        stop.current.signal,
      );
      setReading(found);
      setChosen(new Set(found.units.filter(({ participants }) => participants.length > 0).map(unitKey)));
    });

  const take = async (files: readonly FileSource[]): Promise<void> => {
    setBusy({ done: 0, label: DIALOG.wait });
    try {
      const unpacked = await unpack(files);
      const { given: all } = await addFiles(given.files, unpacked.files);
      await read({ files: all, refused: [...given.refused, ...unpacked.problems] });
    } catch (error) {
      setBusy(null);
      onFailure(sentenceOf(error));
    }
  };

  const recorded = async (drawn: Draw): Promise<void> => {
    setDraw(drawn);
    setBusy({ done: 0, label: RECHECK_DIALOG.drawing });
    setDraw(await recordDraw(drawn));
  };
  const record = (drawn: Draw): Promise<void> => step(() => recorded(drawn));

  const start = async (): Promise<void> => {
    if (!/^[1-9]\d{0,2}$/.test(count.trim())) return onFailure(RECHECK_DIALOG.badCount);
    const units = reading!.units.filter((unit) => chosen.has(unitKey(unit)));
    const typed = seed.trim() === '' ? null : seed.trim();
    await step(async () => recorded(await drawChosen(units, Number(count), typed, cellDate(new Date())!)));
  };

  if (busy !== null)
    return (
      <>
        <Progress done={busy.done} all={given.files.length} label={busy.label} />
        {stop.current === null ? null : (
          <Button onPress={() => stop.current?.abort()}>{DIALOG.cancel}</Button>
        )}
      </>
    );
  if (draw !== null)
    return <Drawn draw={draw} onAgain={() => void record(draw)} onBack={() => setDraw(null)} />;
  const problems = problemLines(reading?.problems ?? []);
  return (
    <>
      <p>{RECHECK_DIALOG.drawIntro}</p>
      <FileDrop
        hint={RECHECK_DIALOG.drawHint}
        accept=".xlsx,.csv,.txt,.zip"
        multiple
        onFiles={(files) => void take(files)}
      />
      {given.files.length === 0 ? null : (
        <p class="quick">
          {RECHECK_DIALOG.filesRead(given.files.length)}
          {reading === null ? (
            <button type="button" class="link" onClick={() => void read(given)}>
              {RECHECK_DIALOG.readAnew}
            </button>
          ) : null}
          <button
            type="button"
            class="link"
            onClick={() => {
              setGiven({ files: [], refused: [] });
              setReading(null);
            }}
          >
            {RECHECK_DIALOG.otherFiles}
          </button>
        </p>
      )}
      {reading === null ? null : (
        <>
          {problems.length === 0 ? null : (
            <Fold title={`${DIALOG.problems}: ${problems.length}`} isOpen>
              <Lines lines={problems} />
            </Fold>
          )}
          {reading.asked.length === 0 ? null : (
            <WorkForm
              asked={reading.asked}
              onWork={(files: readonly string[], work: Work) =>
                void read({ ...given, files: withWork(given.files, files, work) })
              }
            />
          )}
          {reading.units.length === 0 ? (
            <p class="notice careful">{RECHECK_DIALOG.noUnits}</p>
          ) : (
            <>
              <UnitList units={reading.units} chosen={chosen} onChosen={setChosen} />
              <label class="field">
                <span>{RECHECK_DIALOG.count}</span>
                <input
                  type="text"
                  inputMode="numeric"
                  value={count}
                  onInput={(event) => setCount(event.currentTarget.value)}
                />
              </label>
              <label class="field">
                <span>{RECHECK_DIALOG.seed}</span>
                <input type="text" value={seed} onInput={(event) => setSeed(event.currentTarget.value)} />
                <span class="hint">{RECHECK_DIALOG.seedNote}</span>
              </label>
              <Button main disabled={chosen.size === 0} onPress={() => void start()}>
                {RECHECK_DIALOG.drawButton}
              </Button>
            </>
          )}
        </>
      )}
    </>
  );
}

interface DrawnProps {
  readonly draw: Draw;
  readonly onAgain: () => void;
  readonly onBack: () => void;
}

function Drawn({ draw: { files, lines, recorded }, onAgain, onBack }: DrawnProps): JSX.Element {
  const status =
    recorded === null
      ? RECHECK_DIALOG.notRecorded
      : recorded === 0
        ? RECHECK_DIALOG.allRefused
        : RECHECK_DIALOG.recorded(recorded);
  return (
    <>
      <p class={recorded === null || recorded === 0 ? 'notice careful' : 'notice good'} role="status">
        {status}
      </p>
      {files.map(({ name, blob }) => (
        <p key={name}>
          <SaveLink name={name} blob={blob}>
            {RECHECK_DIALOG.save(name)}
          </SaveLink>
        </p>
      ))}
      {files.length === 0 ? null : <p class="hint">{RECHECK_RUN.keepLocal}</p>}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p class="quick">
        {recorded === null ? (
          <Button main onPress={onAgain}>
            {DIALOG.again}
          </Button>
        ) : null}
        <Button onPress={onBack}>{RECHECK_DIALOG.drawAgain}</Button>
      </p>
    </>
  );
}
