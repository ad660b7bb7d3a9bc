/** Words of the window «Принять сведения ОО…». */
import { MENU } from './menu';

export const ANSWERS_DIALOG = {
  intro:
    'Выберите файлы «Сведения ОО», которые прислали школы. Их читает ваш браузер; перед записью вы увидите, что изменится.',
  dropHint: 'Файлы .xlsx или архивы .zip с ними, сколько угодно.',
  moreHint: 'Можно добавить ещё файлы или исправленные: файл с тем же именем заменит прежний.',
  dropped: (files: number): string => `Выбрано файлов: ${files}`,
  clear: 'Убрать все',
  unpacking: 'Открываю архивы…',
  reading: (name: string, done: number, all: number): string => `Читаю ${done} из ${all}: ${name}`,
  comparing: 'Сравниваю с таблицей…',
  writing: 'Записываю…',
  unreadable: 'файл не прочитан: он перемещён, удалён или открыт в другой программе. Выберите его ещё раз.',
  nothingRead: 'Ни один файл не принят, таблица не изменена. Причины – ниже.',
  stale:
    'Пока вы смотрели, таблица изменилась. Ничего не записано. Ниже – что изменится теперь; если всё верно, нажмите «Записать» ещё раз.',

  summary: (schools: number, added: number, changed: number, unchanged: number): string =>
    `Школ: ${schools}. Новых строк: ${added}, изменится ячеек: ${changed}, строк без изменений: ${unchanged}. Пока ничего не записано.`,
  look: 'Проверьте',
  refused: (count: number): string => `Не принято: ${count}`,
  refusedAdvice:
    'Остальное будет записано. Исправьте файл по подсказке или попросите школу, затем добавьте его сюда снова.',
  warnings: (count: number): string => `Похоже на имена людей и коды участников: ${count}`,
  warningsAdvice: 'В таблице их быть не должно. Исправьте файлы и добавьте их сюда снова, потом записывайте.',
  differs: (count: number): string => `В таблице записано другое: ${count}`,
  differsAdvice: 'Останутся значения таблицы, если не отметить ниже обратное.',
  difference: (
    school: string,
    tab: string,
    place: string,
    column: string,
    own: string,
    theirs: string,
  ): string =>
    `${school}, ${tab}: ${place}, «${column}»: в таблице ${quoted(own)}, школа пишет ${quoted(theirs)}`,
  takeSchool: 'Везде, где в таблице записано другое, взять значение школы',
  takeSchoolHint: 'Прежние значения останутся в «Журнале изменений».',
  otherPlan: (codes: readonly string[]): string =>
    `«Дорожная карта» изменилась после выдачи файлов: ${codes.join(', ')}. Строки, которых это коснулось, названы в «Не принято».`,
  late: (
    schools: readonly { readonly code: string; readonly until: string; readonly received: string }[],
  ): string =>
    `Позже срока: ${schools.map(({ code, until, received }) => `${code} (до ${day(until)}, получено ${day(received)})`).join(', ')}`,
  nothingToLook: 'Всё прочитано, расхождений с таблицей нет.',

  schools: 'По школам',
  school: (
    code: string,
    name: string,
    added: number,
    changed: number,
    kept: number,
    unchanged: number,
  ): string =>
    `${code}${name === '' ? '' : ` ${name}`}: новых строк ${added}, изменится ячеек ${changed}, без изменений строк ${unchanged}${kept === 0 ? '' : `, расхождений ${kept}`}`,
  comment: (text: string): string => `Комментарий школы: ${text.replace(/\s+/g, ' ')}`,
  added: 'Новые строки',
  row: (tab: string, place: string): string => `${tab}: ${place}`,
  changed: 'Изменятся',
  cell: (tab: string, place: string, column: string, before: string, after: string): string =>
    `${tab}: ${place}, «${column}»: ${quoted(before)} → ${quoted(after)}`,
  kept: 'Останется, как в таблице',
  nothingNew: 'Нового нет.',
  missing: (codes: readonly string[]): string => `Ещё не вернули (${codes.length}): ${codes.join(', ')}`,
  allReturned: 'Вернули все школы.',

  same: 'Нового в файлах нет: всё это уже есть в таблице.',
  write: 'Записать',
  done: (added: number, changed: number): string =>
    `Готово. Новых строк: ${added}, изменено ячеек: ${changed}. Прежние значения – в «Журнале изменений».`,
  next: `Что дальше: выберите «${MENU.title}» → «${MENU.roadmap}» → «${MENU.refresh}», чтобы обновились «Ответили ОО» и «Полнота сведений».`,
  more: 'Принять ещё файлы',
} as const;

const day = (iso: string): string => iso.split('-').reverse().join('.');

function quoted(text: string): string {
  return text === '' ? '(пусто)' : `«${text.replace(/\n/g, '; ')}»`;
}
