/**
 * How many users a design says that it has, in a sentence or in a row of a table: `with 200 million daily active users`.
 * What stands as a named figure, `DAU: 50M`, `load-figures.ts` reads.
 */
import { quantitiesIn } from "../quantity/quantity.ts";
import type { Span } from "../text/span.ts";
import type { DesignFacts } from "./design-facts.ts";
import { STATES_LOAD, USERS, VARIANT } from "./load-figures.ts";
import { titledSectionAt } from "./section-of.ts";
import type { Statement } from "./statement.ts";

export interface StatedUsers {
  /** Which of them are counted: `daily active users`. */
  readonly of: string;
  readonly value: number;
  readonly text: string;
  readonly span: Span;
}

/** The numbers of users of the whole system, in the order of the text. */
export function statedUsers({ statements, sections, design }: DesignFacts): readonly StatedUsers[] {
  return statements.flatMap((statement) => {
    const found = statement.form === "row" ? usersInRow(statement) : usersInSentence(statement);
    if (!found) return [];
    const section = titledSectionAt(sections, statement.span.end - 1);
    if (!section?.roles.some((role) => STATES_LOAD.has(role) || (role === "overview" && IS_OF_DESIGN.test(statement.prose)))) return [];
    for (let at: typeof section | null = section; at && at !== design.section; at = at.parent) if (VARIANT.test(at.title)) return [];
    return [found];
  });
}

/** An overview may tell of others as well: of the design it says what it has to carry. */
const IS_OF_DESIGN =
  /\b(?:we|our \p{L}{1,20}|(?:the|this) (?:system|service|platform|app|application)|it) (?:\p{L}{1,12} ){0,2}(?:support|serve|handle|have|has|expect|need|carr(?:y|ies))s?\b/iu;

/** `| Daily active users (DAU) | 100 million |` */
function usersInRow({ cells, plain, locate }: Statement): StatedUsers | null {
  const [name = "", value = "", ...others] = cells;
  const kind = USERS.find(([, written]) => new RegExp(`^${written}(?:\\s\\(${written}\\))?$`, "i").test(name.trim()));
  const quantity = quantitiesIn(value).at(0);
  if (
    !kind ||
    VARIANT.test(plain) ||
    others.some((cell) => /\d/.test(cell)) ||
    quantity?.span.start !== 0 ||
    !IS_ALL.test(value.slice(quantity.span.end))
  )
    return null;
  return { of: kind[0], value: quantity.value, text: `${name.trim()}: ${quantity.text}`, span: locate(0, name.length) };
}

/** Nothing behind a number but a word for what it counts, or a remark. */
const IS_ALL = /^\s*(?:users?)?\s*(?:\([^()]{0,60}\))?\s*$/i;

/** The one number of users of its kind in a sentence; where there are more, they are of different things. */
function usersInSentence({ prose, locate }: Statement): StatedUsers | null {
  if (!/\busers?\b|[DM]AU/i.test(prose) || /[=≈→⇒×*]|->/.test(prose)) return null;
  const found = quantitiesIn(prose).flatMap((quantity) => {
    const here = prose.slice(quantity.span.start);
    const kind = USERS.find(([, written]) =>
      new RegExp(String.raw`^[\d.,]+\s?(?:[KMB]|thousand|mil(?:lion)?|billion|bn)?\s${written}\b`, "i").test(here),
    );
    return kind && !IS_BOUND.test(prose.slice(0, quantity.span.start)) ? [{ quantity, kind }] : [];
  });
  const [only] = found;
  if (!only || found.length > 1 || VARIANT.test(clauseAround(prose, only.quantity.span.start))) return null;
  const { quantity, kind } = only;
  const end = quantity.span.start + (new RegExp(kind[1], "i").exec(prose.slice(quantity.span.start))?.index ?? 0);
  const to = end + (new RegExp(kind[1], "i").exec(prose.slice(end))?.[0].length ?? 0);
  return {
    of: kind[0],
    value: quantity.value,
    text: prose.slice(quantity.span.start, to).replace(/\s+/g, " "),
    span: locate(quantity.span.start, to),
  };
}

/** The clause at `offset`, up to the signs around it. */
function clauseAround(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const start = Math.max(...[", ", ". ", "; ", ": ", "\n", " and "].map((sign) => before.lastIndexOf(sign) + 1));
  const end = text.slice(offset).search(/[,.;:](?=\s|$)|\n|\sand\s/);
  return text.slice(start, end < 0 ? text.length : offset + end);
}

const IS_BOUND =
  /(?:[<>≤≥]|\b(?:up to|at (?:least|most)|more than|less than|over|under|below|above|between|from|to|and|or|max(?:imum)?(?: of)?|min(?:imum)?(?: of)?|of|for|each|per)|[-–]|%)\s*[~≈]?\s*$/i;
