/** The units that injections are made into: which works, and how large a school must be. */
import { Work } from '../../../src/domain/protocol/work';
import { BenchUnit } from '../pupils';
import { dataFolder, readProtocols } from './protocols';

/** `grades-4-5-2021`: the four works of the published figures; `all`: every work of autumn 2020 and spring 2021. */
export type BaseName = 'grades-4-5-2021' | 'all';

export const BASES: Readonly<Record<BaseName, (work: Work) => boolean>> = {
  'grades-4-5-2021': ({ year, grade }) => year === 2021 && grade <= 5,
  all: () => true,
};

const MIN_PARTICIPANTS = 20;

/** Units of the base with at least 20 participants whose points agree. @throws when the folder has no protocols. */
export function loadBase(name: BaseName, folder: string = dataFolder()): BenchUnit[] {
  return readProtocols(folder).filter(
    ({ work, pupils }) => BASES[name](work) && pupils.length >= MIN_PARTICIPANTS,
  );
}
