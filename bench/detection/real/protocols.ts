/**
 * Real protocols as units of the detection benchmark. Reads the clean CSV files of a folder and leaves out pupils whose
 * points contradict each other; nothing is printed or kept of a pupil beyond the run.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectFolder } from '../../../local/commands/command';
import { taskPoints } from '../../../src/domain/protocol/counts';
import { Paper } from '../../../src/domain/protocol/paper';
import { paperFor } from '../../../src/domain/protocol/papers';
import { readCount, readTask } from '../../../src/domain/protocol/protocol-cells';
import { parseSchoolCode } from '../../../src/domain/protocol/school';
import { Work, subjectCode } from '../../../src/domain/protocol/work';
import { Absentee, BenchUnit, JournalMark, Pupil } from '../pupils';

const FILE = /^mo\d+_(\d{4})_([a-z]{2})(\d)\.csv$/;
const ABSENT = 'отсутствовал';

/** The folder with `protocols/` and more: beside the repository unless OBJECTIVITY_SHARED names its parent. */
export function dataFolder(): string {
  return resolve(process.env.OBJECTIVITY_SHARED ?? resolve(projectFolder(), '../shared'), 'data');
}

/**
 * Every school × work of `folder`/protocols, of any size, in the order of files and rows. A participant is left out when
 * the total is not the sum of the tasks or a task or the total is above its maximum; X and «не пройд.» are 0 points.
 * A pupil of two works of one year and grade has one id.
 */
export function readProtocols(folder: string): BenchUnit[] {
  const protocols = join(folder, 'protocols');
  const ids = new PupilIds();
  return readdirSync(protocols)
    .sort()
    .flatMap((name) => {
      const match = FILE.exec(name);
      if (match === null) return [];
      const [, year, subject, grade] = match;
      const work = {
        kind: 'ВПР',
        year: Number(year),
        session: null,
        subject: subjectCode(subject!)!,
        grade: Number(grade),
      };
      return unitsOf(readFileSync(join(protocols, name), 'utf8'), work, ids);
    });
}

class PupilIds {
  private readonly known = new Map<string, number>();

  of(work: Work, school: string, code: string): number {
    const key = [school, work.year, work.grade, code].join('/');
    const id = this.known.get(key) ?? this.known.size;
    this.known.set(key, id);
    return id;
  }
}

interface OpenUnit extends BenchUnit {
  readonly pupils: Pupil[];
  readonly absentees: Absentee[];
}

function unitsOf(text: string, work: Work, ids: PupilIds): BenchUnit[] {
  const paper = paperFor(work)!;
  const [header, ...lines] = text.split('\n').filter((line) => line !== '');
  const names = header!.split(';');
  const column = (name: string): number => names.indexOf(name);
  const [login, mo, letter, code] = [column('login'), column('mo'), column('class'), column('code')];
  const [variant, total, journal] = [column('variant'), column('total'), column('journal_mark')];
  const firstTask = names.findIndex((name) => /^t\d/.test(name));
  const units = new Map<string, OpenUnit>();
  for (const line of lines) {
    const cells = line.split(';');
    const school = parseSchoolCode(cells[login])!;
    let unit = units.get(school);
    if (unit === undefined) {
      unit = { school, municipality: cells[mo]!, work, paper, pupils: [], absentees: [], injected: null };
      units.set(school, unit);
    }
    const person = {
      id: ids.of(work, school, cells[code]!),
      classLabel: cells[letter]!,
      journalMark: journalMark(cells[journal]!),
    };
    if (cells[variant] === ABSENT || cells[total] === '') {
      unit.absentees.push(person);
      continue;
    }
    const tasks = cells.slice(firstTask).map((cell) => taskPoints(readTask(cell)));
    const pupil = { ...person, tasks, total: readCount(cells[total]) };
    if (isConsistent(pupil, paper)) unit.pupils.push(pupil);
  }
  return [...units.values()];
}

function journalMark(cell: string): JournalMark {
  return /^[2-5]$/.test(cell) ? Number(cell) : null;
}

function isConsistent({ tasks, total }: Pupil, paper: Paper): boolean {
  const sum = tasks.reduce((a, b) => a + b, 0);
  return (
    sum === total && total <= paper.maxScore! && tasks.every((x, i) => x >= 0 && x <= paper.tasks[i]!.max!)
  );
}
