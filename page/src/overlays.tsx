/** The page's own windows: making, opening, uploading and saving a book, and the question before a link is followed. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FileList } from '../../local/serve/protocol';
import { useApp, usePageState } from './app-context';
import { FILES, LINK, PAGE } from './messages';
import { Modal } from './modal';

export function Overlays(): JSX.Element | null {
  const { store } = useApp();
  const { overlay } = usePageState();
  const close = () => store.set({ overlay: null });
  switch (overlay?.kind) {
    case 'open':
      return <OpenBook close={close} />;
    case 'upload':
      return <UploadBook close={close} />;
    case 'save-as':
      return <NameBook close={close} path="save-as" />;
    case 'new':
      return <NameBook close={close} path="new" />;
    case 'link':
      return <FollowLink address={overlay.address} close={close} />;
    default:
      return null;
  }
}

interface OverlayProps {
  readonly close: () => void;
}

/** Does something and closes; a refusal is shown and everything stays as it was typed. */
function useAttempt(close: () => void): readonly [string | null, (work: () => Promise<void>) => void] {
  const [failure, setFailure] = useState<string | null>(null);
  const attempt = (work: () => Promise<void>) => {
    setFailure(null);
    work().then(close, (error: Error) => setFailure(error.message));
  };
  return [failure, attempt];
}

function Failure({ text }: { readonly text: string | null }): JSX.Element {
  return <div role="alert">{text === null ? null : <p class="wrong">{text}</p>}</div>;
}

function OpenBook({ close }: OverlayProps): JSX.Element {
  const { book } = useApp();
  const [list, setList] = useState<FileList | null>(null);
  const [failure, attempt] = useAttempt(close);
  const [unread, setUnread] = useState<string | null>(null);
  useEffect(() => {
    book.files().then(setList, (error: Error) => setUnread(error.message));
  }, []);
  return (
    <Modal
      title={FILES.openTitle}
      onClose={close}
      buttons={
        <button type="button" onClick={close}>
          {PAGE.cancel}
        </button>
      }
    >
      <Failure text={failure ?? unread} />
      {list === null ? null : <p class="muted">{FILES.folder(list.folder)}</p>}
      {list?.files.length === 0 ? <p>{FILES.none}</p> : null}
      {list === null ? null : <p class="muted">{FILES.elsewhere}</p>}
      <ul class="files">
        {list?.files.map(({ path, name, changed }) => (
          <li key={path}>
            <button type="button" onClick={() => attempt(() => book.replace('open', path))}>
              <span>{name}</span>
              <span class="muted">
                {FILES.changed(
                  new Date(changed).toLocaleString('ru-RU', { dateStyle: 'short', timeStyle: 'short' }),
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

function UploadBook({ close }: OverlayProps): JSX.Element {
  const { book } = useApp();
  const [failure, attempt] = useAttempt(close);
  return (
    <Modal
      title={FILES.uploadTitle}
      onClose={close}
      buttons={
        <button type="button" onClick={close}>
          {PAGE.cancel}
        </button>
      }
    >
      <p>{FILES.uploadHint}</p>
      <label>
        {FILES.uploadLabel}
        <input
          type="file"
          accept=".xlsx"
          data-first
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file !== undefined) attempt(() => book.upload(file));
          }}
        />
      </label>
      <Failure text={failure} />
    </Modal>
  );
}

/** The name of a new file: for an empty book, or under which the open one goes on. */
function NameBook({ close, path }: OverlayProps & { readonly path: 'new' | 'save-as' }): JSX.Element {
  const { book } = useApp();
  const { book: state } = usePageState();
  const field = useRef<HTMLInputElement>(null);
  const [folder, setFolder] = useState<string | null>(null);
  const [failure, attempt] = useAttempt(close);
  useEffect(() => {
    field.current?.select();
    book.files().then(
      (list) => setFolder(list.folder),
      () => undefined,
    );
  }, []);
  const isNew = path === 'new';
  const save = () => attempt(() => book.replace(path, field.current!.value.trim()));
  return (
    <Modal
      title={isNew ? FILES.createTitle : FILES.saveAsTitle}
      onClose={close}
      buttons={
        <>
          <button type="button" class="main" onClick={save}>
            {isNew ? FILES.create : FILES.save}
          </button>
          <button type="button" onClick={close}>
            {PAGE.cancel}
          </button>
        </>
      }
    >
      <p>{isNew ? FILES.createHint : FILES.saveAsHint}</p>
      <label>
        {FILES.name}
        <input
          ref={field}
          type="text"
          data-first
          defaultValue={`${isNew ? FILES.createName : (state?.name ?? '')}.xlsx`}
          onKeyDown={(event) => event.key === 'Enter' && save()}
        />
      </label>
      {folder === null ? null : <p class="muted">{FILES.folder(folder)}</p>}
      <Failure text={failure} />
    </Modal>
  );
}

function FollowLink({ address, close }: OverlayProps & { readonly address: string }): JSX.Element {
  return (
    <Modal
      title={LINK.title}
      onClose={close}
      buttons={
        <>
          <a
            class="button main"
            href={address}
            target="_blank"
            rel="noopener noreferrer"
            data-first
            onClick={close}
          >
            {LINK.go}
          </a>
          <button type="button" onClick={close}>
            {LINK.stay}
          </button>
        </>
      }
    >
      <p>{LINK.text}</p>
      <p class="address">{address}</p>
    </Modal>
  );
}
