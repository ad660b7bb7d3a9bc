/**
 * Looks through an office file before a library unpacks it: its parts must be what the directory says and fit into
 * memory.
 */
import { LARGEST_UNPACKED, isBomb } from './limits';
import { StopSignal, nextTask } from './next-task';
import { PackageError, packageEntries, packedPart, unpackSteps } from './zip';

/** Unpacked bytes between two breaths: some hundredths of a second. */
const BREATH = 4 * 1024 * 1024;

/** Unpacks every part once and keeps none; ends early once `signal` says so. @throws PackageError */
export async function checkPackage(
  bytes: Uint8Array,
  signal: StopSignal = { aborted: false },
): Promise<void> {
  const entries = packageEntries(bytes);
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > LARGEST_UNPACKED || isBomb(bytes.length, size)) throw new PackageError('tooLarge');
  let sinceBreath = 0;
  for (const entry of entries) {
    // The library would look for the size of an empty part elsewhere.
    const isEvasive = entry.packedSize === 0 && entry.hasDescriptor && !entry.name.endsWith('/');
    if (isEvasive || entry.isEncrypted) throw new PackageError('damaged');
    const count = (piece: Uint8Array): void => void (sinceBreath += piece.length);
    for (const _ of unpackSteps(packedPart(bytes, entry), entry, count)) {
      if (sinceBreath < BREATH) continue;
      sinceBreath = 0;
      await nextTask();
      if (signal.aborted) return;
    }
  }
}
