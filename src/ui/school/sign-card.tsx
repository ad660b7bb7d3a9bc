/** A sign: ordinary causes before the figure, then the sentence, the picture and what to look at next. */
import type { JSX } from 'preact';
import type { Picture } from '../../domain/school-panel/picture';
import type { SignCard as Card, WorkCard as Work } from '../../domain/school-panel/signs';
import { SCHOOL_DIALOG } from '../../messages/dialog-school';
import { LEVELS } from '../../messages/levels';
import { figureText } from './figures';
import { SignPicture } from './sign-picture';

interface SignCardProps {
  readonly card: Card;
  readonly id: string;
  /** The picture to draw here, or the title of the sign at which it is drawn. */
  readonly picture: Picture | { readonly seenAt: string } | null;
}

export function SignCard({ card, id, picture }: SignCardProps): JSX.Element {
  const { title, innocent, sentence, next, value, reference, interval, n, p, q } = card;
  const figures: readonly (readonly [string, string])[] = [
    [SCHOOL_DIALOG.value, figureText(value, 3)],
    [SCHOOL_DIALOG.reference, figureText(reference, 3)],
    [SCHOOL_DIALOG.interval, interval === '' ? '–' : interval],
    ['n', figureText(n, 0)],
    ['p', figureText(p, 4)],
    ['q', figureText(q, 4)],
  ];
  return (
    <li class="sign">
      <h4>{title}</h4>
      {innocent.length === 0 ? null : (
        <>
          <p class="hint">{SCHOOL_DIALOG.innocent}</p>
          <ul>
            {innocent.map((cause) => (
              <li key={cause}>{cause}</li>
            ))}
          </ul>
        </>
      )}
      <p>{sentence}</p>
      {picture === null ? null : 'seenAt' in picture ? (
        <p class="hint">{SCHOOL_DIALOG.sameSeenIn(picture.seenAt)}</p>
      ) : (
        <SignPicture picture={picture} id={id} />
      )}
      {next.length === 0 ? null : (
        <p>
          {SCHOOL_DIALOG.next} {next.join('; ')}.
        </p>
      )}
      <details>
        <summary>{SCHOOL_DIALOG.figures}</summary>
        <dl>
          {figures
            .filter(([, text]) => text !== '–')
            .map(([name, text]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
        </dl>
      </details>
    </li>
  );
}

/** A work of the school with its signs. */
export function WorkCard({ work }: { readonly work: Work }): JSX.Element {
  const { id, title, level, sentence, signs, pictures } = work;
  const drawnAt = (picture: number): number => signs.findIndex((one) => one.picture === picture);
  return (
    <section class="work" aria-label={title}>
      <h3>{title}</h3>
      <p class={`level ${level}`}>{LEVELS[level]}</p>
      {sentence === '' ? null : <p>{sentence}</p>}
      <ul class="signs">
        {signs.map((card, i) => {
          const at = card.picture === null ? -1 : drawnAt(card.picture);
          const picture =
            card.picture === null ? null : at === i ? pictures[card.picture]! : { seenAt: signs[at]!.title };
          return <SignCard key={card.id} card={card} id={`picture-${id}-${i}`} picture={picture} />;
        })}
      </ul>
    </section>
  );
}
