/**
 * A document as a value: its head, its blocks, who signs. Builders of documents give it, a writer turns it into `.docx`,
 * a tab or plain text. All texts are final: numbers are formatted, small groups are «‹5», nobody is named.
 */
import type { DocumentId } from './kind';

/** A part of a text that looks different. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** «\n» is a line break inside the paragraph. */
export type Text = string | readonly Run[];

export type Align = 'left' | 'center' | 'right' | 'justify';

export interface HeadingBlock {
  readonly kind: 'heading';
  /** 1: a section, 2: a part of it. */
  readonly level: 1 | 2;
  readonly text: string;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: Text;
  /** Justified with a first-line indent unless said otherwise; any other alignment has no indent. */
  readonly align?: Align;
  /** Small print: sources, rules, remarks under tables. */
  readonly isNote?: boolean;
  /** Stays on the page of the block after it. */
  readonly keepWithNext?: boolean;
}

export interface ListBlock {
  readonly kind: 'list';
  readonly items: readonly Text[];
  /** «–» unless numbered. */
  readonly isNumbered?: boolean;
}

/** A numbered point of an order or a decision: the number is text («1.», «2.3.») and stands where its level says. */
export interface PointBlock {
  readonly kind: 'point';
  readonly number: string;
  readonly level: 1 | 2;
  readonly text: Text;
}

export interface TableColumn {
  readonly title: string;
  /** Share of the page's width; the shares of a table need not sum to anything. */
  readonly width: number;
  /** 'left' unless said otherwise; figures are centred. */
  readonly align?: 'left' | 'center' | 'right';
}

export interface TableRow {
  /** As many as the table has columns; one cell over all columns in a group row. */
  readonly cells: readonly Text[];
  /** 'group': one cell over the whole width; 'total': bold. */
  readonly look?: 'group' | 'total';
}

/** The header row is repeated on every page; a row never breaks over two pages. */
export interface TableBlock {
  readonly kind: 'table';
  /** Above the table. */
  readonly title?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Small print below: n, rule set, what «‹5» means. */
  readonly note?: string;
}

/** Labels and values without lines around them. */
export interface FactsBlock {
  readonly kind: 'facts';
  readonly rows: readonly (readonly [label: string, value: Text])[];
}

export interface ChartSeries {
  readonly name: string;
  /** As many as there are categories; null: no figure. */
  readonly values: readonly (number | null)[];
  /** `#rrggbb` */
  readonly colour: string;
  /** Drawn as a line over the columns. */
  readonly isLine?: boolean;
}

/** A native chart of the document. Printed in grey it must still be read: series differ in lightness. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly title: string;
  /** 'columns' stand, 'bars' lie; 'stacked' columns make one. */
  readonly shape: 'columns' | 'bars' | 'stacked';
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly xTitle?: string;
  readonly yTitle?: string;
  /** Centimetres. */
  readonly height: number;
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
}

/** Blocks side by side, in equal columns without lines. */
export interface BesideBlock {
  readonly kind: 'beside';
  readonly columns: readonly (readonly Block[])[];
}

/** Room for handwriting: a label and ruled lines. */
export interface BlankBlock {
  readonly kind: 'blank';
  readonly label: string;
  readonly lines: number;
}

/** An appendix begins on a new page: «Приложение № 1 / к приказу …» at the right, then its title. */
export interface AppendixBlock {
  readonly kind: 'appendix';
  readonly label: readonly string[];
  readonly title: string;
}

/** Places for signatures inside the document (members of a commission); those at its end are `signatures`. */
export interface SignaturesBlock {
  readonly kind: 'signatures';
  readonly signatures: readonly Signature[];
}

export interface PageBreakBlock {
  readonly kind: 'pageBreak';
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | PointBlock
  | TableBlock
  | FactsBlock
  | ChartBlock
  | BesideBlock
  | BlankBlock
  | AppendixBlock
  | SignaturesBlock
  | PageBreakBlock;

/** A position and a line to sign on; the name is written by hand. */
export interface Signature {
  readonly position: string;
  /** «Исполнитель», «Ознакомлены» … above the position. */
  readonly caption?: string;
}

/** Head of the first page, in the order of ГОСТ Р 7.0.97-2016. Blank texts are left out, null ones are lines to fill. */
export interface DocumentHead {
  /** Who issues the document, centred; several lines. */
  readonly organisation: readonly string[];
  /** «ПРИКАЗ», «ПРОТОКОЛ», «АКТ»; '' where the title says it. */
  readonly type: string;
  /** «от … № …»: a text as it is printed, null to be filled by hand; undefined: the document has none. */
  readonly date?: string | null;
  readonly number?: string | null;
  /** «г. Энск»; null to be filled by hand; undefined: none. */
  readonly place?: string | null;
  /** «Информационная справка о …»; lines break at «\n». */
  readonly title: string;
  /** Under the title: «по состоянию на 19.05.2021». */
  readonly subtitle?: string;
  /** «УТВЕРЖДАЮ» at the right with this position, a line and a date to fill. */
  readonly approvedBy?: string;
  /** At the right above the title: to whom. */
  readonly addressee?: readonly string[];
}

export interface DocumentModel {
  readonly kind: DocumentId;
  /** Six digits; null: a document of the municipality. */
  readonly school: string | null;
  /** Name of the file without folder and ending; unique within the folder of the school or the municipality. */
  readonly file: string;
  readonly head: DocumentHead;
  /** «ПРОЕКТ» at the top. Orders and minutes are drafts until a person signs them. */
  readonly isDraft: boolean;
  /** Wide tables lie. */
  readonly isLandscape?: boolean;
  readonly blocks: readonly Block[];
  readonly signatures: readonly Signature[];
  /** Small print at the bottom of every page: day of the figures, rule set. */
  readonly footer: string;
}
