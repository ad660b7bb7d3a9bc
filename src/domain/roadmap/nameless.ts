/** Free text of people for generated tabs: what they wrote, without anybody's name. The cell it comes from stays as typed. */
import { withoutInvisible } from '../invisible';
import { namesIn } from './intake/names';

const LEFT_OUT = '…';

/** The text with «…» where a person was named; line breaks stay. */
export function withoutNames(typed: string): string {
  const text = withoutInvisible(typed);
  return namesIn(text).reduce(
    // A name is given with single spaces, however it was printed.
    (left, name) => left.replace(new RegExp(name.split(' ').map(escaped).join('\\s+'), 'g'), LEFT_OUT),
    text,
  );
}

/** A file's name as the workbook keeps it: «Выдуманов_Лев_Ильич.xlsx» names a person, too. */
export function fileWithoutNames(file: string): string {
  const spaced = file.replace(/_/g, ' ');
  const left = withoutNames(spaced);
  return left === spaced ? file : left;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
