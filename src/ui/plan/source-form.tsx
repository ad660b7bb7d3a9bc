/** Where the plan comes from: a field to paste into, or a file. */
import type { JSX, TargetedClipboardEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { PLAN_DIALOG as TEXT } from '../../messages/dialog-plan';
import type { FileSource } from '../../files/source';
import { FileDrop } from '../kit/file-drop';
import { chosenSources, droppedSources } from '../kit/given-files';
import { PlanText, pastedRows, withRows } from './pasted';

interface SourceFormProps {
  readonly source: PlanText;
  readonly disabled: boolean;
  readonly onText: (source: PlanText) => void;
  /** A whole table was pasted. */
  readonly onPasted: (source: PlanText) => void;
  readonly onFile: (file: FileSource) => void;
}

export function SourceForm({ source, disabled, onText, onPasted, onFile }: SourceFormProps): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  // A person who comes back to paste again replaces what is there.
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const paste = (event: TargetedClipboardEvent<HTMLTextAreaElement>): void => {
    const data = event.clipboardData;
    if (data === null) return;
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const plain = data.getData('text/plain');
    const rows = pastedRows(data.getData('text/html'), plain);
    const isWhole = value.trim() === '' || selectionEnd - selectionStart === value.length;
    // Words without columns go where the cursor stands, as in any field.
    if (rows !== null && (isWhole || rows.some(({ cells }) => cells.length > 1))) {
      event.preventDefault();
      onPasted(isWhole ? withRows({ text: '', rows: null }, rows) : withRows(source, rows));
      return;
    }
    const [file] = chosenSources(data.files);
    if (plain !== '' || file === undefined) return;
    event.preventDefault();
    onFile(file);
  };
  return (
    <>
      <p>{TEXT.intro}</p>
      <div class="field">
        <label for="plan-text">{TEXT.paste}</label>
        <textarea
          ref={field}
          id="plan-text"
          aria-describedby="plan-text-hint"
          spellcheck={false}
          wrap="off"
          rows={7}
          readOnly={disabled}
          value={source.text}
          onPaste={paste}
          onInput={(event) => onText({ text: event.currentTarget.value, rows: null })}
          onDrop={(event) => {
            if ((event.dataTransfer?.files.length ?? 0) === 0) return;
            event.preventDefault();
            void droppedSources(event.dataTransfer).then(([file]) => onFile(file!));
          }}
        />
        <p class="hint" id="plan-text-hint">
          {source.rows === null ? TEXT.pasteHint : TEXT.pasted(source.rows.length)}
        </p>
      </div>
      <h2>{TEXT.orFile}</h2>
      <FileDrop
        hint={TEXT.fileHint}
        accept=".docx,.xlsx,.csv,.tsv,.txt"
        multiple={false}
        disabled={disabled}
        onFiles={([file]) => onFile(file!)}
      />
    </>
  );
}
