/**
 * The claims of a piece before its design is known: those that hold no names are judged, the others wait for what the
 * design says that the names stand for. Spans count from the start of the piece.
 */
import type { Block } from "../markdown/block.ts";
import { type Definition, definitionsIn } from "../quantity/definitions.ts";
import { leavesOf, type QuantityNode } from "../quantity/expression.ts";
import { findClaims } from "../quantity/find-claims.ts";
import { tokensOf } from "../quantity/lexer.ts";
import { quantityAt } from "../quantity/quantity-at.ts";
import type { Token } from "../quantity/token.ts";
import { type Claim, type ClaimInContext, claimOf } from "./claim.ts";
import { passagesOf } from "./passages.ts";

export interface PendingClaim extends ClaimInContext {
  /** The claim as judged; null where it holds names. */
  readonly claim: Claim | null;
}

export interface PlacedDefinition extends Definition {
  /** Where the value ends, counted from the start of the piece. */
  readonly at: number;
}

export interface PieceClaims {
  readonly pending: readonly PendingClaim[];
  readonly definitions: readonly PlacedDefinition[];
}

const MOST_REMEMBERED = 40;

/** What the blocks of a piece with the text `text` claim and define. */
export function pieceClaimsOf(blocks: readonly Block[], text: string): PieceClaims {
  const pending: PendingClaim[] = [];
  const definitions: PlacedDefinition[] = [];
  const seen: QuantityNode[] = [];
  for (const passage of passagesOf(blocks, text)) {
    if (!/\d/.test(passage.text)) continue;
    const tokens = joinedLines(tokensOf(passage.text));
    const own = quantitiesIn(tokens);
    const before = seen.toReversed();
    for (const found of findClaims(tokens)) {
      const earlier = [...own.filter(({ span }) => span.start < found.span.start).toReversed(), ...before].slice(0, MOST_REMEMBERED);
      const hasNames = found.sums.every((sum) => leavesOf(sum).some(({ kind }) => kind === "name"));
      const context: ClaimInContext = { found, passage, earlier };
      pending.push({ ...context, claim: hasNames ? null : claimOf(context) });
    }
    definitions.push(...definitionsIn(tokens).map((each) => ({ ...each, at: each.end + passage.start })));
    seen.push(...own);
    if (seen.length > MOST_REMEMBERED) seen.splice(0, seen.length - MOST_REMEMBERED);
  }
  return { pending, definitions };
}

/** A line that starts with "=" goes on with the one before, and so does one after an operator. */
function joinedLines(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token, at) => {
    if (token.type !== "break" || token.text !== "\n") return true;
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    if (after?.type === "relation" && after.relation === "=") return false;
    return !(before?.type === "relation" || (before?.type === "operator" && before.spaced));
  });
}

function quantitiesIn(tokens: readonly Token[]): QuantityNode[] {
  return tokens.flatMap((token, at) => (token.type === "number" ? (quantityAt(tokens, at)?.node ?? []) : []));
}
