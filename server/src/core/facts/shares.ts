/**
 * Percentages that the text itself calls parts of one whole: a line `Client types: 60% mobile, 40% web`, a list under
 * `Geographic distribution:`, a column `Share`, reads and writes. Whether they add up is for a rule to say.
 */
import type { Section } from "../document/outline.ts";
import type { Span } from "../text/span.ts";
import { sectionAt } from "./section-of.ts";
import type { Statement } from "./statement.ts";

export interface Shares {
  /** The percentages, in order; of a range the lower end. */
  readonly percents: readonly number[];
  /** From the first percentage to the last, with what they are shares of. */
  readonly span: Span;
}

/** The wholes among `statements`, which stand in the order of the text. */
export function sharesOf(statements: readonly Statement[], sections: readonly Section[]): readonly Shares[] {
  const inLines = statements.filter(({ form }) => form !== "row").flatMap((statement) => inLine(statement) ?? []);
  return [...inLines, ...inLists(statements, sections), ...inTables(statements)];
}

/** What is said of a whole before its parts are told: `Geographic distribution`, `Mobile vs desktop`. */
const WHOLE =
  /\b(?:traffic|geograph\w+|regional|users?|requests?|quer(?:y|ies)|clients?|devices?|platforms?|content|media|types?|operations?|loads?|workloads?|costs?|storage|reads?|writes?|messages?|posts?|tweets?|documents?|orders?|events?|data|languages?|channels?|endpoints?|payments?|resolutions?|quality|location)(?:[ /]\w+)? (?:distribution|breakdown|split|mix|composition)\b|\b\w+ (?:vs\.?|versus) \w+/i;
/** Shares that grow with a bound, or of several wholes. */
const NO_PARTS =
  /[<>≤≥]|\b(?:p\d\d|latenc\w+|percentiles?|cumulative|utili[sz]ation|hit rates?|accuracy|growth|within|under|below|less than|up to|at least|more than|of (?:users|people|customers|them|those|which|these)|increase\w*|decrease\w*|reduc\w+|savings?|faster|overlap\w*|also|both|either|total|overall|peak|target|sum|respectively|off|discounts?|thresholds?|alerts?|warning|critical|adoption|support|rollout|weeks?|phase|capacity|quotas?|week \d|coverage)\b/i;

const PERCENT = String.raw`(\d{1,3}(?:\.\d+)?)(?:\s?[-–]\s?\d{1,3}(?:\.\d+)?)?\s?%`;
const NOUN = String.raw`[\p{L}][\p{L}\d/ &'-]{0,38}?(?:\s\([^)%]*\))?`;
const GAP = String.raw`\s*(?:,\s*and\b|,|\band\b|\/|\+|\||&)\s*`;
/** `60% mobile, 30% web and 10% partners`, to the end. */
const LISTED = new RegExp(String.raw`^\s*[~≈]?${PERCENT}\s${NOUN}(?:${GAP}[~≈]?${PERCENT}\s${NOUN})+\s*[.;]?\s*$`, "iu");
/** Two nouns that are all there is. */
const COMPLEMENTS = new RegExp(
  String.raw`${PERCENT}\s(?:are\s)?(?:reads?|writes?|read traffic|write traffic)\b(?:\s(?:operations|requests|queries))?${GAP}${PERCENT}\s(?:are\s)?(?:reads?|writes?|read traffic|write traffic)\b`,
  "iu",
);

function inLine(statement: Statement): Shares | null {
  const { prose } = statement;
  if (!prose.includes("%")) return null;
  const colon = prose.indexOf(":");
  const label = colon < 0 ? "" : prose.slice(0, colon);
  const listed = WHOLE.test(`${label} `) && label.length < 60 && !NO_PARTS.test(prose) && LISTED.test(prose.slice(colon + 1));
  if (listed) return sharesIn(statement, colon + 1, prose.length);
  const pair = COMPLEMENTS.exec(prose);
  if (!pair || /%\s(?:are\s)?reads?.*%\s(?:are\s)?reads?|%\s(?:are\s)?writes?.*%\s(?:are\s)?writes?/i.test(pair[0])) return null;
  return sharesIn(statement, pair.index, pair.index + pair[0].length);
}

