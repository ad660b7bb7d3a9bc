/** What each style of a plan looks like. Colours keep a contrast of 4.5:1 on their background. */
import type { StyleId } from './plan';

export interface Look {
  /** `@` keeps codes as text. */
  readonly numberFormat: string;
  readonly background: string | null;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly size: number;
  readonly align: 'left' | 'center' | 'right';
  readonly wrap: boolean;
  readonly border: boolean;
}

const INK = '#202124';
export const GREY = '#5f6368';
export const BORDER_COLOUR = '#bdc1c6';
export const HEADER_BACKGROUND = '#e8f0fe';
export const INPUT_BACKGROUND = '#fff8e1';
/** First row of a section. */
export const SECTION_BACKGROUND = '#eef3fb';

const plain: Look = {
  numberFormat: '@',
  background: null,
  fontColor: INK,
  bold: false,
  size: 10,
  align: 'left',
  wrap: false,
  border: false,
};
const figure: Look = { ...plain, align: 'right', border: true };

export const LOOKS: Readonly<Record<StyleId, Look>> = {
  title: { ...plain, bold: true, size: 16 },
  subtitle: { ...plain, fontColor: GREY, size: 10 },
  note: { ...plain, fontColor: GREY, wrap: true },
  heading: { ...plain, bold: true, size: 12 },
  paragraph: { ...plain, wrap: true },
  longHeading: { ...plain, bold: true, size: 12, wrap: true },
  header: {
    ...plain,
    background: HEADER_BACKGROUND,
    bold: true,
    size: 9,
    align: 'center',
    wrap: true,
    border: true,
  },
  text: { ...plain, border: true },
  wrapped: { ...plain, wrap: true, border: true },
  muted: { ...plain, fontColor: GREY },
  code: { ...plain, border: true },
  count: { ...figure, numberFormat: '0' },
  points: { ...figure, numberFormat: '0.00' },
  percent: { ...figure, numberFormat: '0.0' },
  difference: { ...figure, numberFormat: '+0.00;-0.00;0.00' },
  coefficient: { ...figure, numberFormat: '0.000' },
  probability: { ...figure, numberFormat: '0.0000' },
  level: { ...plain, wrap: true, border: true },
  state: { ...plain, wrap: true, border: true },
  input: { ...plain, background: INPUT_BACKGROUND, wrap: true, border: true },
};

export const DEFAULT_LOOK: Look = { ...plain, numberFormat: '0.###############', align: 'left' };
export const GENERAL_FORMAT = '0.###############';
