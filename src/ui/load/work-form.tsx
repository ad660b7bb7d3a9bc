/** Asks which work files are of that do not say it themselves, or say it in a way nobody knows. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { PROCEDURE_KINDS } from '../../domain/procedures/kinds';
import { SUBJECT_CODES, Work, parseWorkOption, subjectName } from '../../domain/protocol/work';
import { LOAD } from '../../messages/dialog-load';
import { Button } from '../kit/frame';
import type { AskedFile, WorkParts } from './asked-work';

const { work: WORDS } = LOAD;
const GRADES = Array.from({ length: 11 }, (_, i) => String(i + 1));

interface WorkFormProps {
  readonly asked: readonly AskedFile[];
  readonly onWork: (files: readonly string[], work: Work) => void;
}

export function WorkForm({ asked, onWork }: WorkFormProps): JSX.Element {
  const [parts, setParts] = useState<WorkParts>(asked[0]!.parts);
  const [files, setFiles] = useState<readonly string[]>(() => likeFirst(asked));
  const [fault, setFault] = useState<string | null>(null);
  const put = (part: keyof WorkParts) => (value: string) => setParts({ ...parts, [part]: value });
  const read = (): void => {
    const { kind, year, session: stage, subject, grade } = parts;
    const option = [kind, year, ...(stage === '' ? [] : [stage]), subject, grade].join(';');
    const work = parseWorkOption(option);
    if (files.length === 0) setFault(WORDS.noFiles);
    else if (work === null || kind.trim() === '') setFault(WORDS.incomplete);
    else onWork(files, work);
  };
  return (
    <section class="load-work" aria-labelledby="work-title">
      <h2 id="work-title">{WORDS.title}</h2>
      <p>{WORDS.why}</p>
      <fieldset>
        <legend>{WORDS.files}</legend>
        {asked.map(({ file }) => (
          <label class="check" key={file}>
            <input
              type="checkbox"
              checked={files.includes(file)}
              onChange={({ currentTarget: { checked } }) =>
                setFiles(checked ? [...files, file] : files.filter((one) => one !== file))
              }
            />
            <span>{file}</span>
          </label>
        ))}
      </fieldset>
      <div class="load-fields">
        <Field id="kind" label={WORDS.kind}>
          <input
            type="text"
            id="kind"
            list="kinds"
            value={parts.kind}
            onInput={(event) => put('kind')(event.currentTarget.value)}
          />
          <datalist id="kinds">
            {PROCEDURE_KINDS.map(({ code }) => (
              <option key={code} value={code} />
            ))}
          </datalist>
        </Field>
        <Field id="year" label={WORDS.year}>
          <input
            type="text"
            id="year"
            inputMode="numeric"
            maxLength={4}
            value={parts.year}
            onInput={(event) => put('year')(event.currentTarget.value)}
          />
        </Field>
        <Field id="subject" label={WORDS.subject}>
          <Choice
            id="subject"
            value={parts.subject}
            none={WORDS.choose}
            choices={SUBJECT_CODES.map((code) => [code, subjectName(code)] as const)}
            onChange={put('subject')}
          />
        </Field>
        <Field id="grade" label={WORDS.grade}>
          <Choice
            id="grade"
            value={parts.grade}
            none={WORDS.choose}
            choices={GRADES.map((grade) => [grade, grade] as const)}
            onChange={put('grade')}
          />
        </Field>
        <Field id="session" label={WORDS.session}>
          <Choice
            id="session"
            value={parts.session}
            none={WORDS.noSession}
            choices={WORDS.sessions}
            onChange={put('session')}
          />
        </Field>
      </div>
      <div role="alert">{fault === null ? null : <p class="notice wrong">{fault}</p>}</div>
      <Button onPress={read}>{WORDS.read}</Button>
    </section>
  );
}

/** The files of which as much is known as of the first: mostly one work in several files. */
function likeFirst(asked: readonly AskedFile[]): string[] {
  const first = JSON.stringify(asked[0]!.parts);
  return asked.filter(({ parts }) => JSON.stringify(parts) === first).map(({ file }) => file);
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly children: JSX.Element | JSX.Element[];
}

function Field({ id, label, children }: FieldProps): JSX.Element {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
    </div>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly value: string;
  /** Words of the empty choice. */
  readonly none: string;
  readonly choices: readonly (readonly [value: string, word: string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ id, value, none, choices, onChange }: ChoiceProps): JSX.Element {
  return (
    <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      <option value="">{none}</option>
      {choices.map(([code, word]) => (
        <option key={code} value={code}>
          {word}
        </option>
      ))}
    </select>
  );
}
