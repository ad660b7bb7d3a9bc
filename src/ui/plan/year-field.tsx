/** The school year by which deadlines become days: what is known of it, and a person's own word. */
import type { JSX } from 'preact';
import type { SchoolYear } from '../../domain/roadmap/school-year';
import { parseSchoolYear, schoolYearText } from '../../domain/roadmap/school-year';
import { PLAN_DIALOG as TEXT } from '../../messages/dialog-plan';

interface YearFieldProps {
  /** As typed; null when nobody has typed. */
  readonly typed: string | null;
  /** By which the plan was compared. */
  readonly year: SchoolYear | null;
  readonly isPrinted: boolean;
  readonly disabled: boolean;
  readonly onType: (text: string) => void;
  /** The person has left the field with a year, or with nothing. */
  readonly onChoose: (text: string) => void;
}

/** null for what is no year; a blank text leaves the year to the plan and the workbook. */
export function typedYear(typed: string | null): { readonly year: SchoolYear | null } | null {
  if (typed === null || typed.trim() === '') return { year: null };
  const year = parseSchoolYear(typed);
  return year === null ? null : { year };
}

export function YearField({
  typed,
  year,
  isPrinted,
  disabled,
  onType,
  onChoose,
}: YearFieldProps): JSX.Element {
  const isBad = typedYear(typed) === null;
  const isTyped = typed !== null && typed.trim() !== '';
  const source = isTyped ? 'typed' : isPrinted ? 'document' : year === null ? 'unknown' : 'workbook';
  return (
    <div class={year === null || isBad ? 'field notice careful' : 'field'}>
      <label for="plan-year">{TEXT.year}</label>
      <input
        id="plan-year"
        type="text"
        aria-describedby="plan-year-hint"
        aria-invalid={isBad}
        readOnly={disabled}
        value={typed ?? (year === null ? '' : schoolYearText(year))}
        onInput={(event) => onType(event.currentTarget.value)}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
      <p class="hint" id="plan-year-hint">
        {isBad ? TEXT.badYear(typed!) : `${TEXT.yearFrom[source]} ${TEXT.yearFormat}`}
      </p>
    </div>
  );
}
