/** A place to drop files on, which is also a button that opens the list of files, by keyboard too. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { FileSource } from '../../files/source';
import { DIALOG } from '../../messages/dialogs';
import { chosenSources, droppedSources } from './given-files';

interface FileDropProps {
  /** What may be dropped, in words. */
  readonly hint: string;
  /** As of `<input accept>`. */
  readonly accept: string;
  readonly multiple: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly FileSource[]) => void;
}

export function FileDrop({ hint, accept, multiple, disabled = false, onFiles }: FileDropProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [note, setNote] = useState('');
  const take = (files: readonly FileSource[]): void => {
    if (files.length === 0 || disabled) return;
    setNote(multiple || files.length === 1 ? '' : DIALOG.tookOne(files[0]!.name));
    onFiles(multiple ? files : files.slice(0, 1));
  };
  return (
    <div
      class={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        // A window that takes files anywhere must not take these again.
        event.stopPropagation();
        setOver(false);
        void droppedSources(event.dataTransfer).then(take);
      }}
    >
      <p>
        {multiple ? DIALOG.dropHere : DIALOG.dropOne}{' '}
        <button type="button" class="link" disabled={disabled} onClick={() => input.current?.click()}>
          {multiple ? DIALOG.chooseFiles : DIALOG.chooseOne}
        </button>
      </p>
      <p class="hint">{hint}</p>
      <p class="hint" role="status">
        {note}
      </p>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={hint}
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        onChange={(event) => {
          take(chosenSources(event.currentTarget.files ?? []));
          // The same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
