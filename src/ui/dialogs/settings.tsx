/** The window «Параметры»: fields, then what they would change, and only then «Применить». */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { checkSetting } from '../../domain/settings-form/values';
import { DIALOG } from '../../messages/dialogs';
import { SETTINGS_DIALOG } from '../../messages/dialog-settings';
import type { SettingsAnswer, SettingsSaved, SettingsTrial } from '../../sheets/settings';
import { Button, Frame, mount } from '../kit/frame';
import { call, closeDialog, sentenceOf } from '../server';
import { EffectView } from '../settings/effect-view';
import { SettingsForm, fieldId } from '../settings/settings-form';

type Texts = Readonly<Record<string, string>>;

function SettingsDialog(): JSX.Element {
  const [answer, setAnswer] = useState<SettingsAnswer | null>(null);
  const [edits, setEdits] = useState<Texts>({});
  const [problems, setProblems] = useState<Texts>({});
  const [trial, setTrial] = useState<SettingsTrial | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  /** What is being done. */
  const [busy, setBusy] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);

  const during = async (what: string, work: () => Promise<void>): Promise<void> => {
    setBusy(what);
    setFailure(null);
    setSaid(null);
    try {
      await work();
    } catch (error) {
      setFailure(sentenceOf(error));
    }
    setBusy(null);
  };
  const read = (): Promise<void> =>
    during(SETTINGS_DIALOG.reading, async () => setAnswer(await call<SettingsAnswer>('apiSettings')));
  useEffect(() => void read(), []);
  useEffect(() => {
    if (trial !== null) document.getElementById('effect')?.focus();
  }, [trial]);
  useEffect(() => {
    if (said !== null) document.getElementById('said')?.scrollIntoView();
  }, [said]);

  const change = (name: string, text: string): void => {
    const { [name]: _, ...others } = edits;
    const isStanding = text === (answer?.values[name] ?? '');
    setEdits(isStanding ? others : { ...others, [name]: text });
    const { [name]: _problem, ...rest } = problems;
    setProblems(rest);
    setSaid(null);
  };
  const note = (found: Texts): void => {
    setProblems(found);
    setFailure(SETTINGS_DIALOG.badFields(Object.keys(found).length));
    const first = (answer?.fields ?? []).findIndex(({ name }) => found[name] !== undefined);
    // After the group has been opened.
    setTimeout(() => {
      const field = document.getElementById(fieldId(first));
      field?.focus();
      field?.scrollIntoView({ block: 'center' });
    });
  };
  const show = async (): Promise<void> => {
    const found = problemsIn(answer, edits);
    if (Object.keys(found).length > 0) return note(found);
    if (Object.keys(edits).length === 0) return setSaid(SETTINGS_DIALOG.nothing);
    await during(SETTINGS_DIALOG.trying, async () => {
      const got = await call<SettingsTrial>('apiTrySettings', JSON.stringify(edits));
      if (Object.keys(got.problems).length > 0) note(got.problems);
      else if (got.changes.length === 0) setSaid(SETTINGS_DIALOG.same);
      else setTrial(got);
    });
  };
  const apply = (shown: SettingsTrial): Promise<void> =>
    during(SETTINGS_DIALOG.saving, async () => {
      const got = await call<SettingsSaved>('apiSaveSettings', shown.hash, JSON.stringify(edits));
      if ('trial' in got) {
        if (Object.keys(got.trial.problems).length > 0 || got.trial.changes.length === 0) setTrial(null);
        else setTrial(got.trial);
        setFailure(SETTINGS_DIALOG.changedMeanwhile);
        return;
      }
      const values = {
        ...answer!.values,
        ...Object.fromEntries(shown.changes.map((one) => [one.name, one.after])),
      };
      setAnswer({ ...answer!, values });
      setEdits({});
      setTrial(null);
      setSaid(SETTINGS_DIALOG.saved(got.saved));
    });
  const isBusy = busy !== null;
  const buttons =
    answer === null ? (
      <>
        {failure === null ? null : <Button onPress={() => void read()}>{DIALOG.again}</Button>}
        <Button onPress={closeDialog}>{DIALOG.close}</Button>
      </>
    ) : trial === null ? (
      <>
        <Button onPress={closeDialog}>{DIALOG.close}</Button>
        <Button main disabled={isBusy} onPress={() => void show()}>
          {SETTINGS_DIALOG.show}
        </Button>
      </>
    ) : (
      <>
        <Button disabled={isBusy} onPress={() => setTrial(null)}>
          {DIALOG.back}
        </Button>
        <Button main disabled={isBusy} onPress={() => void apply(trial)}>
          {SETTINGS_DIALOG.apply}
        </Button>
      </>
    );
  return (
    <Frame failure={failure} buttons={buttons}>
      <div class="settings" aria-busy={isBusy}>
        <div id="said" role="status">
          {busy !== null ? (
            <p class="notice">{busy}</p>
          ) : said === null ? null : (
            <p class="notice good">{said}</p>
          )}
        </div>
        {trial !== null ? (
          <EffectView trial={trial} />
        ) : answer === null ? null : (
          <SettingsForm
            fields={answer.fields}
            standing={answer.values}
            edits={edits}
            problems={problems}
            disabled={isBusy}
            onChange={change}
          />
        )}
      </div>
    </Frame>
  );
}

/** What is wrong with what was typed, by name. */
function problemsIn(answer: SettingsAnswer | null, edits: Texts): Texts {
  const found: Record<string, string> = {};
  for (const { name, input } of answer?.fields ?? []) {
    const text = edits[name];
    const checked = text === undefined ? { cell: '' } : checkSetting(input, text);
    if ('problem' in checked) found[name] = checked.problem;
  }
  return found;
}

mount(<SettingsDialog />);
