/**
 * The claims of a piece before its design is known: those that hold no names are judged, the others wait for what the
 * design says that the names stand for. Spans count from the start of the piece.
 */
import type { Block } from "../markdown/block.ts";
import { type Definition, definitionsIn } from "../quantity/definitions.ts";
import { leavesOf, type QuantityNode } from "../quantity/expression.ts";
import { findClaims } from "../quantity/find-claims.ts";
import { tokensOf } from "../quantity/lexer.ts";
import { withOwnUnits } from "../quantity/own-units.ts";
import { quantityAt } from "../quantity/quantity-at.ts";
import type { Conventions } from "../quantity/team-conventions.ts";
import type { Token } from "../quantity/token.ts";
import { childDerivation } from "./child-derivation.ts";
import { type Claim, type ClaimInContext, claimOf } from "./claim.ts";
import { inferredClaims, MOST_REMEMBERED, type PieceInference } from "./inference/inferred-claims.ts";
import { withoutMarks } from "./inference/row-clause.ts";
import { type EarlierRate, isRate, sameRatePerSecond } from "./inference/same-rate.ts";
import { idRates, sequenceBits } from "./inference/sequence-claims.ts";
import { type Passage, passagesOf } from "./passages.ts";
import { inWorkedOutCell } from "./worked-out-cells.ts";

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
  /** Widths of sequence numbers, and rates of ids that are claimed for one. */
  readonly sequences: readonly SequenceFact[];
  readonly inference: PieceInference;
  /** What they were judged by. */
  readonly conventions: Conventions;
}

export interface SequenceFact {
  readonly passage: Passage;
  readonly bits: QuantityNode | null;
  readonly rates: readonly QuantityNode[];
}

/** What the blocks of a piece with the text `text` claim and define. */
export function pieceClaimsOf(blocks: readonly Block[], text: string, conventions: Conventions): PieceClaims {
  const pending: PendingClaim[] = [];
  const definitions: PlacedDefinition[] = [];
  const sequences: SequenceFact[] = [];
  const seen: QuantityNode[] = [];
  let lastRate: EarlierRate | null = null;
  const inferred = inferredClaims();
  let parent: Passage | null = null;
  for (const passage of passagesOf(blocks, text)) {
    const derived = parent && childDerivation(parent, passage, text, conventions.units);
    if (derived) pending.push({ ...derived, earlier: [], claim: claimOf({ ...derived, earlier: [] }, conventions) });
    parent = passage;
    const written = tokensOf(passage.form === "row" ? withoutMarks(passage.text) : passage.text);
    const tokens = joinedLines(withOwnUnits(written, conventions.units), passage.text);
    const own = quantitiesIn(tokens);
    const before = seen.toReversed();
    const settled = new Set<number>();
    for (const found of findClaims(tokens).map((each) => inWorkedOutCell(each, passage))) {
      const earlier = [...lastBefore(own, found.span.start), ...before].slice(0, MOST_REMEMBERED);
      const hasNames = found.sums.every((sum) => leavesOf(sum).some(({ kind }) => kind === "name"));
      const context: ClaimInContext = { found, passage, earlier };
      const claim = hasNames ? null : claimOf(context, conventions);
      if (found.bearing === "confirming" && claim?.verdict !== "ok") continue;
      pending.push({ ...context, claim });
      if (claim && claim.verdict !== "unchecked") settled.add(found.claimed.digitsSpan.start);
    }
    const sequence: SequenceFact = { passage, bits: sequenceBits(tokens, own), rates: idRates(own) };
    if (sequence.bits || sequence.rates.length > 0) sequences.push(sequence);
    const sameRate = sameRatePerSecond(tokens, lastRate);
    if (sameRate) {
      const context = { ...sameRate, passage, earlier: [] };
      settled.add(sameRate.found.claimed.digitsSpan.start);
      pending.push({ ...context, claim: claimOf(context, conventions) });
    }
    const rate = own.findLast(isRate);
    lastRate = rate ? { node: rate, text: passage.text.slice(rate.span.start, rate.span.end) } : null;
    for (const context of inferred.of(passage, tokens, ({ digitsSpan }) => settled.has(digitsSpan.start))) {
      const claim = claimOf(context, conventions);
      const isError = claim.verdict === "wrong" && context.found.bearing === "strict";
      if (claim.verdict === "ok" || isError) pending.push({ ...context, claim });
    }
    definitions.push(...definitionsIn(tokens).map((each) => ({ ...each, at: each.end + passage.start })));
    seen.push(...own);
    if (seen.length > MOST_REMEMBERED) seen.splice(0, seen.length - MOST_REMEMBERED);
  }
  for (const context of inferred.odd()) {
    const claim = claimOf(context, conventions);
    if (claim.verdict === "wrong") pending.push({ ...context, claim });
  }
  return { pending, definitions, sequences, inference: inferred.rest(), conventions };
}

/** The last quantities that start before `offset`, the nearest first. */
function lastBefore(quantities: readonly QuantityNode[], offset: number): readonly QuantityNode[] {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return quantities.slice(Math.max(0, low - MOST_REMEMBERED), low).toReversed();
}

/** A line that starts with "=" or "≈" goes on with the one before, and so does one after an operator. */
function joinedLines(tokens: readonly Token[], text: string): readonly Token[] {
  return tokens.filter((token, at) => {
    if (token.type !== "break" || token.text !== "\n") return true;
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    if (after?.type === "relation" && isEquality(text.slice(after.span.start, after.span.end))) return false;
    return !(before?.type === "relation" || (before?.type === "operator" && before.spaced));
  });
}

/** No arrow, and no `~` that only says that a number is about so much. */
function isEquality(sign: string): boolean {
  return /^[=≈]/.test(sign) && !sign.endsWith(">");
}

function quantitiesIn(tokens: readonly Token[]): QuantityNode[] {
  return tokens.flatMap((token, at) => (token.type === "number" ? (quantityAt(tokens, at)?.node ?? []) : []));
}
