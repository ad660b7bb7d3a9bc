/** A sign's picture: columns and a line with words for what stands out, and all its numbers folded below. */
import type { JSX } from 'preact';
import { Picture, PicturePoint, farthest } from '../../domain/school-panel/picture';
import {
  MARK_COLOURS,
  REFERENCE_COLOUR,
  SCHOOL_COLOUR,
  SCORE_LINE_COLOUR,
} from '../../domain/report/colours';
import { SCHOOL_DIALOG } from '../../messages/dialog-school';
import { decimal } from '../../messages/numbers';
import { HEIGHT, WIDTH, geometryOf } from './chart-geometry';

/** Points named in the words of a picture. */
const NAMED = 3;

interface SignPictureProps {
  readonly picture: Picture;
  /** Unique on the page. */
  readonly id: string;
}

export function SignPicture({ picture, id }: SignPictureProps): JSX.Element {
  const { title, across, points } = picture;
  const { bars, line, ticks, labels, base, left, right } = geometryOf(picture);
  const named = farthest(points, NAMED).map(({ label, own, expected }) => ({
    label,
    own: own ?? 0,
    expected: expected ?? 0,
  }));
  return (
    <figure class="picture">
      <figcaption>{title}</figcaption>
      <svg
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-text`}>{SCHOOL_DIALOG.pictureText(across, named)}</desc>
        {ticks.map(({ y, value }) => (
          <g key={value}>
            <line x1={left} x2={right} y1={y} y2={y} class="grid" />
            <text x={left - 3} y={y + 3.5} class="tick">
              {decimal(value, 0)}
            </text>
          </g>
        ))}
        {bars.map(({ x, y, width, height, point, series }) => (
          <rect
            key={`${point}${series}`}
            x={x}
            y={y}
            width={width}
            height={height}
            fill={series === 'expected' ? REFERENCE_COLOUR : colourOf(points[point]!)}
          />
        ))}
        {line.length === 0 ? null : (
          <polyline points={line.map((place) => place.join(',')).join(' ')} class="expected" />
        )}
        <line x1={left} x2={right} y1={base} y2={base} class="axis" />
        {labels.map(({ x, text }) => (
          <text key={text} x={x} y={base + 12} class="label">
            {text}
          </text>
        ))}
      </svg>
      <Legend picture={picture} />
      <details>
        <summary>{SCHOOL_DIALOG.pictureNumbers}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{across}</th>
              <th scope="col" class="number">
                {SCHOOL_DIALOG.own}
              </th>
              <th scope="col" class="number">
                {SCHOOL_DIALOG.expected}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ label, own, expected }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td class="number">{own === null ? '–' : decimal(own, 1)}</td>
                <td class="number">{expected === null ? '–' : decimal(expected, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function Legend({ picture: { expectedAs, points } }: Pick<SignPictureProps, 'picture'>): JSX.Element {
  const marks = [...new Set(points.flatMap(({ mark }) => mark ?? []))].sort();
  return (
    <p class="legend">
      {marks.length === 0 ? (
        <Key colour={SCHOOL_COLOUR} text={SCHOOL_DIALOG.own} />
      ) : (
        marks.map((mark) => (
          <Key key={mark} colour={MARK_COLOURS[mark - 2]!} text={SCHOOL_DIALOG.ownMark(mark)} />
        ))
      )}
      <Key
        colour={expectedAs === 'line' ? SCORE_LINE_COLOUR : REFERENCE_COLOUR}
        text={SCHOOL_DIALOG.expected}
        isLine={expectedAs === 'line'}
      />
    </p>
  );
}

interface KeyProps {
  readonly colour: string;
  readonly text: string;
  readonly isLine?: boolean;
}

function Key({ colour, text, isLine = false }: KeyProps): JSX.Element {
  return (
    <span>
      <i class={isLine ? 'line' : ''} style={{ background: colour }} />
      {text}
    </span>
  );
}

function colourOf({ mark }: PicturePoint): string {
  return mark === null ? SCHOOL_COLOUR : MARK_COLOURS[mark - 2]!;
}
