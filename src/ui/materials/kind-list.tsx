/** Which kinds of files are made, and until when «Сведения ОО» are to be returned. */
import type { JSX } from 'preact';
import { MATERIALS } from '../../messages/dialog-materials';
import type { FileKind, KindChoice } from './jobs';

interface KindListProps {
  readonly kinds: readonly KindChoice[];
  readonly chosen: ReadonlySet<FileKind>;
  readonly onChosen: (kinds: ReadonlySet<FileKind>) => void;
  /** ISO day as typed; blank for none. */
  readonly until: string;
  readonly onUntil: (day: string) => void;
}

export function KindList({ kinds, chosen, onChosen, until, onUntil }: KindListProps): JSX.Element {
  const only = (isWanted: (kind: KindChoice) => boolean) => (): void =>
    onChosen(new Set(kinds.filter(isWanted).map(({ id }) => id)));
  const change = (id: FileKind, isChosen: boolean): void => {
    const next = new Set(chosen);
    isChosen ? next.add(id) : next.delete(id);
    onChosen(next);
  };
  return (
    <fieldset class="chooser">
      <legend>{MATERIALS.what}</legend>
      <p class="quick">
        <button type="button" class="link" onClick={only(({ isEveryday }) => isEveryday)}>
          {MATERIALS.everyday}
        </button>
        <button type="button" class="link" onClick={only(() => true)}>
          {MATERIALS.allKinds}
        </button>
        <button type="button" class="link" onClick={only(() => false)}>
          {MATERIALS.nothing}
        </button>
      </p>
      <div class="choices" role="group" aria-label={MATERIALS.what}>
        {kinds.map((kind) => (
          <label key={kind.id} class="check">
            <input
              type="checkbox"
              checked={chosen.has(kind.id)}
              onChange={(event) => change(kind.id, event.currentTarget.checked)}
            />
            <span>
              {kind.title}
              <span class="hint"> – {scopeText(kind)}</span>
            </span>
          </label>
        ))}
      </div>
      {chosen.has('answers') ? (
        <label class="field">
          <span class="hint">{MATERIALS.until}</span>
          <input type="date" value={until} onInput={(event) => onUntil(event.currentTarget.value)} />
        </label>
      ) : null}
    </fieldset>
  );
}

function scopeText({ ofMunicipality, ofSchool }: KindChoice): string {
  if (ofMunicipality && ofSchool) return MATERIALS.forBoth;
  return ofSchool ? MATERIALS.forSchool : MATERIALS.forMunicipality;
}
