/** Who issues the sample's documents, typed into «Параметры» as a person would. The office is that of the invented municipality. */
import type { Addon } from '../addon';
import { cellText } from '../../src/domain/intake/cells';
import type { OfficeId } from '../../src/domain/documents/office';
import { OFFICE_SETTINGS } from '../../src/messages/office';
import { SAMPLE_OFFICE } from './messages';
import { TypedTable } from './type-rows';

export function typeOffice({ host }: Addon): void {
  const settings = new TypedTable(host.globals.SpreadsheetApp.getActiveSpreadsheet(), 'parameters');
  for (const id of Object.keys(SAMPLE_OFFICE) as (keyof typeof SAMPLE_OFFICE & OfficeId)[]) {
    const { name } = OFFICE_SETTINGS[id];
    settings.typeInto(
      settings.rowWhere((cell) => cellText(cell('name')) === name, name),
      { value: SAMPLE_OFFICE[id] },
    );
  }
}
