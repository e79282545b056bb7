/** The decisions of a design, from tables, sections, labelled lines and sentences, in the order of the text. */
import { MARKED_AS_CHOSEN, NUMBERED_OPTION, REASON_WORDS, VERSUS, WHY_OVER } from "../../../knowledge/decision-words.ts";
import type { Section } from "../../document/outline.ts";
import type { Span } from "../../text/span.ts";
import { titledSectionAt } from "../section-of.ts";
import type { Statement } from "../statement.ts";
import { alternativesIn, choicePhrase } from "./choice-phrase.ts";
import { brief, type Decision, type DecisionForm, distinctOptions } from "./decision.ts";
import { decisionPlaces, labelledField } from "./decision-scopes.ts";
import { toldChoices } from "./decision-sentences.ts";
import { decisionRows, namesCompared, optionName, optionsInTable } from "./decision-tables.ts";

export interface DecisionSources {
  /** The section that is the design, and what the design is called. */
  readonly top: Section;
  readonly title: string;
  readonly sections: readonly Section[];
  readonly statements: readonly Statement[];
}

export function decisionsOf(sources: DecisionSources): readonly Decision[] {
  const tables = tablesIn(sources.statements);
  const told = scopes(sources, tables).flatMap((scope) => decisionsIn(scope, sources.title));
  const rows = tables.flatMap((table) => {
    const section = titledSectionAt(sources.sections, table[0]?.span.start ?? 0);
    return decisionRows(table).map((each) => ({ ...each, section }));
  });
  return [...rows, ...told].sort((a, b) => a.span.start - b.span.start);
}

function tablesIn(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const tables = new Map<readonly string[], Statement[]>();
  for (const row of statements) {
    if (row.form !== "row") continue;
    const rows = tables.get(row.header);
    if (rows) rows.push(row);
    else tables.set(row.header, [row]);
  }
  return [...tables.values()];
}

interface Choice {
  readonly form: DecisionForm;
  readonly choice: string;
  readonly span: Span;
  readonly statement: Statement | null;
  readonly alternatives: string[];
  reason: string | null;
}

/** What one section says of decisions. */
interface Scope {
  readonly section: Section | null;
  readonly options: { readonly name: string; readonly chosen: boolean; readonly span: Span }[];
  readonly choices: Choice[];
  /** A reason that stands before any choice. */
  reason: string | null;
  /** The reason that a table gives for the option it marks. */
  tabledReason: string | null;
  /** What its tables set side by side. */
  readonly compared: (readonly string[])[];
}