function sharesIn(statement: Statement, from: number, to: number): Shares {
  const found = [...statement.prose.slice(from, to).matchAll(new RegExp(PERCENT, "gu"))];
  const start = from + (found[0]?.index ?? 0);
  const end = from + statement.prose.slice(from, to).trimEnd().length;
  return { percents: found.map(([, percent]) => Number(percent)), span: statement.locate(start, end) };
}

const FEWEST_IN_LIST = 3;
/** `Europe: 25% (50M users)`, `25% Europe`, `Europe (25%)`: one share and what it is the share of. */
const ITEM = new RegExp(
  String.raw`^(?:[^:%\d]{2,40}[:=–—-]\s*[~≈]?${PERCENT}(?:\s.{0,40})?|[~≈]?${PERCENT}\s${NOUN}|[^:%\d(]{2,40}\s\(${PERCENT}\))\s*[.;,]?$`,
  "u",
);

/** Items that stand right under a statement that names a whole. */
function inLists(statements: readonly Statement[], sections: readonly Section[]): Shares[] {
  return statements.flatMap((lead, at) => {
    if (lead.prose.length > 80 || !lead.prose.trimEnd().endsWith(":") || !WHOLE.test(lead.prose) || NO_PARTS.test(lead.prose)) return [];
    const depth = lead.form === "item" ? lead.depth + 1 : lead.depth;
    const rest = statements.slice(at + 1);
    const end = rest.findIndex((next) => next.form !== "item" || next.depth < depth);
    const items = (end < 0 ? rest : rest.slice(0, end)).filter((item) => !IS_TOTAL_ITEM.test(item.prose));
    if (items.length < FEWEST_IN_LIST || !items.every((item) => item.depth === depth && isShare(item.prose))) return [];
    const section = sectionAt(sections, items[0]?.span.start ?? 0);
    if (items.some(({ span }) => sectionAt(sections, span.start) !== section)) return [];
    return sharesOfAll(items, ({ prose }) => prose);
  });
}

const IS_TOTAL_ITEM = /^\W*(?:total|sum)\W*\d/i;

function isShare(text: string): boolean {
  return ITEM.test(text.trim()) && !NO_PARTS.test(text) && text.split("%").length === 2;
}

/** The title of a column whose cells are parts of one whole. */
const SHARE_TITLE =
  /^(?:share|(?:%|percent(?:age)?|share|fraction|proportion) of (?:all |the |total )?(?:total|traffic|requests|queries|reads|writes|storage|costs?|load|calls|messages|events|data|volume|budget)|(?:traffic|cost|request|load|storage|budget) (?:share|mix|split|distribution))(?: ?\(?%\)?)?$/i;
const CELL = /^[~≈]?(\d{1,3}(?:\.\d+)?)\s?%$/;

function inTables(statements: readonly Statement[]): Shares[] {
  return tablesIn(statements).flatMap((rows) => {
    const column = rows[0]?.header.findIndex((title) => SHARE_TITLE.test(title.trim())) ?? -1;
    const parts = rows.filter((row) => !isTotal(row));
    if (column < 0 || parts.length < FEWEST_IN_LIST) return [];
    if (!parts.every(({ cells, plain }) => CELL.test(cells[column]?.trim() ?? "") && !NO_PARTS.test(plain))) return [];
    return sharesOfAll(parts, ({ cells }) => cells[column] ?? "");
  });
}

/** `| Total | 110% |` at the end adds up the shares above it. */
function isTotal({ cells }: Statement): boolean {
  return /^(?:total|sum|all)\W*$/i.test(cells.find((cell) => cell.trim() !== "")?.trim() ?? "");
}

/** Rows that follow each other under the same header. */
function tablesIn(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const tables: Statement[][] = [];
  let before: Statement | null = null;
  for (const statement of statements) {
    if (statement.form === "row") {
      const continues = before?.form === "row" && before.header.join("|") === statement.header.join("|");
      const near = before !== null && statement.span.start - before.span.end < 8;
      if (continues && near) tables.at(-1)?.push(statement);
      else tables.push([statement]);
    }
    before = statement;
  }
  return tables;
}

function sharesOfAll(statements: readonly Statement[], textOf: (statement: Statement) => string): Shares[] {
  const percents = statements.map((statement) => Number(new RegExp(PERCENT, "u").exec(textOf(statement))?.[1]));
  const start = statements[0]?.span.start ?? 0;
  return [{ percents, span: { start, end: statements.at(-1)?.span.end ?? start } }];
}
