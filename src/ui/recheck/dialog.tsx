/** «Перепроверка»: two tabs that keep what was chosen and typed while the other is shown. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { RECHECK_DIALOG } from '../../messages/dialog-recheck';
import { DIALOG } from '../../messages/dialogs';
import { Button, Frame } from '../kit/frame';
import { closeDialog } from '../server';
import { DrawPanel } from './draw-panel';
import { EnterPanel } from './enter-panel';

const TABS = ['draw', 'enter'] as const;
type Tab = (typeof TABS)[number];

export function RecheckDialog(): JSX.Element {
  const [tab, setTab] = useState<Tab>('draw');
  const [failures, setFailures] = useState<Readonly<Record<Tab, string | null>>>({ draw: null, enter: null });
  const fail =
    (of: Tab) =>
    (sentence: string | null): void =>
      setFailures((before) => ({ ...before, [of]: sentence }));
  return (
    <Frame failure={failures[tab]} buttons={<Button onPress={closeDialog}>{DIALOG.close}</Button>}>
      <div class="tabs" role="tablist" aria-label={RECHECK_DIALOG.parts}>
        {TABS.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`tab-${one}`}
            aria-selected={one === tab}
            aria-controls={`panel-${one}`}
            onClick={() => setTab(one)}
          >
            {RECHECK_DIALOG[one]}
          </button>
        ))}
      </div>
      {TABS.map((one) => (
        <section
          key={one}
          id={`panel-${one}`}
          role="tabpanel"
          aria-labelledby={`tab-${one}`}
          hidden={one !== tab}
        >
          {one === 'draw' ? <DrawPanel onFailure={fail(one)} /> : <EnterPanel onFailure={fail(one)} />}
        </section>
      ))}
    </Frame>
  );
}