function scopes({ top, sections, statements }: DecisionSources, tables: readonly (readonly Statement[])[]): readonly Scope[] {
  const placeOf = decisionPlaces(top, sections);
  const known = new Map<Section | null, Scope>();
  const scopeOf = (owner: Section | null): Scope => {
    const scope = known.get(owner) ?? { section: owner, options: [], choices: [], reason: null, tabledReason: null, compared: [] };
    known.set(owner, scope);
    return scope;
  };
  /** Reads the titles from section `from` on up to `offset` of the text; gives the first one not read. */
  const readTitles = (from: number, offset: number): number => {
    let at = from;
    for (let section = sections[at]; section && section.span.start <= offset; section = sections[++at]) {
      if (section.form === "label") continue;
      const { owner, field, fieldSection } = placeOf(section);
      readTitle(section, scopeOf(owner));
      if (field === "alternatives" && fieldSection === section.parent) addOption(section.title, section.titleSpan, scopeOf(owner));
    }
    return at;
  };
  for (const table of tables) {
    const scope = scopeOf(placeOf(titledSectionAt(sections, table[0]?.span.start ?? 0)).owner);
    scope.compared.push(...namesCompared(table));
    const weighed = optionsInTable(table);
    if (!weighed) continue;
    for (const name of weighed.options) scope.options.push({ name, chosen: name === weighed.choice, span: weighed.span });
    scope.tabledReason ??= weighed.reason;
  }
  const read = { section: null as Section | null, pending: null as string | null, itemDepth: -1, done: new Set<Section>() };
  let previous: Statement | null = null;
  let opened = 0;
  for (const statement of statements) {
    opened = readTitles(opened, statement.span.start);
    if (statement.form === "row") continue;
    const section = titledSectionAt(sections, statement.span.start);
    // A pseudo-heading is a statement too.
    if (section && statement.span.start >= section.span.start && statement.span.end <= section.span.end) continue;
    const { owner, field, fieldSection, isInOption } = placeOf(section);
    const scope = scopeOf(owner);
    if (section !== read.section) read.pending = null;
    read.section = section;
    const label = labelledField(statement.plain);
    const numbered = label || isInOption ? null : NUMBERED_OPTION.exec(statement.plain);
    if (label) {
      const text = statement.plain.slice(label.from);
      read.pending = text.trim() === "" ? label.field : null;
      if (text.trim() !== "" && !isInOption && field !== "alternatives") addField(label.field, text, statement, scope, "label");
    } else if (numbered?.[1]) {
      addOption(statement.plain, statement.span, scope);
      read.pending = null;
    } else if (read.pending) {
      // A choice between items is what the system decides: `Decision:` above `- within the limit: …`.
      if (read.pending !== "choice" || statement.form !== "item") addField(read.pending, statement.plain, statement, scope, "label");
      if (read.pending !== "alternatives") read.pending = null;
    } else if (
      field &&
      fieldSection &&
      section === fieldSection &&
      (field === "alternatives" ? statement.form === "item" && statement.depth === 0 : !read.done.has(section))
    ) {
      addField(field, statement.plain, statement, scope, "label");
      read.done.add(section);
    } else {
      for (const told of toldChoices(statement)) {
        scope.choices.push({
          form: "sentence",
          choice: told.choice,
          span: statement.locate(told.start, told.end),
          statement,
          alternatives: [...told.alternatives],
          reason: told.reason ?? reasonAround(statement, told, previous),
        });
      }
      const last = scope.choices.at(-1);
      if (last && last.reason === null && last.statement !== statement && REASON_WORDS.test(statement.plain)) last.reason = statement.plain;
    }
    previous = statement;
  }
  readTitles(opened, Number.POSITIVE_INFINITY);
  return [...known.values()];
}

/** `Option A: …` is an option, `X vs Y` two, `Why X over Y?` a choice. */
function readTitle(section: Section, scope: Scope): void {
  const { title, titleSpan } = section;
  const numbered = NUMBERED_OPTION.exec(title);
  if (numbered) {
    addOption(numbered[1] || title, titleSpan, scope);
    return;
  }
  const label = labelledField(title);
  if (label) {
    const phrase = label.field === "choice" ? choicePhrase(title.slice(label.from)) : null;
    if (phrase) scope.choices.push({ ...phrase, form: "label", span: titleSpan, statement: null, alternatives: [...phrase.alternatives] });
    return;
  }
  const why = WHY_OVER.exec(title.replace(/[?:\s]+$/, ""));
  if (why?.[1] && why[2]) {
    scope.choices.push({
      form: "label",
      choice: why[1],
      span: titleSpan,
      statement: null,
      alternatives: [...alternativesIn(why[2])],
      reason: null,
    });
    return;
  }
  const versus = VERSUS.exec(title.replace(/^(?:[A-Z]\.|[\d.)]+)\s+/, ""));
  if (versus?.[1] && versus[2]) {
    for (const name of [versus[1], ...versus[2].split(/\s+(?:vs\.?|versus)\s+/i)]) addOption(name, titleSpan, scope);
  }
}

function addOption(text: string, span: Span, scope: Scope): void {
  const named = firstName((NUMBERED_OPTION.exec(text)?.[1] || text).replace(MARKED_AS_CHOSEN, " ").replace(/^[\s:.–—-]+/, ""));
  const head = text.slice(0, text.indexOf(named) + named.length + LONGEST_MARK);
  const name = optionName(named);
  if (name !== "") scope.options.push({ name, chosen: MARKED_AS_CHOSEN.test(head), span });
}

/** A mark stands with the name: a sign further on in the text marks something else. */
const LONGEST_MARK = 16;

function firstName(text: string): string {
  return text.split(/:\s|\.\s|\s[–—-]\s|\n/, 1)[0] ?? text;
}

