/**
 * Rows that the invented municipality has typed into its registers: positions and codes only, nobody is named. Long
 * registers follow a rule by school, so that some rows are incomplete and some schools have sent none.
 */
import { CHOICES } from '../../src/messages/choices';
import type { RegisterId } from '../../src/domain/tables/registers';
import { DEFICITS, EVENTS, LinkedRow, SUPPORT, TASK_SETS } from './roadmap-events';
import { PROCEDURE_DAYS } from './roadmap-plan';
import { SCHOOLS, SampleSchool } from './schools';
import type { SampleRow } from './type-rows';

const [ONLINE, OFFLINE, NO_VIDEO] = CHOICES.video;
const [OWN, MUNICIPAL, CROSS] = CHOICES.commission;
const [EXPERT, OBSERVER] = CHOICES.expertRole;
const [YES, NO] = CHOICES.yes;

/** Every school of the list, with its place in it. */
const numbered = SCHOOLS.map((school, i) => ({ school, i }));
const hasObserver = (i: number): boolean => i % 7 !== 3;

function control(): LinkedRow[] {
  return PROCEDURE_DAYS.flatMap(({ id, conducted }, w) => {
    const isAutumn = conducted < '2021';
    const isLast = w === PROCEDURE_DAYS.length - 1;
    const asked = numbered.filter(({ i }) => !isLast || ![8, 19, 30].includes(i));
    return asked.map(({ school, i }): LinkedRow => {
      const video = i % 4 === 0 ? ONLINE : i % 4 === 3 ? NO_VIDEO : OFFLINE;
      const isWatched = video !== NO_VIDEO;
      return {
        work: id,
        school: school.code,
        video,
        videoPlanned: isWatched ? YES : NO,
        videoConduct: isWatched ? YES : undefined,
        videoChecking: isWatched ? (isAutumn ? NO : YES) : undefined,
        observer: hasObserver(i) ? YES : NO,
        observerTrained: hasObserver(i) ? YES : undefined,
        noConflict: hasObserver(i) ? YES : undefined,
        briefing: isLast && i % 9 === 4 ? undefined : isAutumn ? '2020-09-10' : '2021-04-01',
        channel: YES,
        appointed: YES,
        order: isLast && i % 9 === 5 ? undefined : `№ ${40 + i}-о от 01.09.2020`,
        commission: isAutumn ? OWN : i % 2 === 0 ? MUNICIPAL : CROSS,
        criteria: isAutumn && i % 5 === 2 ? NO : YES,
        equipment: YES,
        storage: YES,
        action: '1.5',
        accepted: isLast ? undefined : YES,
      };
    });
  });
}

/** Six elements a school; five schools have sent no row about the last one, more than half have all six. */
function qualitySystem(): LinkedRow[] {
  const [present, partly, absent] = CHOICES.present;
  const last = CHOICES.qualityElement.length - 1;
  return numbered.flatMap(({ school, i }) =>
    CHOICES.qualityElement
      .filter((_, e) => !(e === last && i % 8 === 6))
      .map((element, e): LinkedRow => {
        const state = i % 7 === 5 && e === 2 ? absent : i % 5 === 3 && e % 3 === 1 ? partly : present;
        return {
          school: school.code,
          element,
          present: state,
          date: state === absent ? undefined : `2020-0${1 + ((i + e) % 8)}-1${i % 9}`,
          link: state === absent || (i + e) % 31 === 3 ? undefined : `приказ № ${10 + i}/${1 + e}`,
          action: '2.6',
          accepted: state === present ? YES : undefined,
        };
      }),
  );
}

/** Marks of three quarters in grade 5; two schools have sent the last quarter of mathematics without counts. */
function internalResults(): LinkedRow[] {
  return numbered
    .filter(({ i }) => ![17, 27].includes(i))
    .flatMap(({ school, i }) =>
      ['РУ', 'МА'].flatMap((subject, s) =>
        CHOICES.period.slice(0, 3).map((period, q): LinkedRow => {
          const isBlank = s === 1 && q === 2 && (i === 12 || i === 33);
          return {
            school: school.code,
            grade: 5,
            subject,
            period,
            ...(isBlank ? {} : marksOf(school, i + 2 * s + q)),
            action: '2.6',
            accepted: q < 2 ? YES : undefined,
          };
        }),
      ),
    );
}

