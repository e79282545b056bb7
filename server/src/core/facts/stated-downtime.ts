/**
 * Downtimes that a statement gives for an availability: `99.99% (52.6 minutes of downtime a year)`. Only what can be
 * nothing else is read; whether the two fit is for a rule to say.
 */
import { DOWNTIME_PERIODS, DOWNTIME_UNITS, type DowntimePeriod } from "../../knowledge/availability.ts";
import type { Span } from "../text/span.ts";
import { type ShareOfTime, sharesOfTimeIn } from "./availability.ts";
import type { Statement } from "./statement.ts";

export interface StatedDowntime {
  readonly percent: number;
  /** The availability as written. */
  readonly availability: string;
  readonly period: DowntimePeriod;
  readonly duration: Duration;
  /** True of `< 9 hours`: a bound may be rounded generously. */
  readonly bound: boolean;
  /** The duration in the document. */
  readonly span: Span;
}

export interface Duration {
  /** As written, `4-5 min`. */
  readonly text: string;
  /** The ends of a range; the same where there is none. */
  readonly low: number;
  readonly high: number;
  /** What the last digit written stands for, in seconds. */
  readonly step: number;
  /** The unit as written, and its length in seconds; null where several are added up, `8h 46m`. */
  readonly unit: { readonly text: string; readonly seconds: number } | null;
  readonly decimals: number;
}

/** The downtimes in a statement, in its order. */
export function statedDowntimes(statement: Statement): readonly StatedDowntime[] {
  const shares = sharesOfTimeIn(statement.prose);
  if (shares.length === 0 || NOT_ALL_OF_THE_TIME.test(statement.plain)) return [];
  const inProse = [...statement.prose.matchAll(DURATION)].flatMap((match) => inText(statement, shares, match) ?? []);
  return inProse.length > 0 ? inProse : inRow(statement);
}

/** A window for maintenance, hours of opening or one incident are counted in other ways than all of the time. */
const NOT_ALL_OF_THE_TIME =
  /\b(?<!un)(?:planned|scheduled|maintenance|exclud(?:es?|ing)|except|incidents?|(?:business|market|working|office|opening|operating|trading) hours|RTO|MTTR|MTBF|recover(?:y|s)?|durab(?:le|ility))\b/i;

const alternatives = (words: readonly string[]): string => words.join("|");
const UNIT = "milliseconds?|millis|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?";
const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const ONE = String.raw`${NUMBER}\s?-?(?:${UNIT})`;
const DURATION = new RegExp(
  String.raw`(?<![\w.,$-])(?:(${NUMBER})\s?[-–]\s?)?${ONE}(?:(?:,\s|\s?and\s|\s)?${ONE}){0,2}(?![\p{L}\p{N}])`,
  "gu",
);
const PARTS = new RegExp(String.raw`(${NUMBER})\s?-?(${UNIT})`, "gu");

const DOWN = String.raw`(?:down[\s-]?time|down|offline|unavailab(?:le|ility)|outages?|error budget)\b`;
const PERIOD_WORDS = alternatives(DOWNTIME_PERIODS.flatMap(({ words }) => words));
const PERIOD_ADVERBS = alternatives(DOWNTIME_PERIODS.flatMap(({ adverbs }) => adverbs));
const PER = String.raw`(?:(?:\/|\b(?:per|an?|each|every|in an?|over an?))\s*(?:${PERIOD_WORDS})\b|\b(?:${PERIOD_ADVERBS})\b)`;
const FEW_WORDS = String.raw`(?:[a-z]+\s+){0,2}?`;
/** What leads from the word to the number: `downtime is at most ~`. */
const LEADS = String.raw`(?:\s+(?:budget|is|are|of|to|for|allowed|target|about|around|roughly|only|at|most|less|than|under|max|maximum|up|allows?|no|more))*`;

