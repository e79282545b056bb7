/**
 * What Lintel understands of one version of a document: its designs, and the facts of each. Everything that reads a
 * document (rules, features, command line) starts from here.
 */

import { PROFILES } from "../../knowledge/profiles.ts";
import { type Design, designsOf, wholeDesignOf } from "../document/designs.ts";
import { type Directive, directivesOf } from "../document/directives.ts";
import { type DocumentSettings, documentSettings } from "../document/front-matter.ts";
import { isEnglish } from "../document/language.ts";
import { type Outline, outlineOf } from "../document/outline.ts";
import { type Glossary, NO_GLOSSARY } from "../graph/glossary.ts";
import { type MarkdownText, readMarkdown } from "../markdown/markdown-text.ts";
import { type Conventions, conventionsOf, type TeamConventions, USUAL_CONVENTIONS } from "../quantity/team-conventions.ts";
import { type LineIndex, lineIndexOf } from "../text/line-index.ts";
import { containsSpan } from "../text/span.ts";
import { type DesignFacts, designFactsOf } from "./design-facts.ts";
import type { KnownAcross } from "./inference/across-pieces.ts";
import { type PieceFactsByContent, pieceFactsOf } from "./piece-facts.ts";

export interface Analysis {
  readonly text: string;
  readonly lines: LineIndex;
  readonly markdown: MarkdownText;
  readonly outline: Outline;
  readonly settings: DocumentSettings;
  readonly directives: readonly Directive[];
  readonly designDocument: boolean;
  /** Why it is a design document, or why not, for a person to read. */
  readonly because: string;
  readonly designs: readonly DesignFacts[];
  /** What each piece says; the next version looks here first. */
  readonly pieceFacts: PieceFactsByContent;
  /** What was inferred across pieces; the next version looks here first. */
  readonly across: KnownAcross;
  /** What its calculations were judged by. */
  readonly conventions: Conventions;
}

export interface AnalyzeOptions {
  /** Whether configuration or command line declare the document a design document, or none; else its text decides. */
  readonly declared?: boolean | undefined;
  /** What to call a design that no heading names, such as the document's file name. */
  readonly name?: string | undefined;
  /** The analysis of an earlier version: what did not change is taken over. */
  readonly previous?: Analysis | undefined;
  /** What the team calls its components; the same object as long as it is the same glossary. */
  readonly glossary?: Glossary | undefined;
  /** What the team reckons with; the same object as long as it is the same. */
  readonly conventions?: TeamConventions | undefined;
}

/** Reads a document. Never throws. */
export function analyze(
  text: string,
  { declared, name, previous, glossary = NO_GLOSSARY, conventions: team = USUAL_CONVENTIONS }: AnalyzeOptions = {},
): Analysis {
  const markdown = readMarkdown(text, previous?.markdown);
  const conventions = previous?.conventions.team === team ? previous.conventions : conventionsOf(team);
  const pieceFacts = pieceFactsOf(markdown.pieces, conventions, previous?.pieceFacts);
  const across: KnownAcross = previous?.across ?? new WeakMap();
  const settings = documentSettings(markdown.pieces[0]?.content.blocks ?? []);
  const outline = outlineOf(
    markdown.pieces.map(({ start, content }) => ({ start, openers: pieceFacts.get(content)?.openers ?? [] })),
    text.length,
    settings.title ?? "",
  );
  const found = designsOf(outline);
  const { designDocument, because } = verdictOf(settings, declared, found);
  const unnamed = found.length > 0 ? found : [wholeDesignOf(outline)];
  const designs = unnamed.map((design) => ({ ...design, title: design.title || name || "Untitled design" }));
  const english = isEnglish(text);
  const directives = directivesOf(markdown);
  const owner = ({ span }: Directive): Design | undefined => designs.find((design) => containsSpan(design.span, span)) ?? designs[0];
  return {
    text,
    lines: lineIndexOf(text),
    markdown,
    outline,
    settings,
    directives,
    designDocument,
    because,
    designs: designs.map((design, at) => {
      const own = directives.filter((directive) => owner(directive) === design);
      return designFactsOf(design, {
        markdown,
        pieceFacts,
        english,
        directives: own,
        previous: previous?.designs ?? [],
        keys: settings.keys,
        frontMatter: at === 0 ? settings.problem : null,
        across,
        glossary,
        conventions,
      });
    }),
    pieceFacts,
    across,
    conventions,
  };
}

function verdictOf(
  { declared, profile }: DocumentSettings,
  configured: boolean | undefined,
  found: readonly Design[],
): Pick<Analysis, "designDocument" | "because"> {
  if (declared !== null) return { designDocument: declared, because: `its front matter says lintel: ${profile ?? declared}` };
  if (configured !== undefined) return { designDocument: configured, because: configured ? "it is declared one" : "it is declared none" };
  const [first] = found;
  if (!first)
    return {
      designDocument: false,
      because:
        "its text does not tell of a design: it would have requirements or an estimation, and with them an API, a data model or an architecture; or the headings of a design document, an RFC or a decision record",
    };
  const { toldBy, name } = PROFILES[first.profile];
  if (toldBy.length > 0) return { designDocument: true, because: `it has the headings of ${name}` };
  const parts = [...first.evidence.core, ...first.evidence.further].join(", ");
  const count = found.length === 1 ? "one design" : `${found.length} designs`;
  return { designDocument: true, because: `its text holds ${count}; the first has ${parts}` };
}
