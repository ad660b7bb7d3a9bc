/**
 * Functions for cells, as Google shows them: description, arguments. The build makes a top-level function of each; what
 * they compute stands in `domain/formulas`.
 */
import { FUNCTIONS } from './domain/formulas/registry';

/**
 * На сколько средняя отметка по журналу выше средней внешней отметки (в отметках). Два столбца отметок – одно число; таблицы n×4 (количества или проценты «2», «3», «4», «5») – число для каждой строки.
 *
 * @param external Внешние отметки: столбец отметок или четыре столбца – количества или проценты «2», «3», «4», «5».
 * @param journal Отметки по журналу: того же размера.
 * @customfunction
 */
export function OBJECTIVITY_GAP(external: unknown, journal: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_GAP(external, journal);
}

/**
 * Сколько участников понизили, подтвердили, повысили отметку и у скольких разрыв 2 и больше.
 *
 * @param external Столбец внешних отметок.
 * @param journal Столбец отметок по журналу.
 * @customfunction
 */
export function OBJECTIVITY_CHANGES(external: unknown, journal: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_CHANGES(external, journal);
}

/**
 * Правило A (ФИОКО-2019) для строк «средний балл, стандартное отклонение, участников»: ИСТИНА, если интервал школы лежит выше интервала региона.
 *
 * @param schools Школы: столбцы «средний балл», «стандартное отклонение», «участников».
 * @param region Регион: одна строка из тех же трёх чисел.
 * @customfunction
 */
export function OBJECTIVITY_RULE_A(schools: unknown, region: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_RULE_A(schools, region);
}

/**
 * Правило B (ФИОКО-2019): ИСТИНА, если ранговая корреляция первичных баллов и отметок по журналу отрицательна.
 *
 * @param scores Первичные баллы.
 * @param journal Столбец отметок по журналу.
 * @customfunction
 */
export function OBJECTIVITY_RULE_B(scores: unknown, journal: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_RULE_B(scores, journal);
}

/**
 * Правило C (ФИОКО-2019) для строк «средний процент выполнения, участников» двух лет: отношение K и «резкий рост» или «резкий спад».
 *
 * @param earlier Прошлый год: столбцы «средний процент выполнения», «участников», строка на школу.
 * @param later Этот год: те же столбцы, те же школы.
 * @customfunction
 */
export function OBJECTIVITY_RULE_C(earlier: unknown, later: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_RULE_C(earlier, later);
}

/**
 * Ранговая корреляция Спирмена первичных баллов и отметок по журналу (средние ранги).
 *
 * @param scores Первичные баллы.
 * @param journal Столбец отметок по журналу.
 * @customfunction
 */
export function OBJECTIVITY_SPEARMAN(scores: unknown, journal: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_SPEARMAN(scores, journal);
}

/**
 * Индекс объективности: 100 минус процент школ хотя бы с одним признаком.
 *
 * @param marked Сколько школ хотя бы с одним признаком.
 * @param schools Сколько всего школ.
 * @customfunction
 */
export function OBJECTIVITY_INDEX(marked: unknown, schools: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_INDEX(marked, schools);
}

/**
 * Работы у границ отметок: на сколько их доля больше ожидаемой по распределению для сравнения (0–1), и z.
 *
 * @param distribution Сколько участников получили 0, 1, 2 … баллов: строка на школу.
 * @param reference Распределение для сравнения: одна строка той же ширины, количества или проценты.
 * @param cuts Три ячейки: наименьшие баллы для «3», «4» и «5».
 * @customfunction
 */
export function OBJECTIVITY_CUTS(distribution: unknown, reference: unknown, cuts: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_CUTS(distribution, reference, cuts);
}

/**
 * Доверительный интервал доли k из n (Уилсон): нижняя и верхняя границы, 0–1.
 *
 * @param k Сколько.
 * @param n Из скольких (для среднего – число участников).
 * @param confidence Необязательный: доверие, по умолчанию 0,95.
 * @customfunction
 */
export function OBJECTIVITY_INTERVAL(k: unknown, n: unknown, confidence?: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_INTERVAL(k, n, confidence);
}

/**
 * Разность двух долей k1/n1 − k2/n2 (от −1 до 1), нижняя и верхняя границы её интервала (Ньюкомб) и двустороннее p (точный критерий Фишера).
 *
 * @param k1 Сколько в первой группе, например в школе: строка на школу.
 * @param n1 Из скольких в первой группе.
 * @param k2 Сколько во второй группе, например в остальных школах: столбец той же высоты или одна ячейка для всех строк.
 * @param n2 Из скольких во второй группе.
 * @param confidence Необязательный: доверие, по умолчанию 0,95.
 * @customfunction
 */
