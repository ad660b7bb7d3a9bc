/** `roadmap …`: a plan from a file or from a template into «Дорожная карта», and the roadmap's move to a new year. */
import { basename } from 'node:path';
import { TEMPLATE_IDS, TemplateId, templateDocument } from '../../src/domain/roadmap/templates';
import { TEMPLATE_TEXT } from '../../src/messages/roadmap-templates';
import { openPlan } from '../files/open-plan';
import type { NextYearPreview } from '../../src/sheets/next-year';
import { saveBook } from '../addon';
import { openExisting } from './book';
import { CommandError, EXIT, callJson } from './command';
import { cliText, roadmapText } from './messages';
import { loadPlan, schoolYearOption, unplacedLines } from './roadmap-load';

/** Options as typed. */
export interface RoadmapArguments {
  readonly workbook: string | undefined;
  readonly year: string | undefined;
  readonly json: string | undefined;
  readonly today: Date | undefined;
}

/** @returns exit code: 0 the plan went in, 1 nothing was done. */
export async function roadmap([action, ...rest]: readonly string[], args: RoadmapArguments): Promise<number> {
  switch (action) {
    case 'import':
      return importPlan(rest, args);
    case 'template':
      return rest.length === 0 && args.workbook === undefined ? listTemplates() : fillFrom(rest, args);
    case 'next-year':
      return moveToNextYear(rest, args);
    default:
      throw new CommandError(roadmapText.noAction);
  }
}

async function importPlan([path, ...more]: readonly string[], args: RoadmapArguments): Promise<number> {
  if (path === undefined || more.length > 0) throw new CommandError(roadmapText.oneFile);
  const workbook = neededBook(args);
  schoolYearOption(args.year);
  const document = await openPlan(path, (sentence) => process.stderr.write(`${sentence}\n`));
  if (document.actions.length === 0) {
    const lines = [roadmapText.nothing(basename(path)), ...unplacedLines(document)];
    process.stderr.write(`${lines.join('\n')}\n`);
    return EXIT.nothing;
  }
  await loadPlan(basename(path), document, { ...args, workbook });
  return EXIT.done;
}

function listTemplates(): number {
  const lines = TEMPLATE_IDS.map((id) => roadmapText.template(id, TEMPLATE_TEXT[id].title));
  process.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.done;
}

async function fillFrom([id, ...more]: readonly string[], args: RoadmapArguments): Promise<number> {
  const known = TEMPLATE_IDS.find((one) => one === id);
  if (known === undefined || more.length > 0)
    throw new CommandError(roadmapText.badTemplate(id, TEMPLATE_IDS));
  if (args.year === undefined) throw new CommandError(roadmapText.yearNeeded);
  await loadPlan(titleOf(known), templateDocument(known), { ...args, workbook: neededBook(args) });
  return EXIT.done;
}

async function moveToNextYear(words: readonly string[], args: RoadmapArguments): Promise<number> {
  if (words.length > 0) throw new CommandError(cliText.unexpected(words[0]!));
  const path = neededBook(args);
  const year = schoolYearOption(args.year);
  if (year === null) throw new CommandError(roadmapText.nextYearNeeded);
  const addon = await openExisting(path, args.today);
  const { hash } = callJson<NextYearPreview>(addon, 'apiPlanNextYear', String(year));
  const { sentences } = callJson<NextYearPreview>(addon, 'apiRunNextYear', hash, String(year));
  await saveBook(addon.host.workbook, path);
  process.stdout.write(`${[...sentences, cliText.saved(path)].join('\n')}\n`);
  return EXIT.done;
}

const titleOf = (id: TemplateId): string => TEMPLATE_TEXT[id].title;

function neededBook({ workbook }: RoadmapArguments): string {
  if (workbook === undefined) throw new CommandError(cliText.missingOption('workbook'));
  return workbook;
}
