/**
 * A school's tab: passport, figures beside the municipality and the reference, charts, signs, dynamics, a place for
 * the school's comment. Figures stand on the left, charts beside them, so that a landscape A4 page shows both.
 */
import { schoolInternalBlock } from '../internal-external/blocks';
import { schoolOutcomesBlock } from '../outcomes/blocks';
import { schoolBesideBlock } from '../beside/school-block';
import { REPORT } from '../../messages/report';
import { RowList, cell } from '../tabs/build';
import type { TabPlan } from '../tabs/plan';
import type { SchoolEvaluation } from '../verdict/evaluation';
import { addSchoolRechecks } from './recheck-block';
import { evidenceBlock } from './evidence-chart';
import { ReportData, schoolTabKey } from './report';
import { addChartData, drawnWorks, rowsOfCharts } from './school-charts';
import { addDynamics, addJournal, addPassport, addResults } from './school-figures';
import { COLUMNS, unitsOf } from './school-layout';
import { shownSigns } from './school-panel';
import { addComment, addSigns } from './school-signs';

export function schoolTab(school: SchoolEvaluation, data: ReportData): TabPlan {
  const rows = new RowList();
  const info = data.schools.get(school.code);
  const name = info?.name ?? '';
  const units = unitsOf(school, data);
  rows.add('title', cell(REPORT.schoolTitle(name, school.code), 'title'));
  rows.add('rules', cell(`${REPORT.rules(data.evaluation.ruleSet.title)} ${REPORT.notAVerdict}`, 'subtitle'));
  rows.space('top');
  addPassport(rows, school, data);
  addResults(rows, units, school, data);
  addJournal(rows, units);
  addDynamics(rows, units);
  const drawn = drawnWorks(units);
  const evidence = data.evidence === null ? null : evidenceBlock(shownSigns(school, units), data.evidence);
  rows.space('charts', Math.max(1, rowsOfCharts(units, drawn, evidence) - rows.rows.length));
  addSigns(rows, school, units, data);
  addSchoolRechecks(rows, school.code, data);
  schoolBesideBlock(rows, data.beside, school.code);
  schoolOutcomesBlock(rows, data.outcomes, school.code);
  schoolInternalBlock(rows, data.internalExternal, school.code);
  addComment(rows);
  const charts = addChartData(rows, units, drawn, evidence);
  return {
    key: schoolTabKey(school.code),
    title: REPORT.schoolTab(name, school.code),
    columns: COLUMNS,
    rows: rows.rows,
    place: null,
    frozenRows: 1,
    charts,
    colour: null,
  };
}
