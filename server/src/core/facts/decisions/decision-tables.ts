/** Tables of decisions, one in each row, and tables of options, one decision in each table. */
import {
  ALTERNATIVES_COLUMN,
  CHOICE_COLUMN,
  DECISION_COLUMN,
  MARKED_AS_CHOSEN,
  NOTHING,
  OPTION_COLUMN,
  REASON_COLUMN,
  VERDICT_COLUMN,
  WEIGHING_COLUMN,
} from "../../../knowledge/decision-words.ts";
import { normalTitle } from "../../document/title.ts";
import type { Span } from "../../text/span.ts";
import type { Statement } from "../statement.ts";
import { alternativesIn } from "./choice-phrase.ts";
import { brief, type Decision, distinctOptions } from "./decision.ts";

/** What a row says, without the section that it stands in. */
export type RowDecision = Omit<Decision, "section">;

/** What was up for choice in one table, and what was taken. */
export interface TabledOptions {
  readonly options: readonly string[];
  readonly choice: string | null;
  readonly reason: string | null;
  readonly span: Span;
}

/** The options that a table weighs, in its rows or in its columns; null when it weighs none. */
export function optionsInTable(rows: readonly Statement[]): TabledOptions | null {
  return optionRows(rows, titlesOf(rows)) ?? comparedColumns(rows);
}

/** The names that a table sets side by side, in its first column and in its header: a choice among them is one of several. */
export function namesCompared(rows: readonly Statement[]): readonly (readonly string[])[] {
  return [rows.map(({ cells }) => optionName(cells[0] ?? "")), rows[0]?.header.slice(1).map(optionName) ?? []];
}

function titlesOf([first]: readonly Statement[]): readonly string[] {
  return first?.header.map(normalTitle) ?? [];
}

/** `| Approach | Pros | Cons |`: each row is an option. */
function optionRows(rows: readonly Statement[], titles: readonly string[]): TabledOptions | null {
  const [first] = rows;
  const verdict = titles.findLastIndex((title, at) => at > 0 && VERDICT_COLUMN.test(title));
  const weighs = titles.some((title) => WEIGHING_COLUMN.test(title)) || verdict > 0;
  if (!first || rows.length < 2 || !weighs || !OPTION_COLUMN.test(titles[0] ?? "")) return null;
  const chosen = rows.find(({ cells }) => MARKED_AS_CHOSEN.test(cells[0] ?? "") || SAYS_YES.test(cells[verdict] ?? ""));
  const why = [REASON_COLUMN, SPEAKS_FOR].map((named) => titles.findIndex((title) => named.test(title))).find((at) => at > 0);
  const reason = chosen && why !== undefined ? cell(chosen, why) : "";
  return {
    options: distinctOptions(rows.map(({ cells }) => optionName(cells[0] ?? ""))),
    choice: chosen ? optionName(chosen.cells[0] ?? "") : null,
    reason: reason === "" ? null : brief(reason),
    span: first.span,
  };
}

/** The column that says what is good about an option. */
const SPEAKS_FOR = /^(?:pros|advantages?|benefits?|strengths?|(?:when to )?(?:use|choose)\b.*|best (?:for|when)|good for)$/;

const SAYS_YES = /^\s*(?:✅|✓|✔|yes\b|chosen\b|selected\b|accepted\b|preferred\b|recommended\b)/i;

/** `| Feature | SSE (Chosen) | WebSocket |`: each column is an option. */
function comparedColumns([first]: readonly Statement[]): TabledOptions | null {
  const options = first?.header.slice(1) ?? [];
  const [chosen, ...others] = options.filter((option) => MARKED_AS_CHOSEN.test(option));
  if (
    !first ||
    !chosen ||
    options.some((option) => isColumnOfDecisions(normalTitle(option))) ||
    options.length < 2 ||
    others.length > 0 ||
    optionName(chosen) === ""
  )
    return null;
  return { options: distinctOptions(options.map(optionName)), choice: optionName(chosen), reason: null, span: first.span };
}

function isColumnOfDecisions(title: string): boolean {
  return ALTERNATIVES_COLUMN.test(title) || REASON_COLUMN.test(title) || /^why\b/.test(title);
}

/** `| Decision | Chosen | Alternative | Rationale |`: each row is a decision. */
export function decisionRows(rows: readonly Statement[]): readonly RowDecision[] {
  const titles = titlesOf(rows);
  const alternatives = titles.findIndex((title) => ALTERNATIVES_COLUMN.test(title));
  const reasons = titles.flatMap((title, at) => (REASON_COLUMN.test(title) ? [at] : []));
  const subject = titles.findIndex((title) => DECISION_COLUMN.test(title));
  const chosen = titles.findIndex((title, at) => at !== subject && CHOICE_COLUMN.test(title));
  const choiceAt = chosen >= 0 ? chosen : subject;
  if (choiceAt < 0 || alternatives === 0 || (alternatives < 0 && reasons.length === 0)) return [];
  return rows.flatMap((row) => {
    const choice = optionName(cell(row, choiceAt));
    if (choice === "") return [];
    const named = alternatives >= 0 ? alternativesIn(cell(row, alternatives)) : [];
    const reason = reasons
      .map((at) => cell(row, at))
      .filter((text) => text !== "")
      .join("; ");
    return [
      {
        form: "row",
        title: brief(cell(row, 0)),
        options: distinctOptions([choice, ...named]),
        choice,
        reason: reason === "" ? null : brief(reason),
        span: row.span,
        statement: row,
      },
    ];
  });
}

function cell({ cells }: Statement, at: number): string {
  const text = cells[at] ?? "";
  return NOTHING.test(text) ? "" : text.trim();
}

/** An option's name without the mark that it was chosen. */
export function optionName(text: string): string {
  return brief(
    text
      .replace(MARKED_AS_CHOSEN, "")
      .replace(/^(?:chosen|selected|recommended):\s*/i, "")
      .replace(/^[\s:–—-]+|[\s:–—-]+$/g, "")
      .replace(/[❌✗✘]/gu, ""),
  );
}
