/** What the add-on asks and shows: alerts, prompts, its dialogs and its side panel. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useApp, usePageState } from './app-context';
import { BUTTONS, PAGE, QUESTION } from './messages';
import { Modal } from './modal';
import type { OpenDialog, Question } from './state';

/** Those that Google's guide lists for its own frames, and no more: what works here has a chance there. */
const SANDBOX =
  'allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox';

export function Questions(): JSX.Element | null {
  const { questions, dialogs } = usePageState();
  const question = questions[0];
  const dialog = dialogs.find(({ type }) => type === 'dialog');
  return (
    <>
      {dialog === undefined ? null : <AddonDialog key={dialog.id} dialog={dialog} />}
      {question === undefined ? null : <Ask key={`q${question.id}`} question={question} />}
    </>
  );
}

function Ask({ question }: { readonly question: Question }): JSX.Element {
  const { book } = useApp();
  const field = useRef<HTMLInputElement>(null);
  const { id, buttons } = question;
  const safe = buttons[buttons.length - 1] ?? 'CLOSE';
  const answer = (button: string) => {
    const isText = question.type === 'prompt' && button !== safe;
    void book.answer(id, button, isText ? field.current!.value : undefined);
  };
  return (
    <Modal
      role="alertdialog"
      title={question.title === '' ? QUESTION.title : question.title}
      onClose={() => answer(safe)}
      buttons={buttons.map((button, i) => (
        <button
          key={button}
          type="button"
          class={i === 0 ? 'main' : ''}
          data-first={question.type === 'alert' && i === 0 ? true : undefined}
          onClick={() => answer(button)}
        >
          {BUTTONS[button] ?? button}
        </button>
      ))}
    >
      <div class="text" tabIndex={0}>
        {question.text}
      </div>
      {question.type === 'prompt' ? (
        <input
          ref={field}
          type="text"
          class="answer"
          aria-label={QUESTION.input}
          data-first
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            answer(buttons[0] ?? 'OK');
          }}
        />
      ) : null}
    </Modal>
  );
}

function AddonDialog({ dialog }: { readonly dialog: OpenDialog }): JSX.Element {
  const { book } = useApp();
  const { id, title, width, height } = dialog;
  return (
    <Modal title={title} size={{ width, height }} onClose={() => void book.closeDialog(id)}>
      <iframe
        title={title}
        sandbox={SANDBOX}
        src={`api/dialog/${encodeURIComponent(id)}`}
        style={{ height: `${height}px` }}
        data-first
      />
    </Modal>
  );
}

export function SidePanel(): JSX.Element | null {
  const { book } = useApp();
  const { dialogs } = usePageState();
  const panel = dialogs.find(({ type }) => type === 'sidebar');
  if (panel === undefined) return null;
  return (
    <aside class="side" aria-label={panel.title}>
      <header>
        <h2>{panel.title}</h2>
        <button
          type="button"
          class="plain"
          aria-label={PAGE.close}
          onClick={() => void book.closeDialog(panel.id)}
        >
          ✕
        </button>
      </header>
      <iframe
        key={panel.id}
        title={panel.title}
        sandbox={SANDBOX}
        src={`api/dialog/${encodeURIComponent(panel.id)}`}
      />
    </aside>
  );
}
