/** Tells a window that the workbook has not answered for long, so that nobody watches a bar that will not move. */
import { useEffect, useState } from 'preact/hooks';
import { silence } from '../server';

const MINUTE = 60_000;
/** Milliseconds between two looks. */
const EVERY = 5000;

/** Whole minutes for which a call has not been answered. */
export function useSilence(): number {
  const [minutes, setMinutes] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setMinutes(Math.floor(silence() / MINUTE)), EVERY);
    return () => clearInterval(timer);
  }, []);
  return minutes;
}
