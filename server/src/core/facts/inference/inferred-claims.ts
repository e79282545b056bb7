/** The claims of a piece that its author left to the reader, passage after passage. */
import type { QuantityNode } from "../../quantity/expression.ts";
import { tokensOf } from "../../quantity/lexer.ts";
import type { Token } from "../../quantity/token.ts";
import type { ClaimInContext } from "../claim.ts";
import type { Passage } from "../passages.ts";
import { columnClaims, type DerivedCell } from "./column-claims.ts";
import { canFollow, derivationAt } from "./derivations.ts";
import type { ImpliedClaim } from "./implied.ts";
import { type Heading, headingOf } from "./row-clause.ts";
import { type Lead, leadOf, NO_LEAD, type Stated, statedIn } from "./stated.ts";
import { tiedDerivation } from "./tied.ts";

export const MOST_REMEMBERED = 40;

/** A quantity that does not follow from what its piece says before it. */
export interface OpenResult {
  readonly at: number;
  /** All quantities of its passage. */
  readonly own: readonly Stated[];
  /** The last ones before its passage. */
  readonly before: readonly Stated[];
}

/** What a piece leaves for those behind it, and what those before it may settle. */
export interface PieceInference {
  readonly open: readonly OpenResult[];
  /** The last quantities of the piece. */
  readonly last: readonly Stated[];
  readonly lines: number;
}

export interface InferredClaims {
  /**
   * Those in `passage`; results for which `isSettled` need none. Passages come in the order of the text. Those that are
   * `strict` are tied to what they follow from, the others count only where they agree.
   */
  readonly of: (passage: Passage, tokens: readonly Token[], isSettled: (result: QuantityNode) => boolean) => readonly ClaimInContext[];
  /** After the last passage: the cells that do not do what the others of their column do. */
  readonly odd: () => readonly ClaimInContext[];
  /** After the last passage. */
  readonly rest: () => PieceInference;
}

export function inferredClaims(): InferredClaims {
  let before: readonly Stated[] = [];
  let line = 0;
  /** Rows of one table have one heading. */
  let headed: { readonly text: string | null; readonly cells: Heading | null } = { text: null, cells: null };
  const open: OpenResult[] = [];
  const derived: DerivedCell[] = [];
  /** What leads up to passages of a depth: by depth. */
  const leads: Lead[] = [];
  return {
    of: (passage, tokens, isSettled) => {
      const lead = leads.slice(0, passage.depth).findLast((each) => each !== undefined) ?? NO_LEAD;
      leads.length = passage.depth;
      leads[passage.depth] = leadOf(tokens, passage);
      if (!/\d/.test(passage.text)) return [];
      if (passage.heading !== headed.text) headed = { text: passage.heading, cells: headingIn(passage.heading) };
      const own = statedIn(tokens, { passage, heading: headed.cells, lead, firstLine: line });
      line = (own.at(-1)?.line ?? line) + 1;
      const found: ImpliedClaim[] = [];
      /** Results, and what they follow from: that does not follow from them in turn. */
      const used = new Set<number>();
      for (const [at, result] of own.entries()) {
        const { start } = result.node.digitsSpan;
        if (used.has(start) || isSettled(result.node) || !canFollow(result)) continue;
        const derivation = derivationAt(at, own, before);
        if (!derivation) {
          open.push({ at, own, before });
          const tied = tiedDerivation(at, own, before);
          if (tied) found.push({ ...tied.claim, found: { ...tied.claim.found, bearing: "strict" } });
          continue;
        }
        if (result.column > 0) derived.push({ result, derivation });
        found.push(derivation.claim);
        for (const each of [result, ...derivation.operands]) if (each.passage === passage) used.add(each.node.digitsSpan.start);
      }
      before = [...before, ...own].slice(-MOST_REMEMBERED);
      return found.map((each) => ({ ...each, passage, earlier: [] }));
    },
    odd: () => {
      const cells = open.map(({ at, own }) => ({ result: own[at] as Stated, row: own }));
      return columnClaims(derived, cells).map((each) => ({ ...each, earlier: [] }));
    },
    rest: () => ({ open, last: before, lines: line }),
  };
}

function headingIn(text: string | null): Heading | null {
  return text === null ? null : headingOf(tokensOf(text));
}
