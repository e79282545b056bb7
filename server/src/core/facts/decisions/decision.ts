/** A decision that a design states: what was up for choice, what was chosen, and why. */
import type { Section } from "../../document/outline.ts";
import type { Span } from "../../text/span.ts";
import type { Statement } from "../statement.ts";

/**
 * - `row`: a row of a table of decisions
 * - `options`: a table or a list of options, or a title that names them
 * - `label`: a labelled line or a section for it, `**Decision:** …`
 * - `sentence`: "We chose X over Y because …"
 */
export type DecisionForm = "row" | "options" | "label" | "sentence";

export interface Decision {
  readonly form: DecisionForm;
  /** What is decided, by the row or the section that holds it. */
  readonly title: string;
  /** All that was up for choice, the choice among them, as far as the text names it. */
  readonly options: readonly string[];
  /** Null where the text weighs options and takes none. */
  readonly choice: string | null;
  readonly reason: string | null;
  readonly span: Span;
  /** The section that it belongs to; null at the top of the design. */
  readonly section: Section | null;
  /** The statement that says it; of options in sections, null. */
  readonly statement: Statement | null;
}

const LONGEST = 200;

/** A text of a fact: without line breaks and markers of a choice, and no longer than a line. */
export function brief(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1).trimEnd()}…` : plain;
}

/** The options, each once, whatever its capitals. */
export function distinctOptions(options: readonly string[]): readonly string[] {
  const known = new Set<string>();
  return options.filter((option) => {
    const key = option.toLowerCase();
    if (key === "" || known.has(key)) return false;
    known.add(key);
    return true;
  });
}