export function OBJECTIVITY_SHARE_DIFFERENCE(
  k1: unknown,
  n1: unknown,
  k2: unknown,
  n2: unknown,
  confidence?: unknown,
): unknown {
  return FUNCTIONS.OBJECTIVITY_SHARE_DIFFERENCE(k1, n1, k2, n2, confidence);
}

/**
 * Интервал среднего: среднее ± 1,96·s/√n, нижняя и верхняя границы.
 *
 * @param mean Среднее.
 * @param sd Стандартное отклонение.
 * @param n Из скольких (для среднего – число участников).
 * @customfunction
 */
export function OBJECTIVITY_MEAN_INTERVAL(mean: unknown, sd: unknown, n: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_MEAN_INTERVAL(mean, sd, n);
}

/**
 * Согласие двух проверок одних и тех же работ: доля совпавших (0–1); средняя разность «вторая минус первая» и её интервал 95 %; каппа; p критерия знаков – случайно ли вторая проверка чаще ниже первой.
 *
 * @param first Столбец отметок или баллов первой проверки.
 * @param second Столбец отметок или баллов второй проверки, те же работы.
 * @param weights Необязательный: веса каппы – 0 (любое расхождение одинаково), 1 (по величине), 2 (по квадрату, по умолчанию).
 * @customfunction
 */
export function OBJECTIVITY_AGREEMENT(first: unknown, second: unknown, weights?: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_AGREEMENT(first, second, weights);
}

/**
 * Успеваемость: доля «3», «4» и «5» (0–1) для строк «2», «3», «4», «5».
 *
 * @param marks Четыре столбца: количества или проценты «2», «3», «4», «5».
 * @customfunction
 */
export function OBJECTIVITY_PASS_RATE(marks: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_PASS_RATE(marks);
}

/**
 * Качество: доля «4» и «5» (0–1) для строк «2», «3», «4», «5».
 *
 * @param marks Четыре столбца: количества или проценты «2», «3», «4», «5».
 * @customfunction
 */
export function OBJECTIVITY_QUALITY(marks: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_QUALITY(marks);
}

/**
 * Степень обученности учащихся (СОУ, 0–100) для строк «2», «3», «4», «5».
 *
 * @param marks Четыре столбца: количества или проценты «2», «3», «4», «5».
 * @customfunction
 */
export function OBJECTIVITY_SOU(marks: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_SOU(marks);
}

/**
 * Средняя отметка для строк «2», «3», «4», «5».
 *
 * @param marks Четыре столбца: количества или проценты «2», «3», «4», «5».
 * @customfunction
 */
export function OBJECTIVITY_MEAN_MARK(marks: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_MEAN_MARK(marks);
}

/**
 * Отметка по первичному баллу; cuts – наименьшие баллы для «3», «4» и «5».
 *
 * @param scores Первичные баллы.
 * @param cuts Три ячейки: наименьшие баллы для «3», «4» и «5».
 * @customfunction
 */
export function OBJECTIVITY_MARK(scores: unknown, cuts: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_MARK(scores, cuts);
}

/**
 * Первый день срока, записанного словами. Пусто, если у срока нет дней («постоянно») или не указан ни учебный год, ни год в самом сроке.
 *
 * @param text Срок, как в плане: ячейка или столбец.
 * @param schoolYear Учебный год: 2023/24 или 2023; нужен, когда в самом сроке года нет.
 * @customfunction
 */
export function ROADMAP_START(text: unknown, schoolYear?: unknown): unknown {
  return FUNCTIONS.ROADMAP_START(text, schoolYear);
}

/**
 * Последний день срока, записанного словами. Пусто в тех же случаях, что и ROADMAP_START.
 *
 * @param text Срок, как в плане: ячейка или столбец.
 * @param schoolYear Учебный год: 2023/24 или 2023; нужен, когда в самом сроке года нет.
 * @customfunction
 */
export function ROADMAP_END(text: unknown, schoolYear?: unknown): unknown {
  return FUNCTIONS.ROADMAP_END(text, schoolYear);
}

/**
 * Как программа поняла срок: вид срока словом.
 *
 * @param text Срок, как в плане: ячейка или столбец.
 * @param schoolYear Учебный год: 2023/24 или 2023; на вид срока он не влияет.
 * @customfunction
 */
export function ROADMAP_KIND(text: unknown, schoolYear?: unknown): unknown {
  return FUNCTIONS.ROADMAP_KIND(text, schoolYear);
}
