import type { Problem } from '../../../src/domain/intake/records';
import { parseWorkOption } from '../../../src/domain/protocol/work';
import { intakeText, workOptionText } from '../../../src/messages/intake';
import { askedFiles, withoutOption } from '../../../src/ui/load/asked-work';
import { takeIn } from '../../domain/intake/sheets';

const CSV_HEADER = ['login', 'mo', 'class', 'code', 'variant', 'total', 'journal_mark'];
const PUPIL = ['edu900001', 'МО-1', '4А', '40001', '1', '5', '4'];

const problem = (message: string): Problem => ({ file: 'а.csv', sheet: '', row: 1, column: null, message });

/** All sentences of the intake that name the option. */
const WORK = parseWorkOption('ВПР;2021;МА;4')!;
const SENTENCES = [
  intakeText.workUnknown(workOptionText({ year: 2021 })),
  intakeText.workConflict(WORK, parseWorkOption('ВПР;2021;РУ;4')!),
  intakeText.subjectUnknown('Робототехника', workOptionText({ ...WORK, subject: null })),
  intakeText.sessionNeeded(WORK, '2021-04-20', '2021-10-05'),
];

describe('a file that does not say its work', () => {
  test('is asked about with what its name says', () => {
    const result = takeIn([
      { file: '2021_ma.csv', rows: [CSV_HEADER, PUPIL] },
      { file: '2021_ma4.csv', rows: [CSV_HEADER, PUPIL] },
    ]);
    expect(askedFiles(result)).toEqual([
      { file: '2021_ma.csv', parts: { kind: 'ВПР', year: '2021', session: '', subject: 'МА', grade: '' } },
    ]);
  });

  test('of a second session is asked about with the session', () => {
    const result = { ...takeIn([]), problems: [problem(SENTENCES[3]!)] };
    expect(askedFiles(result)[0]!.parts).toEqual({
      kind: 'ВПР',
      year: '2021',
      session: 'осень',
      subject: 'МА',
      grade: '4',
    });
  });

  test('is spoken of without the words of the command line', () => {
    for (const sentence of SENTENCES) {
      expect(sentence).toContain('--work');
      const { message } = withoutOption(problem(sentence));
      expect(message).not.toMatch(/--|"/);
      expect(message).toContain('«Какая это работа?»');
    }
  });

  test('leaves other sentences as they are', () => {
    expect(withoutOption(problem(intakeText.noPupils)).message).toBe(intakeText.noPupils);
  });
});
