/** How the work that something takes grows with the length of a text, measured so that a busy machine does not matter. */

interface Growth {
  /** The text of about so many characters. */
  readonly textOf: (length: number) => string;
  readonly run: (text: string) => void;
  /** The shorter length, in characters: long enough that what grows with the square shows. */
  readonly length: number;
}

/** So much longer is the longer text: what grows with the square takes this many times as long as linear growth explains. */
const FACTOR = 8;

/** More than what caches and garbage collection add to linear growth, half of what growth with the square comes to. */
export const LINEAR = 4;

/** Shorter times say nothing. */
const LEAST_MILLISECONDS = 1;
const MOST_ATTEMPTS = 4;

/**
 * The growth of the time over that of the text: about 1 where it is linear, 8 where it goes with the square. What else the
 * machine does only adds: the best of several runs counts, and what looks slow is looked at again.
 */
export function growthOf({ textOf, run, length }: Growth): number {
  const [short, long] = [textOf(length), textOf(length * FACTOR)];
  let shortTime = Math.min(millisecondsFor(run, short), millisecondsFor(run, short));
  let longTime = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    shortTime = Math.min(shortTime, millisecondsFor(run, short));
    longTime = Math.min(longTime, millisecondsFor(run, long));
    if (overLinear(shortTime, longTime) < LINEAR) break;
  }
  return overLinear(shortTime, longTime);
}

function overLinear(short: number, long: number): number {
  return long / Math.max(short, LEAST_MILLISECONDS) / FACTOR;
}

/** Of the processor, not of the clock: beside other work a long run is interrupted more often than a short one. */
function millisecondsFor(run: (text: string) => void, text: string): number {
  const before = process.cpuUsage();
  run(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
