/** What a phrase behind "we chose" or "Decision:" says: the choice, what was passed over, and the reason. */
import { BECAUSE, OVER } from "../../../knowledge/decision-words.ts";

export interface ChoicePhrase {
  readonly choice: string;
  readonly alternatives: readonly string[];
  readonly reason: string | null;
}

/** A choice is named in its first words: what follows later in a sentence belongs to something else. */
const LONGEST_READ = 400;

/**
 * ```
 *   Kafka over RabbitMQ or Redis Streams for its replay. It …
 *   ^^^^^      ^^^^^^^^    ^^^^^^^^^^^^^     ^^^^^^^^^^
 *   choice     alternatives                 reason
 * ```
 */
export function choicePhrase(text: string): ChoicePhrase | null {
  const read = text.slice(0, LONGEST_READ).replace(/\s+/g, " ");
  const end = /[.!?](?=\s|["”')]*$)|;\s/.exec(read)?.index ?? read.length;
  const sentence = read.slice(0, end);
  const over = OVER.exec(sentence);
  const because = BECAUSE.exec(over ? sentence.slice(over.index + over[0].length) : sentence);
  const becauseAt = because ? because.index + (over ? over.index + over[0].length : 0) : sentence.length;
  const choice = named(sentence.slice(0, Math.min(over?.index ?? becauseAt, becauseAt)));
  if (choice === "") return null;
  const passedOver = over && over.index < becauseAt ? sentence.slice(over.index + over[0].length, becauseAt) : "";
  const reason = because ? sentence.slice(becauseAt).replace(/^[\s,;:(–—-]+/, "") : null;
  return { choice, alternatives: alternativesIn(passedOver), reason: reason === "" ? null : reason };
}

/** The alternatives that a phrase or a cell lists. */
export function alternativesIn(text: string): readonly string[] {
  return text
    .split(/\s*[,;]\s*(?:or\s+|and\s+)?|\s+or\s+|\s+\/\s+|\s+and\s+/)
    .map(named)
    .filter((name) => name !== "" && name.length <= LONGEST_NAME);
}

const LONGEST_NAME = 120;

/** A name without quotes, a colon and what follows, and brackets at its end. */
function named(text: string): string {
  const [first = ""] = text.split(/:\s|\s[–—-]{1,2}\s|,\s(?=but|and|which|while|where|with)/, 1);
  return first
    .replace(/^["“'`*\s]+|["”'`*\s:,.–—-]+$/g, "")
    .replace(/^(?:(?:to )?(?:use|go with|adopt)|using|the use of|for|on)\s+/i, "")
    .trim();
}
