/** What is known about the technique or the product under the cursor, for an author who weighs it. */
import type { Analysis } from "../core/facts/analysis.ts";
import { componentNamesIn } from "../core/facts/component-names.ts";
import type { Span } from "../core/text/span.ts";
import { CONCEPTS, type Concept } from "../knowledge/concepts.ts";
import type { Technology } from "../knowledge/technologies.ts";

export interface ConceptHover {
  /** The words that are explained. */
  readonly span: Span;
  readonly markdown: string;
}

/** A text that may show the technique at work, and what is typed to insert it. */
export interface WorkedExample {
  readonly title: string;
  readonly prefix: string;
  readonly body: string;
}

/** The explanation of the words at `offset`, with the `examples` that speak most of them; null where nothing is known. */
export function conceptHover(
  { text, lines, designDocument }: Analysis,
  offset: number,
  examples: readonly WorkedExample[],
): ConceptHover | null {
  if (!designDocument) return null;
  const { line } = lines.toPosition(offset);
  const start = lines.toOffset({ line, character: 0 });
  const written = text.slice(start, lines.toOffset({ line: line + 1, character: 0 }));
  if (written.length > LONGEST_LINE) return null;
  const found = conceptAt(written, offset - start) ?? productAt(written, offset - start);
  if (!found) return null;
  const span = { start: found.span.start + start, end: found.span.end + start };
  return { span, markdown: [...found.paragraphs, ...shownIn(found.words, examples), ...found.sources].join("\n\n") };
}

const LONGEST_LINE = 5000;
const MOST_EXAMPLES = 5;

interface Explained {
  readonly span: Span;
  readonly paragraphs: readonly string[];
  /** Links and titles, below all else. */
  readonly sources: readonly string[];
  readonly words: RegExp;
}

function conceptAt(line: string, at: number): Explained | null {
  for (const match of line.matchAll(ANY_CONCEPT)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (at < span.start || at > span.end) continue;
    const concept = BY_ALIAS.get(match[1]?.toLowerCase().replace(/[\s-]+/g, " ") ?? "");
    return concept ? explained(concept, span) : null;
  }
  return null;
}

function explained({ name, aliases, what, when, costs, source }: Concept, span: Span): Explained {
  return {
    span,
    paragraphs: [`**${name}**: ${what}`, `*When*: ${when}`, `*Costs*: ${costs}`],
    sources: [`Source: ${source.startsWith("https:") ? `<${source}>` : source}`],
    words: wordsOf(aliases),
  };
}

function productAt(line: string, at: number): Explained | null {
  const found = componentNamesIn(line).find(({ from, to, technology }) => technology !== null && at >= from && at <= to);
  return found?.technology ? described(found.technology, { start: found.from, end: found.to }) : null;
}

function described({ name, aliases, kind, failure, redundancy, capacities, source }: Technology, span: Span): Explained {
  const bears = capacities.map(({ value, unit, conditions }) => `- ${value.toLocaleString("en-US")} ${unit}: ${conditions}`);
  return {
    span,
    paragraphs: [
      `**${name}** (${kind.replaceAll("-", " ")})`,
      `*When one instance is lost*: ${failure}. *What makes it survive*: ${redundancy}.`,
      ...(bears.length > 0 ? [`One bears about:\n\n${bears.join("\n")}`] : []),
    ],
    sources: [`Source: <${source}>`],
    words: wordsOf(aliases),
  };
}

/** The examples with the most mentions. */
function shownIn(words: RegExp, examples: readonly WorkedExample[]): readonly string[] {
  const telling = examples
    .map(({ title, prefix, body }) => ({ title, prefix, mentions: [...body.matchAll(words)].length }))
    .filter(({ mentions }) => mentions > 0)
    .sort((a, b) => b.mentions - a.mentions || a.title.localeCompare(b.title))
    .slice(0, MOST_EXAMPLES);
  return telling.length === 0 ? [] : [`*Shown in*: ${telling.map(({ title, prefix }) => `${title} (\`${prefix}\`)`).join(", ")}`];
}

/** A blank of an alias stands for a hyphen as well. */
function wordsOf(aliases: readonly string[]): RegExp {
  const longestFirst = aliases.toSorted((a, b) => b.length - a.length);
  const written = longestFirst.map((alias) => alias.replace(/[+.]/g, "\\$&").replaceAll(" ", "[ -]"));
  return new RegExp(`(?<![\\p{L}\\p{N}-])(${written.join("|")})(?:e?s)?(?![\\p{L}\\p{N}-])`, "giu");
}

const BY_ALIAS: ReadonlyMap<string, Concept> = new Map(
  CONCEPTS.flatMap((concept) => concept.aliases.map((alias) => [alias, concept] as const)),
);
const ANY_CONCEPT = wordsOf([...BY_ALIAS.keys()]);
