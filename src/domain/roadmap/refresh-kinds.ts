/** The word by which «Вид срока» tells a kind of deadline. */
import { KIND_WORDS } from '../../messages/roadmap';
import type { DeadlineKind } from './deadline/deadline';

export function kindWord(kind: DeadlineKind): string {
  return KIND_WORDS[kind];
}
