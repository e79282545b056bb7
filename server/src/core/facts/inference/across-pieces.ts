/** Quantities that follow from what earlier pieces of the design state: `DAU` stands in the assumptions, the rate in the estimation. */
import type { Conventions } from "../../quantity/team-conventions.ts";
import { type Claim, claimOf } from "../claim.ts";
import { derivationAt } from "./derivations.ts";
import { MOST_REMEMBERED, type PieceInference } from "./inferred-claims.ts";
import type { Stated } from "./stated.ts";

/** What was found for a piece, and the pieces that stood before it then. */
interface Known {
  readonly before: readonly PieceInference[];
  readonly claims: readonly Claim[];
}

/** What was found for each piece the last time: an analysis hands it to the next. */
export type KnownAcross = WeakMap<PieceInference, Known>;

/**
 * The claims of `piece` that follow from the pieces `before` it, the nearest last; spans count from the start of the
 * piece. What is `known` for the same pieces is taken over, what is new is added to it.
 */
export function claimsAcross(
  { inference: piece, conventions }: { readonly inference: PieceInference; readonly conventions: Conventions },
  before: readonly PieceInference[],
  known: KnownAcross,
): readonly Claim[] {
  if (piece.open.length === 0) return [];
  const near = nearest(before);
  const last = known.get(piece);
  if (last && last.before.length === near.length && last.before.every((each, at) => each === near[at])) return last.claims;
  const claims = found(piece, statedBy(near), conventions);
  known.set(piece, { before: near, claims });
  return claims;
}

const MOST_PIECES = 8;

/** As many of the last pieces as state what can be remembered. */
function nearest(before: readonly PieceInference[]): readonly PieceInference[] {
  const near: PieceInference[] = [];
  let stated = 0;
  for (let at = before.length - 1; at >= 0 && near.length < MOST_PIECES && stated < MOST_REMEMBERED; at -= 1) {
    const piece = before[at] as PieceInference;
    if (piece.last.length === 0) continue;
    near.unshift(piece);
    stated += piece.last.length;
  }
  return near;
}

/** What the pieces state, on lines that count back from the start of the one behind them. */
function statedBy(pieces: readonly PieceInference[]): readonly Stated[] {
  let line = 0;
  const stated: Stated[] = [];
  for (const { last, lines } of pieces.toReversed()) {
    line -= lines + 1;
    const from = line;
    stated.unshift(...last.map((each) => ({ ...each, line: from + each.line })));
  }
  return stated;
}

function found({ open }: PieceInference, stated: readonly Stated[], conventions: Conventions): readonly Claim[] {
  if (stated.length === 0) return [];
  const settled = new Set<number>();
  return open.flatMap(({ at, own, before }) => {
    const { node, passage } = own[at] as Stated;
    const place = passage.start + node.digitsSpan.start;
    const derivation = settled.has(place) ? null : derivationAt(at, own, [...stated, ...before].slice(-MOST_REMEMBERED));
    const claim = derivation && claimOf({ ...derivation.claim, passage, earlier: [] }, conventions);
    if (claim?.verdict !== "ok") return [];
    settled.add(place);
    return [claim];
  });
}
