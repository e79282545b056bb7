/**
 * Rows of a table that do not do what the other rows do.
 * ```
 *   | Machine  | Count | Price | Cost   |
 *   | Web      | 30    | $90   | $2,700 |    count × price, as in every row
 *   | Cache    | 4     | $200  | $800   |
 *   | Search   | 6     | $300  | $1,800 |
 *   | Database | 5     | $700  | $350   |    but here
 * ```
 */
import { TOTAL_WORDS } from "../../../knowledge/operand-words.ts";
import type { FoundClaim } from "../../quantity/found-claim.ts";
import type { Passage } from "../passages.ts";
import type { Derivation, ImpliedClaim } from "./implied.ts";
import type { Stated } from "./stated.ts";

/** A claim, and the row that it stands in. */
export interface ColumnClaim extends ImpliedClaim {
  readonly passage: Passage;
}

/** A derivation that was found for a cell. */
export interface DerivedCell {
  readonly result: Stated;
  readonly derivation: Derivation;
}

/** A cell for which none was, with all of its row. */
export interface OpenCell {
  readonly result: Stated;
  readonly row: readonly Stated[];
}

/** Fewer rows agree by chance. */
const FEWEST_ROWS = 3;

/** What `open` cells should follow from, where at least three rows of their table do so and no row otherwise. */
export function columnClaims(derived: readonly DerivedCell[], open: readonly OpenCell[]): readonly ColumnClaim[] {
  const relations = relationsOf(derived);
  return open.flatMap(({ result, row }) => {
    const relation = relations.get(placeOf(result));
    if (!relation || relation.rows < FEWEST_ROWS || row.some(isOfTotal) || !isAlone(result)) return [];
    const operands = relation.cells.map(({ column, role }) => row.filter((each) => each.column === column && each.role === role));
    const [a, b] = operands.map((found) => (found.length === 1 ? found[0] : undefined));
    if (!a || !b) return [];
    return [{ ...claimLike(relation.example, result, [a, b]), passage: result.passage }];
  });
}

interface Relation {
  readonly cells: readonly Stated[];
  readonly example: DerivedCell;
  rows: number;
}

/** One for each column of each table in which all derived cells follow from the same columns. */
function relationsOf(derived: readonly DerivedCell[]): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  for (const cell of derived) {
    const { result, derivation } = cell;
    const { operands } = derivation;
    if (result.column < 1 || result.isComputed || operands.length !== 2) continue;
    if (operands.some(({ line, column }) => line !== result.line || column < 1 || column === result.column)) continue;
    const place = placeOf(result);
    const known = relations.get(place);
    if (!known) relations.set(place, { cells: operands, example: cell, rows: 1 });
    else if (known.cells.every(({ column }, at) => column === operands[at]?.column)) known.rows += 1;
    else known.rows = Number.NEGATIVE_INFINITY;
  }
  return relations;
}

function placeOf({ passage, column, role }: Stated): string {
  return `${column} ${role} ${passage.heading}`;
}

function isOfTotal({ label }: Stated): boolean {
  return label.some((word) => TOTAL_WORDS.has(word));
}

/** What stands beside a number in its cell may say why it is another one. */
function isAlone({ passage, node }: Stated): boolean {
  return /^[\s*]*(?:\||$)/.test(passage.text.slice(node.span.end));
}

/** The calculation of `example` with other numbers. */
function claimLike({ derivation: { claim } }: DerivedCell, { node }: Stated, operands: readonly [Stated, Stated]): ImpliedClaim {
  const [sum] = claim.found.sums;
  const factors = (sum.terms[0]?.factors ?? []).map(({ operator }, at) => ({ operator, node: operands[at]?.node ?? node }));
  const sums = [{ span: node.span, terms: [{ sign: 1 as const, factors }] }] as const;
  const found: FoundClaim = { ...claim.found, sums, claimed: node, span: node.span, bearing: "strict" };
  const sign = factors[1]?.operator === "/" ? "÷" : "×";
  return { found, expression: `${operands[0].text} ${sign} ${operands[1].text}` };
}
