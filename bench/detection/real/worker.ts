/** One base of real protocols is measured on a thread of its own, which runs the built benchmark itself. */
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { BaseName } from './base';
import { BaseFigures, measureBase } from './product-figures';

/** The built benchmark is one module that runs nothing when it is imported. */
const START = `import(require('node:worker_threads').workerData.module).then((bench) => bench.measureInjections())`;

interface Task {
  readonly module: string;
  readonly name: BaseName;
  readonly folder: string;
  readonly seeds: readonly number[];
}

/** `onRun` hears of every region that was judged. @throws whatever the worker throws. */
export function measuredBase(
  name: BaseName,
  folder: string,
  seeds: readonly number[],
  onRun: () => void,
): Promise<BaseFigures> {
  return new Promise((resolve, reject) => {
    const task: Task = { module: import.meta.url, name, folder, seeds };
    const worker = new Worker(START, { eval: true, workerData: task });
    worker.on('error', reject);
    worker.on('message', (figures: BaseFigures | null) => {
      if (figures === null) onRun();
      else resolve(figures);
    });
  });
}

/** The whole life of the worker: a null for every region, then the figures. */
export function measureInjections(): void {
  const { name, folder, seeds } = workerData as Task;
  parentPort!.postMessage(measureBase(name, folder, seeds, () => parentPort!.postMessage(null)));
}
