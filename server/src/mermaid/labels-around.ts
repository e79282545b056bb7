/** The label without quotes that an error in a flowchart's line stands in, as far as brackets tell where it ends. */
import type { Span } from "../core/text/span.ts";

interface Line {
  readonly text: string;
  /** The place of the error. */
  readonly start: number;
  readonly end: number;
}

/** What opens and closes the label of a node, the longer ones first. */
const BRACKETS: readonly (readonly [open: string, close: string])[] = [
  ["(((", ")))"],
  ["((", "))"],
  ["([", "])"],
  ["[[", "]]"],
  ["[(", ")]"],
  ["{{", "}}"],
  ["[/", "/]"],
  ["[/", "\\]"],
  ["[\\", "\\]"],
  ["[\\", "/]"],
  ["[", "]"],
  ["(", ")"],
  ["{", "}"],
  [">", "]"],
];

const PARTNERS: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** The labels that the place may be in, the likeliest first. */
export function labelsAround(line: Line): readonly Span[] {
  const { text, start, end } = line;
  const node = nodeOpener(line);
  const pipes = [...text.slice(0, start).matchAll(/\|/g)];
  const pipe = pipes.length % 2 === 1 ? (pipes.at(-1)?.index ?? -1) : -1;
  if (pipe > node) {
    const close = text.indexOf("|", Math.max(end, pipe + 1));
    return close < 0 ? [] : [{ start: pipe + 1, end: close }];
  }
  if (node < 0) return [];
  return BRACKETS.flatMap(([open, close]) => {
    const from = node + open.length;
    if (!text.startsWith(open, node) || text[from] === '"') return [];
    const to = labelEnd(text, from, Math.max(start, from), close);
    return to === null ? [] : [{ start: from, end: to }];
  });
}

/**
 * ```
 *   a[One] --> fn[f(x) is called]       of the bracket that opens the label which holds the place, the index
 *                ^  ^
 * ```
 */
function nodeOpener({ text, start, end }: Line): number {
  // Where Mermaid takes `a[@` for one token, the place is before the bracket.
  const limit = /^[\p{L}\p{N}_.-]+[[({]/u.test(text.slice(start, end)) ? end : start;
  const titled = /^\s*subgraph\s+[\p{L}\p{N}_.-]+\s+\[/u.exec(text)?.[0].length ?? 0;
  if (titled > 0 && titled <= limit) return titled - 1;
  // The `>` of a tag, as in `<b>`, opens nothing.
  const openers = [...text.slice(0, limit).matchAll(/(?<=[\p{L}\p{N}_])(?:[[({]|(?<!<\/?\w{1,20})>(?!\s))/gu)];
  return openers.at(-1)?.index ?? -1;
}

/** Behind a label there is the end, another statement, a class, or a link. */
const BEHIND = /^(?::::[\p{L}\p{N}_-]+)?(?:\s*(?:$|;|&|@\{|<?[-=~]|[xo](?:--|==)))/u;

/** The end of the label: the first `close` behind the place that something may follow, brackets in pairs up to it. */
function labelEnd(text: string, from: number, place: number, close: string): number | null {
  for (let at = text.indexOf(close, place); at >= 0; at = text.indexOf(close, at + 1)) {
    if (BEHIND.test(text.slice(at + close.length)) && isPaired(text.slice(from, at))) return at;
  }
  return null;
}

function isPaired(label: string): boolean {
  const open: string[] = [];
  for (const sign of label) {
    const partner = PARTNERS[sign];
    if (partner !== undefined) open.push(partner);
    else if (/[)\]}]/.test(sign) && open.pop() !== sign) return false;
  }
  return open.length === 0;
}
