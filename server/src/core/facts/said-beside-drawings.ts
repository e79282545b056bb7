/** What the text of a design speaks of apart from its drawings: sentences, rows, titles, code. */
import type { Section } from "../document/outline.ts";
import type { Span } from "../text/span.ts";
import type { Drawing } from "./drawing.ts";
import type { PlacedCode } from "./piece-facts.ts";
import { type SpokenOf, spokenOf, spokenOfTogether } from "./spoken-of.ts";
import type { Statement } from "./statement.ts";

/** What stands in one piece, or in a part of it. */
export interface PieceText {
  readonly statements: readonly Statement[];
  readonly codeBlocks: readonly PlacedCode[];
  readonly drawings: readonly Drawing[];
}

/** What one piece speaks of, but for titles. */
export function saidInPiece({ statements, codeBlocks, drawings }: PieceText): SpokenOf {
  const drawn = new Set(drawings.map(({ span }) => span.start));
  const code = codeBlocks.filter(({ span }) => !drawn.has(span.start)).map(({ code: { value } }) => value);
  return spokenOf([...statements.map(({ plain }) => plain), ...code].join("\n"));
}

/** A piece that holds a part of a design; spans inside count from its start. */
export interface SpeakingPiece {
  readonly start: number;
  readonly length: number;
  readonly facts: (PieceText & { readonly said: () => SpokenOf }) | undefined;
}

/** What a design speaks of: what its pieces do, of those that go beyond it what is inside, and the titles of its sections. */
export function saidBesideDrawings(pieces: readonly SpeakingPiece[], { start, end }: Span, sections: readonly Section[]): SpokenOf {
  const said = pieces.flatMap(({ start: from, length, facts }) => {
    if (!facts) return [];
    if (start <= from && from + length <= end) return [facts.said()];
    const inside = ({ span }: { readonly span: Span }): boolean => start <= from + span.start && from + span.end <= end;
    const { statements, codeBlocks, drawings } = facts;
    return [
      saidInPiece({ statements: statements.filter(inside), codeBlocks: codeBlocks.filter(inside), drawings: drawings.filter(inside) }),
    ];
  });
  return spokenOfTogether([...said, spokenOf(sections.map(({ title }) => title).join("\n"))]);
}