function marksOf({ size }: SampleSchool, turn: number): SampleRow {
  const mark2 = Math.round(size * (0.02 + 0.01 * (turn % 4)));
  const mark5 = Math.round(size * (0.14 + 0.02 * (turn % 5)));
  const mark3 = Math.round(size * (0.34 + 0.02 * (turn % 3)));
  return { mark2, mark3, mark4: size - mark2 - mark3 - mark5, mark5, absent: turn % 13 === 0 ? 1 : 0 };
}

function training(): LinkedRow[] {
  const [planned, applied, going, finished] = CHOICES.trainingState;
  const topics = [
    'Оценивание развёрнутых ответов по критериям',
    'Анализ результатов оценочных процедур в школе',
    'Задания на функциональную грамотность',
  ];
  return numbered
    .filter(({ i }) => i % 10 !== 9)
    .map(({ school, i }): LinkedRow => {
      const state = [finished, finished, going, applied, planned][i % 5]!;
      const people = 1 + (i % 4);
      return {
        school: school.code,
        topic: topics[i % 3],
        position: i % 3 === 1 ? 'заместитель директора' : 'учитель-предметник',
        people,
        form: CHOICES.trainingForm[i % 3],
        planned: state === planned ? '2021-08-23' : `2021-0${1 + (i % 3)}-15`,
        application: state === applied && i % 2 === 0 ? undefined : `№ ${5 + i} от 20.12.2020`,
        state,
        finished: state === finished ? `2021-0${2 + (i % 3)}-26` : undefined,
        trained: state === finished ? people : undefined,
        action: '2.10',
        accepted: state === finished ? YES : undefined,
      };
    });
}

function experts(): LinkedRow[] {
  return numbered
    .filter(({ i }) => i % 6 !== 5)
    .flatMap(({ school, i }) => {
      const one = { school: school.code, date: '2021-03-25', noConflict: YES };
      const people = school.size > 40 ? 3 : 1;
      const expert: LinkedRow = {
        ...one,
        role: EXPERT,
        position: i % 2 === 0 ? 'учитель математики' : 'учитель русского языка',
        subject: i % 2 === 0 ? 'МА' : 'РУ',
        count: people,
        trained: i % 8 === 1 ? people - 1 : people,
        action: '2.18',
        accepted: school.size > 40 ? YES : undefined,
      };
      if (i % 3 !== 0) return [expert];
      return [expert, { ...one, role: OBSERVER, position: 'методист', count: 1, trained: 1 }];
    });
}

/** What schools have answered to line 2.16 of the plan, and some to 2.3. */
export function answerRows(): LinkedRow[] {
  const status = CHOICES.status;
  const councils = numbered
    .filter(({ i }) => i % 10 !== 7)
    .map(({ school, i }): LinkedRow => {
      const day = `2021-0${1 + (i % 4)}-${10 + (i % 15)}`;
      return {
        action: '2.16',
        school: school.code,
        status: status[2],
        done: day,
        evidence: `протокол № ${2 + (i % 5)}`,
        received: '2021-04-29',
      };
    });
  const staff = numbered
    .filter(({ i }) => i % 3 === 0)
    .map(({ school, i }): LinkedRow => {
      const comment =
        i % 9 === 0 ? 'Не хватает учителя иностранного языка, нагрузку делят с соседней школой' : undefined;
      return {
        action: '2.3',
        school: school.code,
        status: status[i % 2 === 0 ? 2 : 1],
        comment,
        received: '2021-05-11',
      };
    });
  return [...councils, ...staff];
}

/** In the order of the tabs. */
export function registerRows(): Readonly<Record<RegisterId, readonly LinkedRow[]>> {
  return {
    control: control(),
    events: EVENTS,
    qualitySystem: qualitySystem(),
    internalResults: internalResults(),
    deficits: DEFICITS,
    training: training(),
    support: SUPPORT,
    experts: experts(),
    taskBank: TASK_SETS,
  };
}
