/** Entry of the workbook's thread; built into a file of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { Desk } from './desk';
import type { ThreadOptions } from './wire';

new Desk(parentPort!, workerData as ThreadOptions).start();
