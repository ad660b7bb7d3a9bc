/** Where files are dropped and a table is pasted. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { LOAD } from '../../messages/dialog-load';
import { FileDrop } from '../kit/file-drop';
import { Button } from '../kit/frame';
import type { LoadSession } from './session';

const ACCEPT = '.csv,.tsv,.txt,.xlsx,.xlsm,.zip';

interface GiveProps {
  readonly session: LoadSession;
  readonly hint: string;
}

export function Give({ session, hint }: GiveProps): JSX.Element {
  return (
    <>
      <FileDrop hint={hint} accept={ACCEPT} multiple onFiles={(files) => void session.give(files)} />
      <Paste session={session} />
    </>
  );
}

function Paste({ session }: { readonly session: LoadSession }): JSX.Element {
  const [text, setText] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const read = (): void => {
    setEmpty(text.trim() === '');
    if (text.trim() !== '') void session.paste(text);
  };
  return (
    <details class="load-paste">
      <summary>{LOAD.pasteTitle}</summary>
      <div class="field">
        <label for="paste">{LOAD.pasteLabel}</label>
        <textarea
          id="paste"
          value={text}
          spellcheck={false}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <div role="alert">{isEmpty ? <p class="notice careful">{LOAD.pasteEmpty}</p> : null}</div>
      <Button onPress={read}>{LOAD.pasteRead}</Button>
    </details>
  );
}
