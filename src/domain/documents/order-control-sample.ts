/**
 * Draft order on the control sample: the schools marked in «Школы», how they were drawn, the procedures that are
 * observed there. A sample is drawn by lot; it says nothing of a school.
 */
import { cellDate, cellText } from '../intake/cells';
import { compareText } from '../verdict/gather';
import { CONTROL_SAMPLE } from '../../messages/control-sample';
import type { DocumentInput } from './input';
import { DocumentKind, Made, lacking, made } from './kind';
import type { Block } from './model';
import { Clause, order, pastToFill, procedureTable, proceduresAhead, schoolCells } from './order';
import { LINE, counted, day, note, table } from './parts';

const TEXT = {
  title: 'Приказ о контрольной выборке',
  file: 'Приказ о контрольной выборке',
  heading: 'О контрольной выборке общеобразовательных организаций при проведении оценочных процедур',
  aim: 'в целях получения независимых данных о результатах оценочных процедур',
  noSchools:
    'В «Школах» ни у одной ОО нет «да» в столбце «Контрольная выборка». Отберите школы (командой control-sample … --mark) или отметьте их, и приказ будет составлен.',
  approve: (schools: string): string => `Утвердить контрольную выборку: ${schools} согласно приложению № 1.`,
  lot: 'Считать, что выборка составлена жребием: она ничего не говорит о школе. Её результаты – ориентир для сравнения, но не для оценки школ, учителей и учащихся.',
  procedures:
    'Провести в школах контрольной выборки с независимым наблюдением процедуры согласно приложению № 2.',
  proceduresBlank: `Провести в школах контрольной выборки с независимым наблюдением процедуры: ${LINE}${LINE}`,
  proceduresToFill: 'процедуры и дни: в «Процедурах» нет ни одной строки.',
  observers: 'При проведении процедур в школах контрольной выборки обеспечить:',
  observersParts: [
    'присутствие в каждой школе независимого наблюдателя, который в ней не работает и прошёл инструктаж;',
    'проверку работ комиссией, в которой нет работников этой школы, по согласованным критериям;',
    'загрузку результатов в общие сроки.',
  ],
  heads: 'Руководителям школ контрольной выборки:',
  headsParts: [
    'назначить ответственного за процедуру и место для наблюдателя в каждой аудитории;',
    'сохранить работы до конца срока хранения, чтобы их можно было перепроверить;',
    'сообщить участникам и родителям, что наблюдение назначено по жребию.',
  ],
  schools: 'Контрольная выборка: список общеобразовательных организаций',
  columns: ['№', 'Код ОО', 'ОО', 'Муниципалитет'],
  works: 'Процедуры, которые проводятся с независимым наблюдением',
  drawn: (date: string | null, how: string): string =>
    `Отбор проведён программой${date === null ? '' : ` ${date}`}: ${how}. По зерну и тому же списку школ отбор повторяется в точности.`,
  byHand: (codes: readonly string[]): string =>
    `О жребии для ОО ${codes.join(', ')} в «Журнале изменений» записи нет: впишите, как они отобраны, ${LINE}`,
  order: 'Порядок – по коду ОО.',
} as const;

function ofMunicipality(input: DocumentInput): Made {
  const codes = [...input.schools.values()]
    .filter(({ isControl }) => isControl)
    .map(({ code }) => code)
    .sort();
  if (codes.length === 0) return lacking(TEXT.noSchools);
  const works = proceduresAhead(input);
  const clauses: readonly Clause[] = [
    { text: TEXT.approve(counted(codes.length, 'школа', 'школы', 'школ')) },
    { text: TEXT.lot },
    works.length > 0
      ? { text: TEXT.procedures, ...pastToFill(input, works) }
      : { text: TEXT.proceduresBlank, toFill: TEXT.proceduresToFill },
    { text: TEXT.observers, parts: TEXT.observersParts },
    { text: TEXT.heads, parts: TEXT.headsParts },
  ];
  const schools = { title: TEXT.schools, blocks: [schoolTable(input, codes), ...howDrawn(input, codes)] };
  return made(
    order(input, {
      kind: 'order-control-sample',
      file: TEXT.file,
      title: TEXT.heading,
      works,
      aim: TEXT.aim,
      clauses,
      appendices:
        works.length === 0 ? [schools] : [schools, { title: TEXT.works, blocks: [procedureTable(works)] }],
    }),
  );
}

function schoolTable(input: DocumentInput, codes: readonly string[]): Block {
  const [number, code, name, municipality] = TEXT.columns;
  return table(
    [
      { title: number, width: 6, align: 'center' },
      { title: code, width: 12, align: 'center' },
      { title: name, width: 52 },
      { title: municipality, width: 30 },
    ],
    codes.map((one, i) => [
      String(i + 1),
      ...schoolCells(input, one),
      input.schools.get(one)!.municipality || '–',
    ]),
    { note: TEXT.order },
  );
}

/** The draws that «Журнал изменений» keeps, and the schools of which it knows none. */
function howDrawn({ changeRows }: DocumentInput, codes: readonly string[]): Block[] {
  const wanted = new Set(codes);
  const found = new Set<string>();
  const sentences: string[] = [];
  // The newest first: a school drawn again is explained by its last draw.
  for (const { cells } of [...changeRows].sort((a, b) => b.position - a.position)) {
    if (cellText(cells.event) !== CONTROL_SAMPLE.logEvent) continue;
    const drawn = (cellText(cells.place).match(/\d{6}/g) ?? []).filter(
      (code) => wanted.has(code) && !found.has(code),
    );
    if (drawn.length === 0) continue;
    drawn.forEach((code) => found.add(code));
    const date = cellDate(cells.time);
    sentences.push(TEXT.drawn(date === null ? null : day(date), howText(cellText(cells.after))));
  }
  const others = codes.filter((code) => !found.has(code)).sort(compareText);
  if (others.length > 0) sentences.push(TEXT.byHand(others));
  return sentences.map(note);
}

/** «отобрано 3 из 30, зерно «…»» of what the log says was written. */
function howText(after: string): string {
  return after.replace(/^да;\s*/, '');
}

export const orderControlSample: DocumentKind = {
  id: 'order-control-sample',
  title: TEXT.title,
  ofMunicipality,
  ofSchool: null,
};
