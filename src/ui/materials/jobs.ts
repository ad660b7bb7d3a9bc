/** What is to be asked of the workbook for a choice of schools and kinds, and how many files that is about. */
import type { OutputId } from '../../domain/documents/make';
import type { DocumentsAsked } from '../../sheets/documents';
import type { Materials } from '../../sheets/api-materials';
import type { SchoolTabsAsked } from '../../sheets/school-tabs';
import { MATERIALS } from '../../messages/dialog-materials';

/** Kinds of files: documents, «Сведения ОО» and the school's own workbook. */
export type FileKind = OutputId | 'answers' | 'tab';

export interface KindChoice {
  readonly id: FileKind;
  readonly title: string;
  readonly ofMunicipality: boolean;
  readonly ofSchool: boolean;
  /** Chosen at first. */
  readonly isEveryday: boolean;
}

export interface Choice {
  readonly municipality: boolean;
  /** Codes. */
  readonly schools: readonly string[];
  readonly kinds: readonly FileKind[];
  /** ISO day by which «Сведения ОО» are to be returned; null for none. */
  readonly until: string | null;
}

/** One question to the workbook; it is asked again with the cursor of its answer until all is made. */
export type Job =
  | { readonly kind: 'documents'; readonly asked: DocumentsAsked }
  | { readonly kind: 'tab'; readonly asked: SchoolTabsAsked }
  | { readonly kind: 'answers'; readonly schools: readonly string[]; readonly until: string | null };

/** Schools whose «Сведения ОО» come in one answer: some 20 KB each. */
const SCHOOLS_AT_ONCE = 50;

/** What every school gets comes first, then the files that are not documents, then what is made when it is asked for. */
export function kindChoices({ kinds }: Materials): KindChoice[] {
  const own = (id: 'answers' | 'tab'): KindChoice => ({
    id,
    title: MATERIALS.titles[id],
    ofMunicipality: false,
    ofSchool: true,
    isEveryday: false,
  });
  const others = kinds.filter(({ isEveryday }) => !isEveryday);
  return [...kinds.filter(({ isEveryday }) => isEveryday), own('tab'), own('answers'), ...others];
}

export function jobsOf({ municipality, schools, kinds, until }: Choice): Job[] {
  const codes = schools.slice().sort();
  const documents = kinds.filter((kind): kind is OutputId => kind !== 'answers' && kind !== 'tab');
  const jobs: Job[] = [];
  if (documents.length > 0)
    jobs.push({
      kind: 'documents',
      asked: { kinds: documents, schools: codes, withMunicipality: municipality, from: 0 },
    });
  if (kinds.includes('tab') && codes.length > 0)
    jobs.push({ kind: 'tab', asked: { schools: codes, from: 0 } });
  if (kinds.includes('answers'))
    for (let i = 0; i < codes.length; i += SCHOOLS_AT_ONCE)
      jobs.push({ kind: 'answers', schools: codes.slice(i, i + SCHOOLS_AT_ONCE), until });
  return jobs;
}

/** How many pairs of a kind and a school (or the municipality) the choice has; most give one file. */
export function taskCount({ municipality, schools, kinds }: Choice, known: readonly KindChoice[]): number {
  const chosen = known.filter(({ id }) => kinds.includes(id));
  const ofSchool = chosen.filter((kind) => kind.ofSchool).length;
  return (municipality ? chosen.filter((kind) => kind.ofMunicipality).length : 0) + ofSchool * schools.length;
}

/** Schools whose code or name has every word of `text`, in whatever case. */
export function foundSchools<School extends { readonly code: string; readonly name: string }>(
  schools: readonly School[],
  text: string,
): School[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return schools.filter(({ code, name }) => {
    const place = `${code} ${name}`.toLowerCase();
    return words.every((word) => place.includes(word));
  });
}
