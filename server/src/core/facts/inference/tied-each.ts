/** So much for each user, or for each of what is counted beside: `Each user sends 40 messages a day → 20B messages`. */
import { EACH_WORDS, USER_WORDS } from "../../../knowledge/operand-words.ts";
import { between, isBehindArrow, isInOneSentence } from "./between.ts";
import { derivedBy } from "./derivations.ts";
import { TIMES } from "./forms.ts";
import type { Derivation } from "./implied.ts";
import { comesTo } from "./product.ts";
import type { Role } from "./role.ts";
import type { Stated } from "./stated.ts";

/** What `result` has to be where its `line` says how much there is for each of what stands there, or of the users `ahead`. */
export function tiedEach(result: Stated, line: readonly Stated[], ahead: readonly Stated[]): Derivation | null {
  const sentence = line.filter((each) => each === result || isInOneSentence(each, result));
  return ofCounted(result, sentence) ?? ofUsers(result, sentence, ahead);
}

/** `200 task slots across 50 nodes (4 slots each)`, `800 servers take 8 GB/s if each server takes 10 MB/s`: the only three numbers of a sentence. */
function ofCounted(result: Stated, sentence: readonly Stated[]): Derivation | null {
  const [a, b, ...others] = sentence.filter((each) => each !== result);
  if (!a || !b || others.length > 0 || a.role !== "count" || b.role !== result.role || a.node.nouns.length === 0) return null;
  const isCount = result.role === "count" && b.node.nouns.some((noun) => EACH_WORDS.has(noun)) && countTheSame(result, b);
  return isCount || (RATES.includes(result.role) && isForEach(a, b)) ? derivedBy(TIMES, result, a, b) : null;
}

const RATES: readonly Role[] = ["rate", "throughput", "size"];

/** `every server takes 10 MB/s`, behind so many servers. */
function isForEach(counted: Stated, each: Stated): boolean {
  const words = leadOf(each).match(/[a-z]+/g) ?? [];
  return words.some((word, at) => (word === "each" || word === "every") && counted.node.nouns.some((noun) => isOfOne(noun, words[at + 1])));
}

const LONGEST_LEAD = 40;

function isOfOne(noun: string, word = ""): boolean {
  return word !== "" && noun.replace(/s$/, "") === word;
}

/** `DAU: 500M`, and further down `each user sends 40 messages a day → 20B messages a day`. */
function ofUsers(result: Stated, sentence: readonly Stated[], ahead: readonly Stated[]): Derivation | null {
  if (result.role !== "count" && result.role !== "rate") return null;
  const [each, ...others] = sentence.filter((other) => other !== result);
  if (!each || others.length > 0 || (each.role !== "count" && each.role !== "rate") || !isForEachUser(each)) return null;
  const isTold =
    each.node.span.end <= result.node.digitsSpan.start
      ? (isBehindArrow(each, result) || IS_LED_TO.test(between(each, result))) && countTheSame(each, result)
      : /^[^.;,\d]{0,30}\(\s*(?:[a-z]+\s*)?[~≈]?\s*$/i.test(between(result, each));
  if (!isTold) return null;
  const users = ahead.filter(({ role, isFree, node, label }) => role === "count" && isFree && isOfUsers([...node.nouns, ...label]));
  if (users.some((base) => comesTo(TIMES, result, base.node, each.node))) return null;
  const last = users.at(-1);
  return last ? derivedBy(TIMES, result, last, each) : null;
}

/** `each user sends 40 messages a day, that is 20B messages` */
const IS_LED_TO =
  /^[^.;:\d]{0,20}[,;–—(]?\s*(?:that is,?|i\.e\.,?|which (?:is|gives|means|makes)|giving|for a total of|totall?ing)\s+(?:about|roughly|approximately|around|a total of|\s)*[~≈]?\s*$/i;

function isOfUsers(words: readonly string[]): boolean {
  return words.some((word) => USER_WORDS.has(word));
}

/** `40 per user`, `each user sends 40`. */
function isForEachUser(each: Stated): boolean {
  return each.node.nouns.some((noun) => noun.startsWith("/user")) || EACH_USER.test(leadOf(each));
}

const EACH_USER = /\b(?:each|every)\s+(?:active\s+)?user\s+(?:[a-z]+\s+){0,3}$/;

/** What stands right before a quantity, in lower case. */
function leadOf({ passage, node }: Stated): string {
  return passage.text.slice(Math.max(0, node.span.start - LONGEST_LEAD), node.span.start).toLowerCase();
}

function countTheSame(a: Stated, b: Stated): boolean {
  const stem = (noun: string): string => noun.replace(/s$/, "").slice(0, STEM_LENGTH);
  return a.node.nouns.some((noun) => !noun.startsWith("/") && b.node.nouns.some((other) => stem(other) === stem(noun)));
}

const STEM_LENGTH = 5;
