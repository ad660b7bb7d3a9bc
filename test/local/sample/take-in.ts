/** The files of a sample through the intake, as `import` does it. */
import { readFileInto } from '../../../local/files/read';
import type { SampleReport } from '../../../local/sample';
import { Intake } from '../../../src/domain/intake/intake';
import { Protocols } from '../../../src/domain/intake/protocols';
import type { IntakeResult } from '../../../src/domain/intake/records';

export async function takeIn({ files }: SampleReport): Promise<IntakeResult> {
  const intake = new Intake({ workOption: null, paperOf: () => null }, new Protocols());
  for (const file of files) await readFileInto(file, intake);
  return intake.close();
}
