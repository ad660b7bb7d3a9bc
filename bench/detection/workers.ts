/** Municipalities are made and judged on worker threads, which run the built benchmark itself. */
import { parentPort, Worker } from 'node:worker_threads';
import { answersOf, RegionAnswers } from './answers';
import { Place } from './seeds';
import { simulateRegion } from './simulator/region';
import { ScenarioId, SCENARIOS } from './simulator/scenario';

const THREADS = 2;

/** The built benchmark is one module that runs nothing when it is imported. */
const START = `import(require('node:worker_threads').workerData).then((bench) => bench.judgeMunicipalities())`;

interface Task extends Place {
  readonly scenario: ScenarioId;
}

/**
 * Answers of all municipalities in the order of `places`, whichever thread made them; `onDone` hears how many are.
 * @throws whatever a worker throws.
 */
export async function judgedRegions(
  scenario: ScenarioId,
  places: readonly Place[],
  onDone: (done: number) => void,
): Promise<RegionAnswers[]> {
  const answers = new Array<RegionAnswers>(places.length);
  let next = 0;
  let done = 0;
  const thread = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(START, { eval: true, workerData: import.meta.url });
      let current = 0;
      const give = (): void => {
        if (next === places.length) {
          void worker.terminate();
          resolve();
          return;
        }
        current = next++;
        worker.postMessage({ ...places[current]!, scenario } satisfies Task);
      };
      worker.on('error', reject);
      worker.on('message', (answer: RegionAnswers) => {
        answers[current] = answer;
        onDone(++done);
        give();
      });
      give();
    });
  await Promise.all(Array.from({ length: Math.min(THREADS, places.length) }, thread));
  return answers;
}

/** The whole life of a worker: a task in, answers out, until it is ended. */
export function judgeMunicipalities(): void {
  parentPort!.on('message', ({ scenario, seed, index }: Task) => {
    parentPort!.postMessage(answersOf(simulateRegion(seed, index, SCENARIOS[scenario])));
  });
}
