/**
 * What opens a section: a heading, or one of the forms that a third of all authors use instead. Openers are found in
 * the blocks of one piece and know nothing of the rest of the document; `outline.ts` makes the tree.
 */
import type { Role } from "../../knowledge/roles.ts";
import { type Block, type Inline, type List, type ListItem, type Paragraph, sourceSpan } from "../markdown/block.ts";
import type { Span } from "../text/span.ts";
import { rolesOfLabel, rolesOfTitle } from "./section-roles.ts";
import { normalTitle, type Ordinal, ordinalOf } from "./title.ts";

/**
 * - `heading`: `## Requirements`
 * - `bold`: a paragraph that is all bold, `**3. Functional Requirement.**`
 * - `italic`: a paragraph that is all italic and ends with a colon, `*Data Model:*`
 * - `numbered`: a numbered line on its own, `2. **Requirements**`
 * - `label`: `- Functional: …` or `**Estimation:** …`
 */
export type OpenerForm = "heading" | "bold" | "italic" | "numbered" | "label";

export interface Opener {
  readonly form: OpenerForm;
  /** 1 to 6 for headings, more for the other forms: any of them stands below every heading. */
  readonly level: number;
  readonly title: string;
  /** The title without numbering, markup, time boxes and capitals. */
  readonly plainTitle: string;
  readonly titleSpan: Span;
  /** The block or label that opens the section; its content starts at the end. */
  readonly span: Span;
  readonly roles: readonly Role[];
  readonly ordinal: Ordinal | null;
}

const LEVEL = { numbered: 7, bold: 7, italic: 8, label: 9 } as const;
const LONGEST_PSEUDO_TITLE = 120;

/** The openers among `blocks`, in the order of the text, spans as the blocks have them. */
export function openersOf(blocks: readonly Block[]): readonly Opener[] {
  const openers: Opener[] = [];
  for (const block of blocks) collect(block, 0, openers);
  return openers;
}

function collect(block: Block, depth: number, openers: Opener[]): void {
  switch (block.type) {
    case "heading":
      openers.push(openerOf("heading", block.level, block.inline, 0, block.inline.plain.length, block.span));
      return;
    case "paragraph":
      collectParagraph(block, depth, openers);
      return;
    case "list":
      collectList(block, depth, openers);
      return;
    default:
      return;
  }
}

function collectParagraph({ inline, span }: Paragraph, depth: number, openers: Opener[]): void {
  const form = pseudoHeadingForm(inline);
  if (form) {
    openers.push(openerOf(form, LEVEL[form] + depth, inline, 0, inline.plain.length, span));
    return;
  }
  const label = labelOf(inline);
  if (label?.strong) pushLabel(inline, label, depth, openers);
}

/** `1. **Requirements**` on its own is a heading in all but name; in a list of several, each is a labelled item. */
function collectList(list: List, depth: number, openers: Opener[]): void {
  const lone = list.ordered && list.items.length === 1 && depth === 0 ? list.items[0] : undefined;
  const title = lone && titleParagraph(lone);
  if (title && lone?.children.length === 1 && isNumberedTitle(title.inline)) {
    openers.push(openerOf("numbered", LEVEL.numbered, title.inline, 0, title.inline.plain.length, list.span));
    return;
  }
  for (const item of list.items) collectItem(item, depth, openers);
}

function collectItem(item: ListItem, depth: number, openers: Opener[]): void {
  const title = titleParagraph(item);
  if (title) {
    const label = labelOf(title.inline) ?? wholeLabel(title.inline, item);
    if (label) pushLabel(title.inline, label, depth, openers);
  }
  for (const child of item.children) if (child.type === "list") collectList(child, depth + 1, openers);
}

function titleParagraph(item: ListItem): Paragraph | undefined {
  const [first] = item.children;
  return first?.type === "paragraph" ? first : undefined;
}

function isNumberedTitle(inline: Inline): boolean {
  if (inline.plain.length > LONGEST_PSEUDO_TITLE) return false;
  return isAll(inline, "strong") || (/^[\p{L}\p{N} /&,()'-]{2,60}:?$/u.test(inline.plain) && rolesOfLabel(inline.plain).length > 0);
}

function pseudoHeadingForm(inline: Inline): "bold" | "italic" | null {
  const { plain } = inline;
  if (plain.length > LONGEST_PSEUDO_TITLE || plain.includes("\n") || normalTitle(plain) === "") return null;
  if (isAll(inline, "strong")) return "bold";
  return isAll(inline, "emphasis") && plain.trimEnd().endsWith(":") ? "italic" : null;
}

/** True when all words of an inline have one style; a colon or a full stop outside it does not count. */
function isAll(inline: Inline, style: "strong" | "emphasis"): boolean {
  const unstyled = inline.runs.filter((run) => !run[style]).map(({ at, length }) => inline.plain.slice(at, at + length));
  return inline.runs.some((run) => run[style] && run.length > 0) && /^[\s:.]*$/.test(unstyled.join(""));
}

interface Label {
  readonly from: number;
  readonly to: number;
  readonly strong: boolean;
  /** Where the section's content starts, behind the colon or dash. */
  readonly contentFrom: number;
}

/**
 * ```
 *   **Functional Requirements** - create a short URL
 *   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ label            content
 * ```
 */
function labelOf(inline: Inline): Label | null {
  const match = /^([^\n:]{2,60}?)\s*(?::|\s[-–—]\s)\s*/.exec(inline.plain);
  const text = match?.[1];
  if (!match || !text || rolesOfLabel(text).length === 0) return null;
  const strong = inline.runs.some((run) => run.strong && run.at === 0 && run.length >= text.length);
  const colon = /:\s*$/.test(match[0]);
  return colon || strong ? { from: 0, to: text.length, strong, contentFrom: match[0].length } : null;
}

/** `- Functional requirements` with the requirements in a nested list. */
function wholeLabel(inline: Inline, item: ListItem): Label | null {
  if (!item.children.some((child) => child.type === "list")) return null;
  const { plain } = inline;
  if (plain.length > 60 || plain.includes("\n") || rolesOfLabel(plain).length === 0) return null;
  return { from: 0, to: plain.length, strong: isAll(inline, "strong"), contentFrom: plain.length };
}

function pushLabel(inline: Inline, label: Label, depth: number, openers: Opener[]): void {
  const span = { start: inline.span.start, end: sourceSpan(inline, 0, label.contentFrom).end };
  openers.push(openerOf("label", LEVEL.label + depth, inline, label.from, label.to, span));
}

function openerOf(form: OpenerForm, level: number, inline: Inline, from: number, to: number, span: Span): Opener {
  const title = inline.plain.slice(from, to).replace(/\s+/g, " ").trim();
  return {
    form,
    level,
    title,
    plainTitle: normalTitle(title),
    titleSpan: sourceSpan(inline, from, to),
    span,
    roles: form === "label" ? rolesOfLabel(title) : rolesOfTitle(title),
    ordinal: ordinalOf(title),
  };
}
