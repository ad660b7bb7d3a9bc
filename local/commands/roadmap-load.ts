/** Puts a plan into «Дорожная карта» of a workbook through the add-on, and words what came of it. */
import { writeFile } from 'node:fs/promises';
import type { ActionJson, RoadmapJson } from '../../src/domain/roadmap/contract-json';
import type { PlanDocument } from '../../src/domain/roadmap/document';
import { SchoolYear, parseSchoolYear, schoolYearText } from '../../src/domain/roadmap/school-year';
import { ROADMAP_IMPORT } from '../../src/messages/roadmap-import';
import type { RoadmapPlan } from '../../src/sheets/roadmap-import';
import { saveBook } from '../addon';
import { openOrMake } from './book';
import { CommandError, callJson } from './command';
import { cliText, roadmapText } from './messages';

export interface LoadArguments {
  readonly workbook: string;
  /** As typed: «2023/24». */
  readonly year: string | undefined;
  readonly json: string | undefined;
  readonly today: Date | undefined;
}

/** @throws CommandError for anything that names no school year. */
export function schoolYearOption(text: string | undefined): SchoolYear | null {
  if (text === undefined) return null;
  const year = parseSchoolYear(text);
  if (year === null) throw new CommandError(roadmapText.badYear(text));
  return year;
}

/**
 * Takes the plan in, saves the workbook and prints what changed: a line for each new, changed and vanished action, and
 * for all that a person must look at. Asks nothing.
 */
export async function loadPlan(name: string, document: PlanDocument, args: LoadArguments): Promise<void> {
  const { workbook, json, today } = args;
  const typed = schoolYearOption(args.year);
  const addon = await openOrMake(workbook, today);
  const payload = JSON.stringify({ document, schoolYear: typed });
  const preview = callJson<RoadmapPlan>(addon, 'apiPlanRoadmap', payload);
  callJson(addon, 'apiRunRoadmap', preview.hash, payload);
  const roadmap = callJson<RoadmapJson>(addon, 'apiRoadmapJson', payload);
  const unknown = roadmap.actions.filter(isUnknown);
  await saveBook(addon.host.workbook, workbook);
  if (json !== undefined) await writeFile(json, `${JSON.stringify(roadmap, null, 1)}\n`);
  const lines = [
    roadmapText.found(name, document.sections.length, document.actions.length),
    yearLine(preview.schoolYear, typed, document.schoolYear),
    ...changeLines(preview),
    ...warnings(preview, document, unknown),
    ...unknownLines(unknown),
    ...unplacedLines(document),
    ...(json === undefined ? [] : [cliText.saved(json)]),
    cliText.saved(workbook),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Lines of a document that could be placed nowhere: nothing of it is dropped silently. */
export function unplacedLines({ unplaced }: PlanDocument): string[] {
  if (unplaced.length === 0) return [];
  return [
    roadmapText.unplaced(unplaced.length),
    ...unplaced.map(({ line, text }) => roadmapText.unplacedLine(line, text)),
  ];
}

function yearLine(year: SchoolYear | null, typed: SchoolYear | null, printed: SchoolYear | null): string {
  if (year === null) return roadmapText.yearUnknown;
  const source = typed !== null ? 'option' : printed !== null ? 'document' : 'workbook';
  return roadmapText.year(schoolYearText(year), source);
}

function changeLines({ added, changed, kept, gone, unchanged }: RoadmapPlan): string[] {
  return [
    roadmapText.counts(added.length, changed.length, gone.length, unchanged),
    ...added.map(roadmapText.added),
    ...changed.flatMap(({ title, fields }) => [
      roadmapText.changed(title),
      ...fields.map(({ name, before, after }) => roadmapText.field(name, before, after)),
    ]),
    ...kept.map(roadmapText.kept),
    ...gone.map(roadmapText.gone),
  ];
}

const isUnknown = ({ kind, deadlineText }: ActionJson): boolean =>
  kind === 'unknown' && deadlineText !== null;

function unknownLines(actions: readonly ActionJson[]): string[] {
  if (actions.length === 0) return [];
  return [
    roadmapText.unrecognised(actions.length),
    ...actions.map(({ number, deadlineText }) => roadmapText.unrecognisedLine(number, deadlineText!)),
  ];
}

/** Without those that shorten the lists printed here whole. */
function warnings(plan: RoadmapPlan, document: PlanDocument, unknown: readonly ActionJson[]): string[] {
  const told = [
    ROADMAP_IMPORT.yearUnknown,
    ROADMAP_IMPORT.unplaced(document.unplaced),
    ROADMAP_IMPORT.unknownDeadlines(unknown.map(({ deadlineText }) => deadlineText!)),
  ];
  return plan.warnings.filter((warning) => !told.includes(warning));
}
