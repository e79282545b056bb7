/** How closely the text ties quantities together. */
import { EACH_WORDS } from "../../../knowledge/operand-words.ts";
import type { Form } from "./forms.ts";
import type { Stated } from "./stated.ts";

/** Whether the text gives a reason to think of these operands; without one, numbers agree by chance. */
export function isLinked({ link }: Form, result: Stated, a: Stated, b: Stated): boolean {
  if (result.isComputed && isInTable(a) && isInTable(b)) return true;
  if (!isAlongRowOrColumn(result, a, b)) return false;
  switch (link) {
    case "beside":
      return (
        (isBeside(result, b) || result.lead === b.passage || isInOneTable(result, b)) &&
        (result.line - a.line <= NEAR || shareWords(result, a))
      );
    case "subject":
      return reasons(result, a, b) > 1;
    case "counted":
      return (countTheSame(result, b) && a.node.nouns.length > 0) || (isPerOneOf(b, a) && shareWords(result, b));
    case "words":
      return shareWords(result, b) || (isBeside(result, a) && isBeside(result, b));
  }
}

/** In a table, one row is calculated like the other, or one cell from those above it. */
function isAlongRowOrColumn(result: Stated, a: Stated, b: Stated): boolean {
  if (!isInTable(result)) return true;
  const cells = [a, b].filter((each) => isInTable(each) && each.passage.heading === result.passage.heading);
  return (
    cells.every(({ line }) => line === result.line) ||
    cells.every(({ line, column }) => column === result.column || (line === result.line && column === 0))
  );
}

/** In lines. */
const NEAR = 3;

function reasons(result: Stated, a: Stated, b: Stated): number {
  const all = [
    isBeside(result, a),
    isBeside(result, b),
    shareWords(result, a),
    shareWords(result, b),
    shareWords(a, b),
    isEach(b),
    isRightAbove(a, result) && isRightAbove(b, result),
    isInOneTable(result, a) && isInOneTable(result, b),
  ];
  return all.filter(Boolean).length;
}

const NEXT = 2;

function isRightAbove(above: Stated, { line }: Stated): boolean {
  return above.line < line && line - above.line <= NEXT;
}

function isEach({ node: { nouns } }: Stated): boolean {
  return nouns.some((noun) => noun.startsWith("/") || EACH_WORDS.has(noun));
}

const FARTHEST_ROW = 8;

export function isInTable({ column }: Stated): boolean {
  return column >= 0;
}

function isInOneTable(a: Stated, b: Stated): boolean {
  return a.column >= 0 && b.column >= 0 && a.passage.heading === b.passage.heading && Math.abs(a.line - b.line) <= FARTHEST_ROW;
}

function isBeside(a: Stated, b: Stated): boolean {
  return a.line === b.line;
}

/** Said to be of the same. */
export function shareWords(a: Stated, b: Stated): boolean {
  for (const word of a.words) if (b.words.has(word)) return true;
  return false;
}

/** `100 per user`, beside so many users. */
function isPerOneOf({ node: { nouns } }: Stated, whole: Stated): boolean {
  return nouns.some(
    (noun) => noun.startsWith("/") && [...whole.node.nouns, ...whole.label].some((word) => word.slice(0, 4) === noun.slice(1, 5)),
  );
}

function countTheSame(a: Stated, b: Stated): boolean {
  return a.node.nouns.some((noun) => b.node.nouns.some((other) => !noun.startsWith("/") && noun.slice(0, 4) === other.slice(0, 4)));
}
