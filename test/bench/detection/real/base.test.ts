import { Pupil } from '../../../../bench/detection/pupils';
import { loadBase } from '../../../../bench/detection/real/base';
import { readProtocols } from '../../../../bench/detection/real/protocols';
import { byWork } from '../../../../bench/detection/real/runs';
import { describeWith, shared } from '../../../support/shared';

// Units, participants and links were counted by a separate script over the same files.
describeWith('shared', 'real protocols as a base for injections', () => {
  test('hold 194 units of grades 4 and 5 in spring 2021, 20 participants or more each', () => {
    const base = loadBase('grades-4-5-2021', shared('data'));
    const sizes = [...byWork(base)].map(([work, units]) => [
      work,
      units.length,
      units.reduce((sum, i) => sum + base[i]!.pupils.length, 0),
    ]);
    expect(Object.fromEntries(sizes.map(([work, ...figures]) => [work, figures]))).toEqual({
      'ВПР-2021-МА-4': [50, 3571],
      'ВПР-2021-МА-5': [48, 3514],
      'ВПР-2021-РУ-4': [50, 3661],
      'ВПР-2021-РУ-5': [46, 3574],
    });
    for (const { pupils } of base) expect(pupils.length).toBeGreaterThanOrEqual(20);
  });

  test('hold 486 units of both years', () => {
    expect(loadBase('all', shared('data'))).toHaveLength(486);
  });

  test('have no pupil whose points contradict each other', () => {
    for (const { pupils, paper } of readProtocols(shared('data'))) {
      const isSound = ({ tasks, total }: Pupil): boolean =>
        tasks.reduce((a, b) => a + b, 0) === total && total <= paper.maxScore!;
      expect(pupils.filter((pupil) => !isSound(pupil))).toHaveLength(0);
    }
  });

  test('know a pupil of two works of one grade and year as one', () => {
    const units = readProtocols(shared('data'));
    const ids = (subject: string): Set<number> =>
      new Set(
        units
          .filter(({ work }) => work.year === 2021 && work.grade === 4 && work.subject === subject)
          .flatMap(({ pupils }) => pupils.map(({ id }) => id)),
      );
    const russian = ids('РУ');
    expect([...ids('МА')].filter((id) => russian.has(id))).toHaveLength(3420);
  });
});
