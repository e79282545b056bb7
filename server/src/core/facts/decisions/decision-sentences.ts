/** Sentences that take a decision: "We chose Kafka over RabbitMQ because …", "Kafka was chosen for its replay". */
import { CONDITION, NOT_DECIDING, REASON_AHEAD, WAS_CHOSEN, WE_CHOSE, WE_PREFER } from "../../../knowledge/decision-words.ts";
import type { Statement } from "../statement.ts";
import { type ChoicePhrase, choicePhrase } from "./choice-phrase.ts";

export interface ToldChoice extends ChoicePhrase {
  /** In the statement's text. */
  readonly start: number;
  readonly end: number;
}

/** The decisions that the sentences of a statement take, in its order. */
export function toldChoices({ prose, plain }: Statement): readonly ToldChoice[] {
  if (!MAY_DECIDE.test(prose)) return [];
  return sentencesOf(prose).flatMap(({ start, end }) => {
    const sentence = prose.slice(start, end);
    if (/\?["”')]*\s*$/.test(sentence)) return [];
    const told = weChose(sentence, WE_CHOSE) ?? weChose(sentence, WE_PREFER) ?? wasChosen(sentence);
    if (!told) return [];
    const phrase = choicePhrase(plain.slice(start + told.from, told.before === null ? end : start + told.to).trim());
    const passed = told.before === null ? phrase : choicePhrase(`${told.before} ${plain.slice(start + told.to, end)}`);
    return passed && passed.choice.length > 1 ? [{ ...passed, reason: passed.reason ?? told.reason, start: start + told.at, end }] : [];
  });
}

/** What every sentence of a decision has; most have none. */
const MAY_DECIDE = /\b(?:chos|choose|pick|select|opt|go with|went with|settle|decide|adopt|prefer|favo)/i;

interface Verb {
  readonly at: number;
  /** Where what follows the verb begins and, of a passive, where its verb ends. */
  readonly from: number;
  readonly to: number;
  /** Of a passive, what was chosen. */
  readonly before: string | null;
  readonly reason: string | null;
}

function weChose(sentence: string, pattern: RegExp): Verb | null {
  for (const match of sentence.matchAll(pattern)) {
    const before = sentence.slice(Math.max(match.index - LONGEST_LEAD, 0), match.index);
    const clause = before.slice(Math.max(before.lastIndexOf(","), before.lastIndexOf(":")) + 1);
    if (CLAUSE_ASKS.test(clause) || NOT_DECIDING.test(before) || (CONDITION.test(before) && !IS_PAST.test(match[0]))) continue;
    const from = match.index + match[0].length;
    return {
      at: match.index,
      from,
      to: from,
      before: null,
      reason: REASON_AHEAD.test(before) ? before.replace(/[\s,:–—-]+$/, "").trim() : null,
    };
  }
  return null;
}

/** In characters: what stands further ahead of "we chose" belongs to something else. */
const LONGEST_LEAD = 400;

const IS_PAST = /(?:chose|chosen|ed|went with)\s+$/i;
const CLAUSE_ASKS =
  /^\s*(?:(?:and|but|so|then)\s+)?(?:if|when(?:ever)?|whether|how|which|what|why|where|before|once|regardless|until|unless|after)\b/i;

function wasChosen(sentence: string): Verb | null {
  const [match] = sentence.matchAll(WAS_CHOSEN);
  if (!match) return null;
  const subject = sentence
    .slice(Math.max(match.index - LONGEST_SUBJECT, 0), match.index)
    .replace(/^.*[,;:]\s+/s, "")
    .trim();
  if (subject === "" || /\b(?:which|that|one|this|it|what|value|limit)$/i.test(subject)) return null;
  const to = match.index + match[0].length;
  return { at: match.index - subject.length, from: to, to, before: subject, reason: null };
}

const LONGEST_SUBJECT = 100;

/** A full stop ends a sentence where a space follows: `Node.js` has none. */
function sentencesOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  for (const { index, 0: sign } of text.matchAll(/[.!?]["”')]*(?=\s)|\n(?=\s*[-*•])/g)) {
    sentences.push({ start, end: index + sign.length });
    start = index + sign.length;
  }
  sentences.push({ start, end: text.length });
  return sentences;
}
