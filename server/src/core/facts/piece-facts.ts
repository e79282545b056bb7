/**
 * What one piece of a document says, whatever stands around it: derived once for as long as the piece lives. Spans count
 * from the start of the piece.
 */
import { type Opener, openersOf } from "../document/opener.ts";
import type { Block, Code } from "../markdown/block.ts";
import { codeLines } from "../markdown/code-lines.ts";
import type { Piece, PieceContent } from "../markdown/markdown-text.ts";
import type { Conventions } from "../quantity/team-conventions.ts";
import { type Span, shiftSpan } from "../text/span.ts";
import { foundOperationsIn } from "./api/found-operations.ts";
import type { FoundOperation } from "./api/operation.ts";
import { codeStatements } from "./code-statements.ts";
import { countedInstances } from "./counted-instances.ts";
import type { FieldGroup } from "./data-model/field-group.ts";
import { fieldGroupsOf } from "./data-model/field-groups.ts";
import { type Drawing, drawingsOf } from "./drawing.ts";
import { once } from "./once.ts";
import { type PieceClaims, pieceClaimsOf } from "./piece-claims.ts";
import { pluralNames } from "./plural-names.ts";
import { saidInPiece } from "./said-beside-drawings.ts";
import type { SpokenOf } from "./spoken-of.ts";
import { type StatedDowntime, statedDowntimes } from "./stated-downtime.ts";
import { statedRedundancy } from "./stated-redundancy.ts";
import { type Statement, statementsOf } from "./statement.ts";
import type { StatedRedundancy } from "./told-component.ts";

/** A code block; `lines` are the spans of each line of `code.value`. */
export interface PlacedCode {
  readonly code: Code;
  readonly span: Span;
  readonly lines: readonly Span[];
}

export interface PieceFacts {
  readonly openers: readonly Opener[];
  readonly statements: readonly Statement[];
  readonly drawings: readonly Drawing[];
  readonly codeBlocks: readonly PlacedCode[];
  readonly claims: PieceClaims;
  /** Downtimes that it gives for availabilities, in plain code as well. */
  readonly downtimes: readonly StatedDowntime[];
  /** What its text says of the redundancy of components, read when it is first asked for; of plain code only what speaks for it. */
  readonly stated: () => readonly StatedRedundancy[];
  /** What it speaks of beside its drawings and titles, read when it is first asked for. */
  readonly said: () => SpokenOf;
  /** The fields that stand together in its blocks, read when they are first asked for. */
  readonly fieldGroups: () => readonly FieldGroup[];
  /** The operations that its blocks name, read when they are first asked for. */
  readonly operations: () => readonly FoundOperation[];
}

export type PieceFactsByContent = ReadonlyMap<PieceContent, PieceFacts>;

/** The facts of every piece under the team's conventions, those of `previous` taken over where piece and conventions are the same. */
export function pieceFactsOf(pieces: readonly Piece[], conventions: Conventions, previous?: PieceFactsByContent): PieceFactsByContent {
  const known = (content: PieceContent): PieceFacts | null => {
    const facts = previous?.get(content);
    return facts?.claims.conventions === conventions ? facts : null;
  };
  return new Map(pieces.map(({ content }) => [content, known(content) ?? derive(content, conventions)]));
}

function derive({ blocks, text }: PieceContent, conventions: Conventions): PieceFacts {
  const statements = statementsOf(blocks);
  const drawings = drawingsOf(blocks, text);
  const codeBlocks = codeBlocksOf(blocks, text);
  return {
    openers: openersOf(blocks),
    statements,
    drawings,
    codeBlocks,
    claims: pieceClaimsOf(blocks, text, conventions),
    downtimes: [...statements, ...codeStatements(codeBlocks.filter(({ code }) => code.value.includes("%")))].flatMap(statedDowntimes),
    stated: once(() => [
      ...countedInstances(statements),
      ...statedRedundancy(statements),
      ...statedRedundancy(codeStatements(codeBlocks)).filter(({ redundant }) => redundant),
      ...pluralNames(statements),
    ]),
    said: once(() => saidInPiece({ statements, codeBlocks, drawings })),
    fieldGroups: once(() => fieldGroupsOf(blocks, text)),
    operations: once(() => foundOperationsIn(blocks, text)),
  };
}

function codeBlocksOf(blocks: readonly Block[], text: string): PlacedCode[] {
  return blocks.flatMap((block) => {
    if (block.type === "code") return [{ code: block, span: block.span, lines: codeLines(block, text) }];
    if (block.type === "quote" || block.type === "footnote") return codeBlocksOf(block.children, text);
    return block.type === "list" ? block.items.flatMap((item) => codeBlocksOf(item.children, text)) : [];
  });
}

/** The same statement in a document in which its piece starts at `start`. */
export function placeStatement(statement: Statement, start: number): Statement {
  const { locate, span } = statement;
  return { ...statement, span: shiftSpan(span, start), locate: (from, to) => shiftSpan(locate(from, to), start) };
}

/** The same drawing or code block in a document in which its piece starts at `start`. */
export function placeLines<T extends Drawing | PlacedCode>(block: T, start: number): T {
  return { ...block, span: shiftSpan(block.span, start), lines: block.lines.map((line) => shiftSpan(line, start)) };
}

/** The same group in a document in which its piece starts at `start`. */
export function placeFieldGroup(group: FieldGroup, start: number): FieldGroup {
  const { span, fields, leadSpan } = group;
  return {
    ...group,
    span: shiftSpan(span, start),
    fields: fields.map((field) => ({ ...field, span: shiftSpan(field.span, start) })),
    leadSpan: leadSpan && shiftSpan(leadSpan, start),
  };
}
