/** What a team's own rules find, and their place among Lintel's rules. */
import type { Section } from "../document/outline.ts";
import type { DesignFacts } from "../facts/design-facts.ts";
import { type Span, sliceSpan } from "../text/span.ts";
import type { Report } from "./finding.ts";
import { type OwnPattern, ownPattern } from "./own-pattern.ts";
import type { OwnCondition, OwnRule, OwnRules, OwnSections } from "./own-rule.ts";
import { defineRule, type Rule } from "./rule.ts";

/** Lintel's rules and those of the team. */
export function withOwnRules(rules: readonly Rule[], own: OwnRules): readonly Rule[] {
  const entries = Object.entries(own);
  return entries.length === 0 ? rules : [...rules, ...entries.map(([id, rule]) => toRule(id, rule))];
}

function toRule(id: string, own: OwnRule): Rule {
  return defineRule({
    id,
    title: own.message,
    severity: own.severity,
    since: "",
    origin: "team",
    when: "pause",
    why: own.why ?? "",
    ...(own.url === undefined ? {} : { url: own.url }),
    check: (facts, { profile }) => (own.profiles && !own.profiles.includes(profile) ? [] : reportsOf(own, facts)),
    examples: [],
  });
}

/** What was found: where, and what it is called there. */
interface Found {
  readonly span: Span;
  readonly match: string;
}

function* reportsOf({ message, must, mustNot, in: within, code }: OwnRule, facts: DesignFacts): Generator<Report> {
  const condition = must ?? mustNot;
  if (!condition) return;
  const places = within ? placesOf(within, facts) : null;
  const found = [...foundBy(condition, facts, { places, code })];
  if (mustNot) {
    for (const { span, match } of found.slice(0, MOST_REPORTS)) yield { span, message: filled(message, match, facts) };
  } else if (found.length === 0) {
    yield { span: places?.[0]?.titleSpan ?? facts.design.titleSpan, message: filled(message, "", facts) };
  }
}

/** A rule that is broken more often says so often enough. */
const MOST_REPORTS = 100;

interface Scope {
  /** The sections to look into; null for the whole design. */
  readonly places: readonly Section[] | null;
  readonly code: boolean;
}

function* foundBy({ text, section, component }: OwnCondition, facts: DesignFacts, scope: Scope): Generator<Found> {
  const holds = (start: number): boolean => scope.places?.some(({ whole }) => whole.start <= start && start < whole.end) ?? true;
  if (text !== undefined) yield* textFound(ownPattern(text), facts, scope, holds);
  if (section) {
    for (const { title, titleSpan } of placesOf(section, facts)) if (holds(titleSpan.start)) yield { span: titleSpan, match: title };
  }
  if (component) {
    const names = component.name === undefined ? null : ownPattern(component.name);
    for (const { name, label, kind, span } of facts.named) {
      const isMeant = (component.kind === undefined || component.kind === kind) && (names === null || names(label).length > 0);
      if (isMeant && holds(span.start)) yield { span, match: name };
    }
  }
}

function* textFound(pattern: OwnPattern, facts: DesignFacts, { code }: Scope, holds: (start: number) => boolean): Generator<Found> {
  for (const { plain, span, locate } of facts.statements) {
    if (!holds(span.start)) continue;
    for (const { start, end } of pattern(plain)) yield { span: locate(start, end), match: plain.slice(start, end) };
  }
  for (const { title, titleSpan, form } of facts.sections) {
    if (form !== "heading" || !holds(titleSpan.start)) continue;
    for (const { start, end } of pattern(title)) yield { span: titleSpan, match: title.slice(start, end) };
  }
  if (!code) return;
  for (const { lines } of facts.codeBlocks) {
    for (const line of lines) {
      if (!holds(line.start)) continue;
      for (const { start, end } of pattern(sliceSpan(facts.text, line)))
        yield { span: { start: line.start + start, end: line.start + end }, match: facts.text.slice(line.start + start, line.start + end) };
    }
  }
}

/** The sections that are meant; a label at the head of an item is none. */
function placesOf({ role, title }: OwnSections, { sections }: DesignFacts): readonly Section[] {
  const titled = title === undefined ? null : ownPattern(title);
  return sections.filter(
    (section) =>
      section.form !== "label" && (role === undefined || section.roles.includes(role)) && (titled?.(section.title).length ?? 1) > 0,
  );
}

function filled(message: string, match: string, { design }: DesignFacts): string {
  return message.replace(/\{(match|design)\}/g, (_, name: string) => (name === "match" ? match : design.title));
}