function addField(field: string, text: string, statement: Statement, scope: Scope, form: DecisionForm): void {
  const last = scope.choices.at(-1);
  if (field === "reason") {
    if (last) last.reason ??= text;
    else scope.reason ??= text;
    return;
  }
  if (field === "alternatives") {
    const names = statement.form === "item" ? [text] : alternativesIn(firstName(text));
    if (last) last.alternatives.push(...names);
    else for (const name of names) addOption(name, statement.span, scope);
    return;
  }
  if (/^\s*\[.*\]\s*$/s.test(text)) return;
  const phrase = choicePhrase(madr(text) ?? toldChoices(statement)[0]?.choice ?? text);
  if (!phrase || DECIDED_BY_SYSTEM.test(phrase.choice)) return;
  const open = phrase.choice.split(/,?\s+or\s+/);
  if (open.length > 1) {
    for (const option of open) addOption(option, statement.span, scope);
    return;
  }
  const reason = phrase.reason ?? (REASON_WORDS.test(text.slice(phrase.choice.length)) ? text : null);
  scope.choices.push({ form, choice: phrase.choice, span: statement.span, statement, alternatives: [...phrase.alternatives], reason });
}

/** `Decision: allowed, as 6 < 7` is an example of what a limiter decides, no decision on its design. */
const DECIDED_BY_SYSTEM = /\b(?:allow(?:ed)?|reject(?:ed)?|den(?:y|ied)|drop(?:ped)?|block(?:ed)?|accept(?:ed)?)\b/i;

/** `Chosen option: "X", because …`, the first line of a decision outcome in MADR. */
function madr(text: string): string | null {
  return /^chosen option:\s*(.+)$/is.exec(text)?.[1] ?? null;
}

/** The reason in the rest of the statement, or in the one before where the sentence points back to it. */
function reasonAround(
  { plain }: Statement,
  { start, end }: { readonly start: number; readonly end: number },
  previous: Statement | null,
): string | null {
  const behind = plain.slice(end, end + FARTHEST_REASON);
  if (REASON_WORDS.test(behind)) return behind;
  const ahead = plain.slice(Math.max(start - FARTHEST_REASON, 0), start);
  if (REASON_WORDS.test(ahead)) return ahead;
  return previous && POINTS_BACK.test(ahead) ? previous.plain : null;
}

/** In characters: what is said further away in a long paragraph is said of something else. */
const FARTHEST_REASON = 2_000;

const POINTS_BACK = /\b(?:these|this|those|that|therefore|thus|hence|so|consequently|above)\b[^.]{0,40}$/i;

function decisionsIn({ section, options, choices, reason, tabledReason, compared }: Scope, title: string): Decision[] {
  const of = { title: section?.title ?? title, section };
  const names = options.map(({ name }) => name);
  const [only] = choices;
  if (!only) {
    const chosen = options.find((each) => each.chosen);
    const [first] = options;
    if (!first || distinctOptions(names).length < 2) return [];
    return [
      {
        ...of,
        form: "options",
        options: distinctOptions(names.map(brief)),
        choice: chosen ? brief(chosen.name) : null,
        reason: chosen ? briefOrNull(reason ?? tabledReason) : null,
        span: (chosen ?? first).span,
        statement: null,
      },
    ];
  }
  return choices.map(({ choice, alternatives, form, span, statement, reason: own }) => ({
    ...of,
    form,
    options: distinctOptions(
      [choice, ...alternatives, ...(choices.length === 1 ? names : []), ...namesBeside(choice, compared)].map(brief),
    ),
    choice: brief(choice),
    reason: briefOrNull(own ?? reason ?? (choices.length === 1 ? tabledReason : null)),
    span,
    statement,
  }));
}

/** What a table sets beside `choice`; nothing where no table names it. */
function namesBeside(choice: string, compared: readonly (readonly string[])[]): readonly string[] {
  const key = choice.toLowerCase();
  return compared.find((names) => names.some((name) => name.toLowerCase() === key)) ?? [];
}

function briefOrNull(text: string | null): string | null {
  return text === null || text.trim() === "" ? null : brief(text);
}
