/** Entry of the thread that turns copies of the workbook into bytes: two seconds for a large one, in which people type. */
import { parentPort } from 'node:worker_threads';
import type { WorkbookModel } from '../model';
import { saveWorkbook } from '../xlsx';

const port = parentPort!;

port.on('message', (workbook: WorkbookModel) => {
  saveWorkbook(workbook).then(
    (bytes) => port.postMessage({ bytes }),
    (error: unknown) => port.postMessage({ error: error instanceof Error ? error.message : String(error) }),
  );
});
