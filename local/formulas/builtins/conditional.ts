/** COUNTIF, COUNTIFS, SUMIFS, AVERAGEIFS. */
import { Call } from '../call';
import { countingCriterion } from '../criteria';
import { errors, Failure } from '../errors';
import { Operand } from '../scope';
import { checked, isError, numeric } from '../values';
import { intersection, View } from '../view';
import { total } from './aggregates';

export function countif(call: Call): Operand {
  return met(call, 0).length;
}

export function countifs(call: Call): Operand {
  return met(call, 0).length;
}

export function sumifs(call: Call): Operand {
  return total(numbersMet(call));
}

export function averageifs(call: Call): Operand {
  const numbers = numbersMet(call);
  if (numbers.length === 0) throw new Failure(errors.emptyAverage(call.name));
  return total(numbers) / numbers.length;
}

/** Numbers of the first argument where all criteria are met; an error among them is thrown. */
function numbersMet(call: Call): number[] {
  const summed = call.view(0);
  const numbers: number[] = [];
  for (const position of met(call, 1, summed)) {
    const value = summed.values[position] ?? null;
    if (isError(value)) throw new Failure(value);
    const number = numeric(value);
    if (number !== null) numbers.push(number);
  }
  return numbers;
}

/** Positions at which every pair (range, criterion) from the argument `first` on is met; all ranges are of one size. */
function met(call: Call, first: number, size: View = call.view(first)): readonly number[] {
  if ((call.count - first) % 2 !== 0) {
    throw new Failure(errors.argumentCount(call.name, 'an even number of range and criterion', call.count));
  }
  const lists: (readonly number[])[] = [];
  for (let at = first; at < call.count; at += 2) {
    const range = call.view(at);
    if (!range.hasSizeOf(size)) throw new Failure(errors.differentSize(call.name));
    lists.push(range.matching(countingCriterion(checked(call.value(at + 1)))));
  }
  return intersection(lists);
}
