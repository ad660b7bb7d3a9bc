/** The side panel «Школа»: one school at a glance, found by the selection, by name or by code. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SchoolPanelAnswer } from '../../sheets/school-panel';
import { SCHOOL_DIALOG } from '../../messages/dialog-school';
import { Button, Frame, mount } from '../kit/frame';
import { SchoolPicker } from '../school/school-picker';
import { SchoolView } from '../school/school-view';
import { call, sentenceOf } from '../server';

function SchoolDialog(): JSX.Element {
  const [answer, setAnswer] = useState<SchoolPanelAnswer | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [isReading, setReading] = useState(false);
  /** The school asked for last: an answer about another one comes too late. */
  const asked = useRef(0);
  const code = useRef('');
  const read = async (wanted: string): Promise<void> => {
    const turn = (asked.current += 1);
    setReading(true);
    setFailure(null);
    setSaid('');
    try {
      const got = await call<SchoolPanelAnswer>('apiSchoolPanel', wanted);
      if (turn !== asked.current) return;
      if (got.school === null) {
        // What is shown stays.
        setAnswer((shown) => (shown === null ? got : { ...shown, schools: got.schools }));
        setSaid(code.current === '' ? '' : SCHOOL_DIALOG.notSelected);
      } else {
        code.current = got.school.code;
        setAnswer(got);
      }
    } catch (error) {
      if (turn === asked.current) setFailure(sentenceOf(error));
    }
    if (turn === asked.current) setReading(false);
  };
  useEffect(() => void read(''), []);
  const openTab = async (): Promise<void> => {
    setFailure(null);
    setSaid('');
    try {
      await call('apiShowSchool', code.current);
      setSaid(SCHOOL_DIALOG.tabShown);
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  };
  const school = answer?.school ?? null;
  const buttons = (
    <>
      <Button disabled={isReading} onPress={() => void read(code.current)}>
        {SCHOOL_DIALOG.refresh}
      </Button>
      <Button main disabled={school === null} onPress={() => void openTab()}>
        {SCHOOL_DIALOG.openTab}
      </Button>
    </>
  );
  return (
    <Frame failure={failure} buttons={buttons}>
      <div class="school" aria-busy={isReading}>
        <SchoolPicker schools={answer?.schools ?? []} onPick={(picked) => void read(picked)} />
        <button type="button" class="link" disabled={isReading} onClick={() => void read('')}>
          {SCHOOL_DIALOG.fromSheet}
        </button>
        <p class="hint" role="status">
          {isReading ? SCHOOL_DIALOG.reading : said}
        </p>
        {school !== null ? (
          <SchoolView key={school.code} school={school} hasTab={answer!.hasTab} />
        ) : answer !== null ? (
          <p class="notice">
            {answer.schools.length === 0 ? SCHOOL_DIALOG.noSchools : SCHOOL_DIALOG.chooseFirst}
          </p>
        ) : null}
      </div>
    </Frame>
  );
}

mount(<SchoolDialog />);
