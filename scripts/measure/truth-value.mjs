/** Reads the `claimed` of a truth row ("3.65 day", "50 Bn/month", "150 K*usd") and compares it with what the engine read. */

const DAY = 86_400;
const PERIODS = [60, 3600, DAY, 7 * DAY, 30 * DAY, (365 * DAY) / 12, 365 * DAY];
const TOLERANCE = 0.01;

/** In seconds. */
const TIMES = [
  { word: /^(?:ns|nanoseconds?)$/, seconds: 1e-9 },
  { word: /^(?:us|µs|microseconds?)$/, seconds: 1e-6 },
  { word: /^(?:ms|milliseconds?)$/, seconds: 1e-3 },
  { word: /^(?:s|secs?|seconds?)$/, seconds: 1 },
  { word: /^(?:min_?|mins|minutes?)$/, seconds: 60 },
  { word: /^(?:h|hrs?|hours?)$/, seconds: 3600 },
  { word: /^(?:d|days?)$/, seconds: DAY },
  { word: /^weeks?$/, seconds: 7 * DAY },
  { word: /^months?$/, seconds: 30 * DAY },
  { word: /^(?:yrs?|years?)$/, seconds: 365 * DAY },
];

/** @type {Readonly<Record<string, number>>} */
const SCALES = {
  K: 1e3,
  k: 1e3,
  thousand: 1e3,
  lac: 1e5,
  lakh: 1e5,
  M: 1e6,
  million: 1e6,
  Bn: 1e9,
  billion: 1e9,
  Tn: 1e12,
  trillion: 1e12,
};
const PREFIXES = "KMGTPE";
const PREFIX_WORDS = ["kilo", "mega", "giga", "tera", "peta", "exa"];
const INFORMATION = /^([kKMGTPE]?)(i?)(B|b|bps|bytes?|bits?)$/;
const RATE = /^(?:QPS|TPS|RPS|IOPS)$/i;

/**
 * @typedef {object} TruthValue
 * @property {number} number as written, without scale and unit
 * @property {boolean} bare true when nothing but a number is written: the row leaves its unit out
 * @property {boolean} rate true when it is per some time
 * @property {readonly number[]} candidates what it may come to in base units, the likeliest first
 */

/**
 * @param {string} written
 * @returns {TruthValue | null} null for what cannot be read
 */
export function truthValue(written) {
  const match = /^\$?\s*(-?\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?)(.*)$/u.exec(written.trim());
  if (!match) return null;
  const number = Number(match[1]?.replaceAll(",", ""));
  const rest = (match[2] ?? "").replace(/[(|!❌].*$/u, "").trim();
  const [numerator = "", ...denominators] = rest.split(/\s*\/\s*|\s+per\s+/);
  const words = numerator.split(/[\s*]+/).filter((word) => word !== "");
  /** @type {number[][]} */
  const choices = [];
  words.forEach((word, at) => {
    choices.push(...choicesOf(word, words.length > at + 1));
  });
  const periods = denominators.flatMap((each) => timeOf(each.trim().split(/\s/)[0] ?? "") ?? []);
  for (const seconds of periods) choices.push([1 / seconds, 1]);
  let candidates = [number];
  for (const factors of choices) candidates = factors.flatMap((factor) => candidates.map((each) => each * factor));
  const rate = periods.length > 0 || words.some((word) => RATE.test(word) || /bps$/.test(word));
  return { number, bare: rest === "", rate, candidates };
}

/**
 * What a word may multiply by, one list for each independent choice; none for a noun.
 * @param {string} word
 * @param {boolean} followed true when another word follows: `91 B trades` are billions
 * @returns {number[][]}
 */
function choicesOf(word, followed) {
  if (word === "B") return followed ? [[1e9]] : [[1, 1e9]];
  const scale = SCALES[word];
  if (scale !== undefined) return [[scale]];
  const seconds = timeOf(word);
  if (seconds !== null) return [[seconds, 1]];
  const long = /^(kilo|mega|giga|tera|peta|exa)(bytes?|bits?)$/i.exec(word);
  const [, prefix = "", , unit = ""] = long
    ? [null, PREFIXES[PREFIX_WORDS.indexOf(long[1].toLowerCase())], "", long[2]]
    : (INFORMATION.exec(word) ?? []);
  if (unit === "") return [];
  const power = prefix === "" ? 0 : PREFIXES.indexOf(prefix.toUpperCase()) + 1;
  const bits = unit.startsWith("b") && !unit.startsWith("byte");
  return [power === 0 ? [1] : [1000 ** power, 1024 ** power], bits ? [1, 1 / 8] : [1, 8, 1 / 8]];
}

/** @param {string} word */
function timeOf(word) {
  return TIMES.find((each) => each.word.test(word))?.seconds ?? null;
}

/**
 * True when the engine read the value that the row names: within 1 %, including or ignoring the time below it, bits and
 * bytes alike, prefixes of 1,000 or 1,024. A row that leaves its unit out is compared by the digits written.
 * @param {TruthValue} truth
 * @param {{ value: number, unit: string }} claimed
 * @param {string} resultText the result as written in the document
 */
export function isSameValue(truth, claimed, resultText) {
  const read = [claimed.value];
  if (!truth.rate && /\/\(?(?:.*\*)?s\b/.test(claimed.unit)) read.push(...PERIODS.map((seconds) => claimed.value * seconds));
  if (truth.candidates.some((candidate) => read.some((value) => isNear(value, candidate)))) return true;
  return truth.bare && hasDigitsOf(truth, resultText);
}

/**
 * True when the result is written with the row's own digits: `5B/day → 58K/s` holds one rate twice, and they tell which.
 * @param {TruthValue} truth
 * @param {string} resultText
 */
export function hasDigitsOf(truth, resultText) {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(resultText)?.[0].replaceAll(",", "");
  return digits !== undefined && isNear(Number(digits), truth.number);
}

/**
 * @param {number} a
 * @param {number} b
 */
function isNear(a, b) {
  return a === b || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}
