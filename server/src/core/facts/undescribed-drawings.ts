/**
 * Drawings of an architecture that the text leaves alone: around them nothing names any of their components, and the rest
 * of the design names few.
 */
import type { Section } from "../document/outline.ts";
import { nameInLabel, plainName } from "../graph/plain-name.ts";
import { plainText } from "../graph/plain-text.ts";
import { containsSpan, type Span } from "../text/span.ts";
import type { DrawnArchitecture } from "./architecture.ts";
import type { DesignFacts } from "./design-facts.ts";
import { sectionAt } from "./section-of.ts";

/** In the order of the text; none where the running text is not understood. */
export function undescribedDrawings(facts: DesignFacts): readonly DrawnArchitecture[] {
  if (!facts.english || facts.architectures.length === 0) return [];
  const texts = textsOf(facts);
  return facts.architectures.filter((architecture) => isUndescribed(architecture, texts, facts));
}

/** A statement, a title or a block of code, in comparable words. */
interface Text {
  readonly span: Span;
  readonly plain: string;
  readonly words: ReadonlySet<string>;
}

function textsOf({ sections, statements, codeBlocks }: DesignFacts): readonly Text[] {
  const text = (span: Span, written: string): Text => {
    const plain = plainText(written);
    return { span, plain, words: new Set(plain.split(" ").map(singular)) };
  };
  return [
    ...statements.map(({ span, plain }) => text(span, plain)),
    ...sections.map(({ titleSpan, title }) => text(titleSpan, title)),
    ...codeBlocks.map(({ span, code }) => text(span, code.value)),
  ];
}

/** Where the design names at least this share of the components somewhere, they are described, if not beside the drawing. */
const SHARE_NAMED = 0.4;

function isUndescribed(architecture: DrawnArchitecture, texts: readonly Text[], facts: DesignFacts): boolean {
  const { drawing, components } = architecture;
  const names = [...new Set(components.map(({ name }) => plainName(nameInLabel(name))))].filter((name) => name !== "");
  if (names.length === 0 || explainsItself(architecture)) return false;
  const words = names.flatMap((name) => name.split(" ")).filter((word) => word.length > 1 && !/^\d+$/.test(word));
  const around = spansAround(drawing.span, facts);
  const others = texts.filter(({ span }) => !containsSpan(drawing.span, span));
  const near = others.filter(({ span }) => around.some((each) => containsSpan(each, span)));
  if (near.some((text) => words.some((word) => text.words.has(singular(word))))) return false;
  const whole = others.map(({ plain }) => ` ${plain} `).join("|");
  const named = names.filter((name) => whole.includes(` ${name} `) || whole.includes(` ${name}s `));
  return named.length < names.length * SHARE_NAMED;
}

/** True when the drawing holds sentences, or says on most of its arrows what they mean. */
function explainsItself({ drawing, components, connections }: DrawnArchitecture): boolean {
  const labelled = connections.filter(({ label }) => label !== null && label.trim() !== "").length;
  if (labelled * 2 > connections.length) return true;
  if (components.some(({ name }) => plainName(name).split(" ").length >= SENTENCE_WORDS)) return true;
  return drawing.language === "ascii" && EXPLANATION.test(drawing.text);
}

const SENTENCE_WORDS = 8;

/** A line of characters that is a sentence or an item of a list rather than a label: words, and neither arrows nor edges of boxes. */
const EXPLANATION =
  /^[ \t]*(?:[-*•][ \t]|\d+[.)][ \t])?(?:[^\s→←↓↑▶◀▼▲►◄─│┌┐└┘├┤┬┴┼|<>=+]{1,40} ){4,40}[^\s→←↓↑▶◀▼▲►◄─│┌┐└┘├┤┬┴┼|<>=+]{1,40}[ \t]*$/m;

/** The section of a drawing, what the one around it says by itself, and those before and after. */
function spansAround({ start }: Span, { sections, design }: DesignFacts): readonly Span[] {
  const at = sectionAt(sections, start);
  if (!at) return [design.span];
  const place = sections.indexOf(at);
  const beside = [sections[place - 1], sections[place + 1]].flatMap((section) => (section ? [section.whole] : []));
  return [at.whole, ...beside, ...(at.parent ? [ownSpan(at.parent)] : [])];
}

/** A section up to its first subsection. */
function ownSpan({ whole, children: [first] }: Section): Span {
  return { start: whole.start, end: first ? first.whole.start : whole.end };
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith("s") ? word.slice(0, -1) : word;
}