/** `minutes of downtime a year` */
const DOWN_THEN_PERIOD = new RegExp(String.raw`^\s+(?:of\s+)?${FEW_WORDS}${DOWN}(?:\s+[a-z]+)?\s*\(?(${PER})`, "iu");
/** `hours/year of downtime` */
const PERIOD_THEN_DOWN = new RegExp(String.raw`^\s*(${PER})\s+(?:of\s+)?${FEW_WORDS}${DOWN}`, "iu");
const PERIOD_NEXT = new RegExp(String.raw`^\s*(${PER})`, "iu");
/** `annual downtime: ~` */
const DOWN_BEFORE = new RegExp(String.raw`(?:\b(${PERIOD_ADVERBS})\s+(?:allowed\s+)?)?\b${DOWN}${LEADS}\s*[:=(]?\s*[~≈<≤]*\s*$`, "iu");
/** `99.9% uptime (8.7 hours per year)`, nothing else in the parentheses. */
const RIGHT_BEHIND_SHARE =
  /^\s*(?:uptime|availability|available|SLA|SLO|\([\w ]{3,12}\))?\s*(?:[(=≈→:]|->|,? i\.e\.|allows|means)\s*(?:[~≈<≤]|about\s|around\s|only\s)*\s*$/i;
const PERIOD_ENDS_IT = new RegExp(String.raw`^\s*(${PER})\s*(?:[).;]|$)`, "iu");
const IS_BOUND = /(?:[<≤]|\b(?:less than|under|below|at most|up to|max(?:imum)?(?: of)?|within|no more than))\s*[~≈]*\s*$/i;

/** Words that make a percentage something else than a share of time, or that lead on to another subject. */
const OTHER_SUBJECT =
  /[;!?]|(?<!\b[ie]\.[eg])\.\s|\b(?:requests?|queries|writes?|reads?|calls?|messages?|users?|percentile|latency|hits?|accuracy|during|instead|from|current(?:ly)?|was|were|actual)\b/i;
const FARTHEST = 60;

/**
 * ```
 *   99.9% uptime allows 8.77 hours of downtime a year
 *   ^^^^^               ^^^^^^^^^^ ~~~~~~~~~~~ ~~~~~~
 *   share               duration   downtime    period
 * ```
 */
function inText(statement: Statement, shares: readonly ShareOfTime[], match: RegExpExecArray | RegExpMatchArray): StatedDowntime | null {
  const { prose } = statement;
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const before = prose.slice(Math.max(start - FARTHEST, 0), start);
  const after = prose.slice(end, end + FARTHEST);
  const share = shareFor(prose, shares, { start, end });
  if (!share) return null;
  const period = periodNamed(statedPeriod(before, after) ?? bracketedPeriod(prose.slice(share.span.end, start), after));
  const duration = durationOf(match[0], match[1]);
  if (!period || !duration) return null;
  const { percent } = share;
  const availability = prose.slice(share.span.start, share.span.end);
  return { percent, availability, period, duration, bound: IS_BOUND.test(before), span: statement.locate(start, end) };
}

function statedPeriod(before: string, after: string): string | null {
  const behind = DOWN_THEN_PERIOD.exec(after)?.[1] ?? PERIOD_THEN_DOWN.exec(after)?.[1];
  if (behind) return behind;
  const ahead = DOWN_BEFORE.exec(before);
  return ahead ? (PERIOD_NEXT.exec(after)?.[1] ?? ahead[1] ?? null) : null;
}

function bracketedPeriod(gap: string, after: string): string | null {
  const period = RIGHT_BEHIND_SHARE.test(gap) ? (PERIOD_ENDS_IT.exec(after)?.[1] ?? null) : null;
  // Hours a day or a week behind an availability may be those in which it holds.
  return period && /mo|quarter|year|yr|annual/i.test(period) ? period : null;
}

function periodNamed(text: string | null): DowntimePeriod | null {
  if (text === null) return null;
  const last = /[a-z]+$/i.exec(text)?.[0].toLowerCase() ?? "";
  return DOWNTIME_PERIODS.find(({ words, adverbs }) => words.includes(last) || adverbs.includes(last)) ?? null;
}

/** The share before the duration, else, where there is none before it, the one in parentheses or so behind it. */
function shareFor(prose: string, shares: readonly ShareOfTime[], { start, end }: Span): ShareOfTime | null {
  const before = shares.findLast(({ span }) => span.end <= start);
  if (before) return isNear(prose.slice(before.span.end, start)) ? before : null;
  const behind = shares.find(({ span }) => span.start >= end);
  if (!behind) return null;
  const gap = prose.slice(end, behind.span.start);
  return isNear(gap) && /[(=→]|i\.e\./.test(gap) ? behind : null;
}

function isNear(gap: string): boolean {
  return gap.length <= FARTHEST && !OTHER_SUBJECT.test(gap);
}

function durationOf(text: string, from: string | undefined): Duration | null {
  const parts = [...text.matchAll(PARTS)].flatMap(([, number = "", unitText = ""]) => {
    const unit = DOWNTIME_UNITS.find(({ written }) => written.test(unitText));
    if (!unit) return [];
    const decimals = /\.(\d+)/.exec(number)?.[1]?.length ?? 0;
    return [{ value: Number(number.replaceAll(",", "")), decimals, unit: { text: unitText, seconds: unit.seconds } }];
  });
  const last = parts.at(-1);
  if (!last) return null;
  const high = parts.reduce((sum, { value, unit }) => sum + value * unit.seconds, 0);
  const low = from ? Number(from.replaceAll(",", "")) * last.unit.seconds : high;
  const step = last.unit.seconds / 10 ** last.decimals;
  return { text, low, high, step, unit: parts.length === 1 && !from ? last.unit : null, decimals: last.decimals };
}

/** `| 99.9% | 8.77 hours | 43.8 minutes |` under `| Availability | Downtime per year | per month |`. */
function inRow(statement: Statement): readonly StatedDowntime[] {
  const { cells, header } = statement;
  const [first, ...others] = cells;
  if (!first || !header.some((title) => new RegExp(DOWN, "i").test(title))) return [];
  const share = sharesOfTimeIn(first)[0];
  if (share?.span.start !== 0) return [];
  let at = first.length;
  return others.flatMap((cell, nth) => {
    const start = at + CELL_GAP.length;
    at = start + cell.length;
    const period = periodOfTitle(header[nth + 1] ?? "");
    const lead = /^[~≈<≤\s]*/.exec(cell)?.[0].length ?? 0;
    const match = WHOLE_CELL.exec(cell.slice(lead));
    const duration = match && durationOf(match[0], match[1]);
    if (!period || !duration) return [];
    const availability = first.slice(share.span.start, share.span.end);
    const span = statement.locate(start + lead, start + lead + duration.text.length);
    return [{ percent: share.percent, availability, period, duration, bound: /[<≤]/.test(cell.slice(0, lead)), span }];
  });
}

const CELL_GAP = " | ";
const WHOLE_CELL = new RegExp(String.raw`^(?:(${NUMBER})\s?[-–]\s?)?${ONE}(?:(?:,\s|\s?and\s|\s)?${ONE}){0,2}(?=\s*(?:\(|$))`, "u");
/** The title of a column that holds downtimes: it names one period, and says nothing else than that they are downtimes. */
const TITLE = new RegExp(
  String.raw`^(?:(?:max\.?|allowed|${DOWN})\s*)*\(?(?:per|\/|an?|each|in an?)?\s*(${PERIOD_WORDS}|${PERIOD_ADVERBS})\)?(?:\s*(?:${DOWN}))?$`,
  "iu",
);

function periodOfTitle(title: string): DowntimePeriod | null {
  return periodNamed(TITLE.exec(title.trim())?.[1] ?? null);
}
