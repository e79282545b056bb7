/** So many times what is stated right above: `Peak QPS (2× average): 46 QPS`, `replication factor 3 → 3 EB`. */
import { AVERAGE_WORDS, SHARES_OF_THE_WHOLE } from "../../../knowledge/operand-words.ts";
import { between, isInOneSentence, isRightBehindArrow } from "./between.ts";
import { shareWords } from "./closeness.ts";
import { derivedBy, isMeant } from "./derivations.ts";
import { isExplained } from "./explained.ts";
import { FORMS, type Operation, TIMES } from "./forms.ts";
import type { Derivation } from "./implied.ts";
import { comesTo } from "./product.ts";
import type { Role } from "./role.ts";
import type { Stated } from "./stated.ts";

const RESULTS: readonly Role[] = ["rate", "size", "throughput"];
const FACTORS: readonly Role[] = ["multiple", "ratio", "share"];

/** What `result` has to be by the one factor of its `line`, applied to what stands `ahead`. */
export function tiedFactor(result: Stated, line: readonly Stated[], ahead: readonly Stated[]): Derivation | null {
  if (!RESULTS.includes(result.role)) return null;
  const sentence = line.filter((each) => each === result || isInOneSentence(each, result));
  const factors = sentence.filter(({ role }) => FACTORS.includes(role));
  const [factor] = factors;
  if (factors.length > 1) return null;
  if (!factor) return sentence.length === 1 ? ofLead(result, ahead) : null;
  const first = sentence.find((each) => each !== factor && each.node.span.start > factor.node.span.start) ?? result;
  const isSecond = first !== result && isBound(factor, first) && LISTED.test(between(first, result));
  if (!isSecond && !isBound(factor, result)) return null;
  if (sentence.some((each) => each !== factor && each.role !== result.role)) return null;
  const forms = (FORMS[result.role] ?? []).filter(({ operands: [base, by] }) => isAlike(base, result) && by === factor.role);
  const operations = forms.flatMap((form) => form.operations.filter((each) => isMeant(each, factor)));
  const [operation] = operations;
  if (!operation || (factor.role === "share" && !isOfTheWhole(factor, operation))) return null;
  const alike = ahead.filter(({ role }) => isAlike(role, result));
  if (operations.some((each) => alike.some((base) => comesTo(each, result, base.node, factor.node)))) return null;
  if (isExplained(result, factor, ahead)) return null;
  const bases = alike.filter(({ line: at }) => result.line - at <= FARTHEST);
  const free = bases.filter((each) => each.isFree && !(isSecond && sentence.includes(each)));
  const base =
    free.findLast((each) => countsTheSame(each, result)) ?? (isSecond ? free.findLast((each) => shareWords(each, result)) : free.at(-1));
  return base ? derivedBy(operation, result, base, factor) : null;
}

/** `Peak (2× average):`, and below it one result after the other, each of which says what it is of. */
function ofLead(result: Stated, ahead: readonly Stated[]): Derivation | null {
  const led = ahead.filter(({ passage }) => passage === result.lead);
  const [factor] = led;
  if (!factor || led.length > 1 || factor.role !== "multiple" || !isOfAverage(factor) || !/:\s*$/.test(factor.passage.text)) return null;
  const bases = ahead.filter(
    (each) => each.isFree && each.line < factor.line && factor.line - each.line <= LONGEST_LIST && countsTheSame(each, result),
  );
  if (bases.some((each) => comesTo(TIMES, result, each.node, factor.node))) return null;
  const base = bases.at(-1);
  return base && (base.role === "count" || base.role === result.role) ? derivedBy(TIMES, result, base, factor) : null;
}

/** In lines. */
const LONGEST_LIST = 6;

/** `2× average: 460 uploads/s and 4,600 downloads/s`: a second result, which says what it is of. */
const LISTED = /^[^.;\d]{0,20}(?:\band|,)\s*[~≈]?\s*$/;

/** In lines. */
const FARTHEST = 3;

/** `Per year: 73 TB`, and with all copies `219 TB`, which says no period again. */
function isAlike(role: Role, result: Stated): boolean {
  return role === result.role || (result.role === "size" && role === "throughput");
}

function countsTheSame(a: Stated, b: Stated): boolean {
  return a.node.nouns.some((noun) => b.node.nouns.includes(noun));
}

/** Nothing else than what stands above can be meant: `5× =`, `(2× average):`, `(peak is 2× average)`. */
function isBound(factor: Stated, result: Stated): boolean {
  const isAhead = factor.node.span.end <= result.node.digitsSpan.start;
  if (isAhead && isRightBehindArrow(factor, result)) return true;
  const isSaid = factor.role === "multiple" ? isOfAverage(factor) || isOfCopies(factor) || isOfPeak(factor) : true;
  if (!isSaid) return false;
  return isAhead
    ? /^[^.;\d]{0,60}(?:=>?|→|->|≈|[:,])\s*[^.;:,\d]{0,12}$/.test(between(factor, result))
    : /^[^.;,\d]{0,30}\([^)\d]{0,40}$/.test(between(result, factor));
}

const LONGEST_PHRASE = 24;

function isOfAverage(factor: Stated): boolean {
  return wordsBehind(factor)
    .slice(0, 3)
    .some((word) => AVERAGE_WORDS.has(word));
}

/** The words right behind the number, in lower case. */
function wordsBehind({ passage, node }: Stated): readonly string[] {
  const behind = passage.text.slice(node.digitsSpan.end, node.digitsSpan.end + LONGEST_PHRASE).toLowerCase();
  return (behind.match(/[a-z]+/g) ?? []).filter((word) => word !== "x");
}

/** `95% hit`, `disks 80% full`: only what remains, or what is filled, can be meant. */
function isOfTheWhole({ words, node: { high } }: Stated, { after }: Operation): boolean {
  return after !== undefined && high < 100 && [...words].some((word) => SHARES_OF_THE_WHOLE.some((stem) => word.startsWith(stem)));
}

/** `replication factor 3`, `3x replication`; `Read replica 2` is no factor. */
function isOfCopies(factor: Stated): boolean {
  return factor.label.slice(-2).includes("factor") || (factor.node.times && wordsBehind(factor).slice(0, 2).some(isCopyWord));
}

function isCopyWord(word: string): boolean {
  return word.startsWith("replicat");
}

/** `Peak (3×): 700/s`, `average 230/s (3× peak: 700/s)`. */
function isOfPeak(factor: Stated): boolean {
  const { passage, node } = factor;
  const before = passage.text.slice(Math.max(0, node.span.start - LONGEST_PHRASE), node.span.start).toLowerCase();
  return node.times && (PEAK_BEFORE.test(before) || wordsBehind(factor)[0] === "peak");
}

const PEAK_BEFORE = /\bpeak\s*(?:\w+\s*)?[(:=≈~]?\s*[~≈]?$/;
