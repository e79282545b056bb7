/** Sentences in which one component acts on another: "The API server writes to Kafka", "Client → API Gateway → Order Service". */
import { CONNECTION_VERBS, UNDECIDED } from "../../knowledge/told-words.ts";
import { componentNamesIn, type NameInText } from "./component-names.ts";
import type { Statement } from "./statement.ts";
import type { ToldComponent, ToldConnection } from "./told-component.ts";

/** The connections in a statement, and the components that they join. Rows of tables tell of none. */
export function connectionsIn({ form, prose, locate }: Statement): {
  readonly components: readonly ToldComponent[];
  readonly connections: readonly ToldConnection[];
} {
  const connections: ToldConnection[] = [];
  const components = new Map<number, ToldComponent>();
  for (const { text, start } of form === "row" ? [] : sentencesOf(prose)) {
    if (!MAY_JOIN.test(text) || UNDECIDED.test(text)) continue;
    const names = componentNamesIn(text).filter(({ kind }) => kind !== "unknown");
    const toldAt = ({ name, kind, technology, from, to }: NameInText): void => {
      const span = locate(start + from, start + to);
      components.set(span.start, { name, kind, technology, redundancy: null, span, form: "prose" });
    };
    for (const [at, to] of names.entries()) {
      const from = names[at - 1];
      const label = from && labelBetween(from, to, text);
      if (!from || !label) continue;
      toldAt(from);
      toldAt(to);
      connections.push({ from: from.name, to: to.name, label, span: locate(start + from.from, start + to.to) });
    }
  }
  return { components: [...components.values()], connections };
}

/** The sentences of a text and where each starts; colons and semicolons end one too. */
function sentencesOf(text: string): readonly { readonly text: string; readonly start: number }[] {
  return [...text.matchAll(/[^.;:!?\n]+(?:\.(?=\S)[^.;:!?\n]*)*/g)].map(({ 0: sentence, index }) => ({ text: sentence, start: index }));
}

/** How `from` acts on `to`, by the words between them; null where they do not say so. */
function labelBetween(from: NameInText, to: NameInText, sentence: string): string | null {
  if (to.from - from.to > LONGEST_GAP) return null;
  const gap = sentence.slice(from.to, to.from);
  if (ARROW.test(gap)) return gap.trim();
  if (PASSED_ON.test(gap)) return THROUGH.test(sentence.slice(Math.max(from.from - 20, 0), from.from)) ? "to" : null;
  const acts = ACTS.exec(gap);
  if (!acts || BREAKS.test(gap)) return null;
  return gap
    .slice(acts[1]?.length ?? 0)
    .trim()
    .replace(/\s+(?:the|an?|our|its|this|each)$/i, "");
}

/** What every sentence has that joins two; most have none. */
const MAY_JOIN = new RegExp(`[→⟶➔↔]|[-=]>|\\b(?:through|via)\\b|\\b${CONNECTION_VERBS}\\b`, "i");

const LONGEST_GAP = 70;
const ARROW = /^\s?(?:→|⟶|➔|-{1,2}>|={1,2}>|↔|<-{1,2}>)\s?$/;
const PASSED_ON = /^ (?:and then |then |and |on )?to (?:the |an? |our |its |one of the )?$/i;
const THROUGH = /\b(?:through|via) (?:the |an? |our )?$/i;
const ACTS = new RegExp(
  `^((?:\\s?\\([^()]*\\))?\\s(?:(?:then|also|first|asynchronously|directly|finally|simply|immediately|synchronously|periodically)\\s)*)${CONNECTION_VERBS}(?![\\p{L}\\p{N}-])`,
  "iu",
);

/** Words that open another clause: whatever follows them, somebody else does it. */
const BREAKS = /[,()|"]|\b(?:that|which|who|where|when|while|if|so|because|before|after|until|and then|but|than|by|without|like|as)\b/i;
