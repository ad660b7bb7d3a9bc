// Builds once before any test, so that tests of the bundle never run on a stale dist/.
import { execFileSync } from 'node:child_process';

export default function setup() {
  // The sandbox of a test cannot change the zone of the process.
  process.env.TZ = 'Europe/Moscow';
  execFileSync(process.execPath, ['esbuild.config.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
