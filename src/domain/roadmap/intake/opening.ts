/** Where a plan begins in a document that begins with an order (приказ): points of an order look like actions, and are none. */

const ORDERS =
  /^(?:приказываю|п\s+р\s+и\s+к\s+а\s+з\s+ы\s+в\s+а\s+ю|распоряжаюсь|постановляю|обязываю)\s*:?$/i;
const ANNEX =
  /^[«"]?(?:приложение(?![а-яё])|план(?![а-яё])|перспективный план|дорожная карта|комплекс мер|утвержден[оа]?(?![а-яё]))/i;

/** 0-based line of the annex or of the plan's title behind an order; 0 where no order is printed. */
export function annexStart(lines: readonly string[]): number {
  const order = lines.reduce((last, text, i) => (ORDERS.test(text) ? i : last), -1);
  if (order < 0) return 0;
  const annex = lines.findIndex((text, i) => i > order && ANNEX.test(text));
  return annex < 0 ? order + 1 : annex;
}
