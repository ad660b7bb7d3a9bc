/** The files of a sample through the intake, as `import` does it. */
import { diskSource } from '../../../local/files/disk';
import { readTables } from '../../../src/files/read-tables';
import type { SampleReport } from '../../../local/sample';
import { Intake } from '../../../src/domain/intake/intake';
import { Protocols } from '../../../src/domain/intake/protocols';
import type { IntakeResult } from '../../../src/domain/intake/records';

export async function takeIn({ files }: SampleReport): Promise<IntakeResult> {
  const intake = new Intake({ workOption: null, paperOf: () => null }, new Protocols());
  for (const file of files) await readTables(await diskSource(file, file), intake);
  return intake.close();
}
