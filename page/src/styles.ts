/**
 * Looks of cells as classes of one constructed style sheet: the page's policy allows no style in the markup, and a class
 * is cheaper than a dozen of properties on each of a thousand cells.
 */
import type { CellStyle } from '../../local/serve/protocol';

const sheet = new CSSStyleSheet();
const classes = new Map<string, string>();

/** To be called once, before anything is drawn. */
export function adoptStyles(): void {
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** The class of a look; looks that are alike share one. */
export function classOf(style: CellStyle | undefined): string {
  if (style === undefined) return '';
  const css = cssOf(style);
  if (css === '') return '';
  let name = classes.get(css);
  if (name === undefined) {
    name = `look-${classes.size}`;
    classes.set(css, name);
    sheet.insertRule(`.${name}{${css}}`, sheet.cssRules.length);
  }
  return name;
}

const VERTICAL = { top: 'flex-start', middle: 'center', bottom: 'flex-end' } as const;
const SIDES = ['top', 'right', 'bottom', 'left'] as const;
const FONT = /^[\p{L}\d -]+$/u;

export function cssOf(style: CellStyle): string {
  const css: string[] = [];
  if (style.bold) css.push('font-weight:700');
  if (style.italic) css.push('font-style:italic');
  const lines = [style.underline ? 'underline' : '', style.strike ? 'line-through' : ''].join(' ').trim();
  if (lines !== '') css.push(`text-decoration:${lines}`);
  if (style.size !== undefined) css.push(`font-size:${style.size}pt`);
  if (style.font !== undefined && FONT.test(style.font))
    css.push(`font-family:'${style.font}',Arial,sans-serif`);
  if (style.color !== undefined) css.push(`color:${style.color}`);
  if (style.background !== undefined) {
    css.push(`background-color:${style.background}`, `border-color:${style.background}`);
    css.push('border-top-color:transparent', 'border-left-color:transparent');
  }
  if (style.align !== undefined) css.push(`text-align:${style.align}`);
  if (style.vertical !== undefined) {
    // The first for the grid, the second for the table on paper.
    css.push(`justify-content:${VERTICAL[style.vertical]}`, `vertical-align:${style.vertical}`);
  }
  if (style.wrap === 'WRAP') css.push('white-space:pre-wrap', 'overflow-wrap:break-word');
  style.borders?.forEach((border, i) => {
    if (border !== '' && border !== 'none') css.push(`border-${SIDES[i]!}:${border}`);
  });
  return css.join(';');
}
