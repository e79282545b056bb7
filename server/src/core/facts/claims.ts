/** The arithmetic claims of a design, each at its place, names replaced by what the design says that they stand for. */
import { keyOfName, knownMeanings } from "../quantity/definitions.ts";
import type { NameNode, QuantityNode, Sum } from "../quantity/expression.ts";
import { substitute } from "../quantity/substitute.ts";
import type { Conventions } from "../quantity/team-conventions.ts";
import { shiftSpan } from "../text/span.ts";
import { type Claim, claimOf, type NamedQuantity } from "./claim.ts";
import { withoutDoubleCounts } from "./double-counts.ts";
import { claimsAcross, type KnownAcross } from "./inference/across-pieces.ts";
import type { PieceInference } from "./inference/inferred-claims.ts";
import { sequenceClaims } from "./inference/sequence-claims.ts";
import type { PendingClaim, PieceClaims } from "./piece-claims.ts";

/** The claims in `pieces`, in the order of the text, each piece at its place; `known` is what earlier versions found across pieces. */
export function claimsOf(
  pieces: readonly { readonly start: number; readonly claims: PieceClaims }[],
  known: KnownAcross = new WeakMap(),
): readonly Claim[] {
  const meanings = knownMeanings();
  const claims: Claim[] = [];
  let bits: QuantityNode | null = null;
  const inferences: PieceInference[] = [];
  for (const { start, claims: piece } of pieces) {
    claims.push(...claimsAcross(piece, inferences, known).map((each) => placed(each, start)));
    inferences.push(piece.inference);
    let next = 0;
    for (const pending of piece.pending) {
      const from = pending.passage.start + pending.found.sums[0].span.start;
      for (let definition = piece.definitions[next]; definition && definition.at <= from; definition = piece.definitions[next]) {
        meanings.set(definition.key, definition.value);
        next += 1;
      }
      claims.push(placed(judged(pending, meanings, piece.conventions), start));
    }
    for (const { key, value } of piece.definitions.slice(next)) meanings.set(key, value);
    for (const { passage, bits: width, rates } of piece.sequences) {
      const found = bits ? sequenceClaims(bits, rates) : [];
      claims.push(...found.map((each) => placed(claimOf({ ...each, passage, earlier: [] }, piece.conventions), start)));
      bits = width ?? bits;
    }
  }
  return withoutDoubleCounts(settled(claims).sort((a, b) => a.span.start - b.span.start));
}

/** Of two claims of one result, the one that could be checked; what is only inferred gives way to what holds. */
function settled(claims: readonly Claim[]): Claim[] {
  const places = (is: (claim: Claim) => boolean): ReadonlySet<number> =>
    new Set(claims.flatMap((claim) => (is(claim) ? [claim.resultSpan.start] : [])));
  const checked = places(({ verdict }) => verdict !== "unchecked");
  const held = places(({ verdict }) => verdict === "ok");
  return claims.filter(({ verdict, form, resultSpan: { start } }) => {
    if (verdict === "unchecked") return !checked.has(start);
    return !(verdict === "wrong" && form === "inferred" && held.has(start));
  });
}

function judged(pending: PendingClaim, meanings: ReadonlyMap<string, QuantityNode>, conventions: Conventions): Claim {
  return pending.claim ?? claimOf(named(pending, meanings), conventions);
}

/** What a name stands for may have been stated for another purpose: a difference counts only where a slip explains it. */
function named(pending: PendingClaim, meanings: ReadonlyMap<string, QuantityNode>): PendingClaim {
  const { found } = pending;
  const names = new Map<string, NamedQuantity>();
  const meaning = ({ words }: NameNode): QuantityNode | null => {
    const quantity = meanings.get(keyOfName(words)) ?? null;
    if (quantity) names.set(keyOfName(words), { name: words.join(" "), quantity });
    return quantity;
  };
  const [first, ...others] = found.sums.map((sum) => substitute(sum, meaning)) as [Sum, ...Sum[]];
  const bearing = found.bearing === "strict" ? "slip" : found.bearing;
  return { ...pending, found: { ...found, sums: [first, ...others], bearing }, names: [...names.values()] };
}

function placed(claim: Claim, by: number): Claim {
  return {
    ...claim,
    span: shiftSpan(claim.span, by),
    expressionSpan: shiftSpan(claim.expressionSpan, by),
    resultSpan: shiftSpan(claim.resultSpan, by),
  };
}
