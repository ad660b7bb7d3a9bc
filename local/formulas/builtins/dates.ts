/** DATE, TODAY. */
import { Call } from '../call';
import { fromSerial, toSerial } from '../dates';
import { Operand } from '../scope';
import { finite, toDate } from '../values';

/** Months and days outside their bounds run over: DATE(2024;13;1) is 1 January 2025. Years below 1900 count from it. */
export function date(call: Call): Operand {
  const [year, month, day] = [call.number(0), call.number(1), call.number(2)].map(Math.trunc) as [
    number,
    number,
    number,
  ];
  const full = year >= 0 && year < 1900 ? year + 1900 : year;
  return toDate(finite(toSerial(new Date(full, month - 1, day)), call.name), call.name);
}

/** Midnight of the day on which the workbook is computed. */
export function today(call: Call): Operand {
  return fromSerial(Math.floor(toSerial(call.scope.now)));
}
