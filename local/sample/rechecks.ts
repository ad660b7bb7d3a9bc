/**
 * Draws for a re-check and a control sample, typed as `recheck draw` and `control-sample --mark` leave them: works of the
 * schools with signs and of one without, whose papers have come back. All counts are invented.
 */
import type { Addon } from '../addon';
import { cellText } from '../../src/domain/intake/cells';
import { CHOICES } from '../../src/messages/choices';
import { SampleRow, TypedTable } from './type-rows';

const DRAW_DAY = '2021-05-18';
const DRAWN = 15;

/** School and work of each draw. */
const DRAWS: readonly (readonly [school: string, work: string])[] = [
  ['990102', 'ВПР-2021-РУ-4'],
  ['990103', 'ВПР-2021-МА-5'],
  ['990105', 'ВПР-2021-РУ-5'],
  ['990106', 'ВПР-2021-МА-5'],
];

/** Of a school without signs: the same number of its papers was drawn for comparison. */
const RETURNED: SampleRow = {
  work: 'ВПР-2021-МА-5',
  school: '990107',
  date: DRAW_DAY,
  drawn: DRAWN,
  works: DRAWN,
  agreed: 14,
  lowered: 1,
  raised: 0,
  sum: -1,
  squares: 1,
  expertSchool: '990114',
  seed: `ВПР-2021-МА-5 ${DRAW_DAY}`,
};

const CONTROL_SCHOOLS = ['990107', '990110', '990114', '990121', '990128', '990135'];

export function typeRechecks({ host }: Addon): void {
  const spreadsheet = host.globals.SpreadsheetApp.getActiveSpreadsheet();
  new TypedTable(spreadsheet, 'recheck').append([
    ...DRAWS.map(([school, work]) => ({
      work,
      school,
      date: DRAW_DAY,
      drawn: DRAWN,
      seed: `${work} ${DRAW_DAY}`,
    })),
    RETURNED,
  ]);
  const schools = new TypedTable(spreadsheet, 'schools');
  for (const code of CONTROL_SCHOOLS) {
    schools.typeInto(
      schools.rowWhere((cell) => cellText(cell('code')) === code, code),
      { control: CHOICES.yes[0] },
    );
  }
}
