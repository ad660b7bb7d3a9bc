/** «Материалы школ»: choice, making, saving. Whatever fails, the choice and the files made so far stay. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { lackingLines } from '../../domain/documents/lacking';
import { packed } from '../../files/packet';
import { MATERIALS } from '../../messages/dialog-materials';
import { DIALOG } from '../../messages/dialogs';
import type { Materials } from '../../sheets/api-materials';
import { Button, Frame } from '../kit/frame';
import { Progress } from '../kit/progress';
import { call, closeDialog, sentenceOf } from '../server';
import { Choice, FileKind, jobsOf, kindChoices, taskCount } from './jobs';
import { KindList } from './kind-list';
import { Maker } from './maker';
import { Result, Saved } from './result';
import { SchoolList } from './school-list';

/** `paused`: stopped by the person or by a failure; what is made is kept. */
type Stage = 'choice' | 'making' | 'paused' | 'packing' | 'result';

export function MaterialsDialog(): JSX.Element {
  const [materials, setMaterials] = useState<Materials | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const load = (): void => {
    setFailure(null);
    call<Materials>('apiMaterials').then(setMaterials, (error: unknown) => setFailure(sentenceOf(error)));
  };
  useEffect(load, []);
  if (materials !== null && materials.schools.length > 0) return <Chooser materials={materials} />;
  return (
    <Frame
      failure={failure}
      buttons={
        <>
          {failure === null ? null : (
            <Button main onPress={load}>
              {DIALOG.again}
            </Button>
          )}
          <Button onPress={closeDialog}>{DIALOG.close}</Button>
        </>
      }
    >
      {failure !== null ? null : <p>{materials === null ? DIALOG.wait : MATERIALS.noSchools}</p>}
    </Frame>
  );
}

function Chooser({ materials }: { readonly materials: Materials }): JSX.Element {
  const kinds = useMemo(() => kindChoices(materials), [materials]);
  const [municipality, setMunicipality] = useState(false);
  const [schools, setSchools] = useState<ReadonlySet<string>>(
    new Set(materials.schools.length === 1 ? [materials.schools[0]!.code] : []),
  );
  const [chosenKinds, setKinds] = useState<ReadonlySet<FileKind>>(
    new Set(kinds.filter(({ isEveryday }) => isEveryday).map(({ id }) => id)),
  );
  const [until, setUntil] = useState('');
  const [stage, setStage] = useState<Stage>('choice');
  const [failure, setFailure] = useState<string | null>(null);
  const [progress, setProgress] = useState({ done: 0, label: '' });
  const [isStopping, setStopping] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);
  const maker = useRef<Maker | null>(null);
  const all = useRef(0);
  const stop = useRef(false);

  const choice: Choice = {
    municipality,
    schools: [...schools],
    kinds: kinds.filter(({ id }) => chosenKinds.has(id)).map(({ id }) => id),
    until: until === '' ? null : until,
  };
  const tasks = taskCount(choice, kinds);
  const titleOf = (id: FileKind): string => kinds.find((kind) => kind.id === id)!.title;

  const go = async (): Promise<void> => {
    const making = maker.current!;
    stop.current = false;
    setStopping(false);
    setFailure(null);
    setStage('making');
    try {
      const end = await making.run(
        (done, task) =>
          setProgress({
            done,
            label:
              task === null
                ? MATERIALS.asking(done, all.current)
                : MATERIALS.making(done + 1, all.current, titleOf(task.kind), task.school),
          }),
        () => stop.current,
      );
      if (end === 'done') await pack(true);
      else setStage('paused');
    } catch (error) {
      setFailure(sentenceOf(error));
      setStage('paused');
    }
  };

  const start = (): void => {
    maker.current = new Maker(jobsOf(choice), materials.today, call);
    all.current = tasks;
    setSaved(null);
    void go();
  };

  const pack = async (isWhole: boolean): Promise<void> => {
    setStage('packing');
    setFailure(null);
    const { files } = maker.current!;
    try {
      setSaved(await savedOf(files, materials.today, isWhole));
      setStage('result');
    } catch (error) {
      setFailure(sentenceOf(error));
      setStage('paused');
    }
  };

  const made = maker.current;
  const lines = made === null ? [] : [...lackingLines(made.lacking, titleOf), ...made.notes];
  return (
    <Frame failure={failure} buttons={buttons()}>
      {stage === 'choice' ? (
        <>
          <p>{MATERIALS.intro}</p>
          <div class="two">
            <SchoolList
              schools={materials.schools}
              chosen={schools}
              onChosen={setSchools}
              municipality={kinds.some(({ ofMunicipality }) => ofMunicipality) ? municipality : null}
              onMunicipality={setMunicipality}
            />
            <KindList
              kinds={kinds}
              chosen={chosenKinds}
              onChosen={setKinds}
              until={until}
              onUntil={setUntil}
            />
          </div>
          <p role="status">
            {tasks === 0
              ? MATERIALS.nothingChosen
              : MATERIALS.chosen(schools.size, municipality, choice.kinds.length, tasks)}
          </p>
        </>
      ) : null}
      {stage === 'making' ? (
        <Progress
          done={progress.done}
          all={all.current}
          label={isStopping ? DIALOG.stopping : progress.label}
        />
      ) : null}
      {stage === 'packing' ? (
        <Progress done={all.current} all={all.current} label={MATERIALS.packing} />
      ) : null}
      {stage === 'paused' ? (
        <p class="notice careful" role="status">
          {(failure === null ? MATERIALS.stopped : MATERIALS.failed)(progress.done, all.current)}
        </p>
      ) : null}
      {stage === 'result' ? <Result saved={saved} lines={lines} /> : null}
    </Frame>
  );

  function buttons(): JSX.Element {
    if (stage === 'making')
      return (
        <Button
          disabled={isStopping}
          onPress={() => {
            stop.current = true;
            setStopping(true);
          }}
        >
          {DIALOG.cancel}
        </Button>
      );
    if (stage === 'packing') return <></>;
    const toChoice = <Button onPress={() => setStage('choice')}>{MATERIALS.choiceAgain}</Button>;
    const close = <Button onPress={closeDialog}>{DIALOG.close}</Button>;
    if (stage === 'paused')
      return (
        <>
          {close}
          {toChoice}
          {made !== null && made.files.length > 0 ? (
            <Button onPress={() => void pack(false)}>{MATERIALS.savePart}</Button>
          ) : null}
          <Button main onPress={() => void go()}>
            {failure === null ? MATERIALS.goOn : DIALOG.again}
          </Button>
        </>
      );
    if (stage === 'result')
      return (
        <>
          {saved !== null && !saved.isWhole ? (
            <Button onPress={() => void go()}>{MATERIALS.goOn}</Button>
          ) : null}
          {toChoice}
          {close}
        </>
      );
    return (
      <>
        {close}
        <Button main disabled={tasks === 0} onPress={start}>
          {MATERIALS.make}
        </Button>
      </>
    );
  }
}

/** One file is saved as it is, several as an archive; null when there is none. */
async function savedOf(files: Maker['files'], day: string, isWhole: boolean): Promise<Saved | null> {
  const [first] = files;
  if (first === undefined) return null;
  const blob = files.length === 1 ? first.blob : await packed(files, day);
  const name = files.length === 1 ? first.path.replace(/^.*\//, '') : MATERIALS.archive(day);
  return { name, blob, files: files.length, isWhole };
}
