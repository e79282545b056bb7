/**
 * The targets that a design states for the qualities it has one of: how fast, how available, how much may be lost, how
 * consistent. Each with what it is for, so that two for the same thing can be told from two for different things.
 */
import {
  AVAILABILITY_NAMED,
  CONSISTENCY_MODELS,
  HAS_VARIANTS,
  LATENCY_NAMED,
  NO_AVAILABILITY,
  RECOVERY_OBJECTIVES,
  WEIGHS_CONSISTENCY,
} from "../../knowledge/target-words.ts";
import type { Section } from "../document/outline.ts";
import { type Quantity, quantitiesIn } from "../quantity/quantity.ts";
import type { Span } from "../text/span.ts";
import { sharesOfTimeIn } from "./availability.ts";
import type { DesignFacts } from "./design-facts.ts";
import { targetsIn } from "./requirement-target.ts";
import { statesRequirements } from "./requirements.ts";
import { sectionAt } from "./section-of.ts";
import type { Statement } from "./statement.ts";
import { scopeIn, scopesAround } from "./target-scope.ts";

export interface StatedTarget {
  /** What it is a target of: `latency (p99)`, `availability`, `recovery point`, `recovery time`, `consistency`. */
  readonly of: string;
  /** The period that an availability holds over, where it is said. */
  readonly window: string | null;
  /** What it is for, in a form that equals another only where both are for the same; empty for the whole system. */
  readonly scope: string;
  /** Seconds, a percentage, or the model of consistency. */
  readonly value: number | string;
  readonly text: string;
  readonly span: Span;
}

/** The targets in the requirements, and in lines that name one elsewhere, in the order of the text. */
export function statedTargets(facts: DesignFacts): readonly StatedTarget[] {
  const { requirements, statements, sections, design } = facts;
  const asked = requirements.map(({ text, span }) => ({ text, span, section: sectionAt(sections, span.end - 1), isAsked: true }));
  const elsewhere = statements.filter(isNamed).flatMap(({ plain, span }) => {
    const section = sectionAt(sections, span.end - 1);
    return statesRequirements(section, design.section) ? [] : [{ text: plain.replace(/\s+/g, " "), span, section, isAsked: false }];
  });
  const around = scopesAround(facts);
  return [...asked, ...elsewhere]
    .filter(({ text, section }) => text.length <= LONGEST && !SEVERAL.test(text) && !isVariant(section, design.section))
    .flatMap((line) => targetsOf(line, around(line)))
    .sort((a, b) => a.span.start - b.span.start);
}

/** Longer lines say more than one thing. */
const LONGEST = 140;

/** What the line introduces has targets of its own. */
const SEVERAL = new RegExp(String.raw`${HAS_VARIANTS.source}|:\s*$`, HAS_VARIANTS.flags);

/** `Availability: 99.9%`: outside of the requirements only what is named as a target is one. */
function isNamed({ form, cells, header, prose }: Statement): boolean {
  if (form === "row") return cells.length >= 2 && TARGET_NAME.test(cells[0] ?? "") && !header.some((title) => HAS_VARIANTS.test(title));
  return TARGET_NAME.test(/^([^:\n]{2,60}):/.exec(prose)?.[1] ?? "");
}

const TARGET_NAME =
  /^(?:(?:\p{L}+[ -]){0,3}(?:availability|uptime|latency|response time|consistency)(?: \(?p\d\d\)?)?(?: (?:target|goal|slo|sla|requirement))?|RPO|RTO|p\d\d(?: latency)?)$/iu;

function isVariant(section: Section | null, top: Section): boolean {
  for (let at = section; at && at !== top; at = at.parent) {
    if (HAS_VARIANTS.test(at.plainTitle) || at.roles.some((role) => role === "alternatives" || role === "trade-offs")) return true;
  }
  return false;
}

interface Line {
  readonly text: string;
  readonly span: Span;
  readonly section: Section | null;
  /** Whether it is a requirement. */
  readonly isAsked: boolean;
}

function targetsOf({ text, span, isAsked }: Line, around: readonly string[]): StatedTarget[] {
  // Elsewhere a model of consistency is said of one store or one step.
  const found = [latencyIn(text), availabilityIn(text), ...recoveriesIn(text), isAsked ? consistencyIn(text) : null];
  return found.flatMap((target) => {
    if (!target) return [];
    const { of, value, window = null, rest } = target;
    return [{ of, value, window, scope: scopeIn(rest, around), text, span }];
  });
}

/** A target, and the text without what states it. */
interface Found {
  readonly of: string;
  readonly value: number | string;
  readonly window?: string | null;
  readonly rest: string;
}

function latencyIn(text: string): Found | null {
  const durations = targetsIn(text).filter(({ unit }) => unit === "s");
  const [only] = durations;
  if (!only || durations.length > 1 || only.bound !== "at-most" || !LATENCY_NAMED.test(text)) return null;
  const of = only.percentile === null ? "latency" : `latency (p${only.percentile})`;
  return {
    of,
    value: only.value,
    rest: without(text, only).replace(/\bp\d\d(?:\.\d{1,3})?\b|\b\d\d(?:\.\d{1,3})?(?:th)? percentile/gi, " "),
  };
}

function availabilityIn(text: string): Found | null {
  const shares = sharesOfTimeIn(text);
  const [only] = shares;
  if (!only || shares.length > 1 || !AVAILABILITY_NAMED.test(text) || NO_AVAILABILITY.test(text)) return null;
  const window = targetsIn(text).find(({ unit }) => unit === "%")?.window ?? null;
  return { of: "availability", value: only.percent, window, rest: without(text, only) };
}

function recoveriesIn(text: string): Found[] {
  return RECOVERY_OBJECTIVES.flatMap(({ of, stated }) => {
    const all = [...text.matchAll(stated)];
    const [only] = all;
    if (!only || all.length > 1) return [];
    const from = only.index + only[0].length;
    const duration = quantitiesIn(text.slice(from)).at(0);
    if (duration?.span.start !== 0 || duration.unit !== "s") return [];
    return [{ of, value: duration.value, rest: text.slice(0, only.index) }];
  });
}

function consistencyIn(text: string): Found | null {
  const models = CONSISTENCY_MODELS.filter(({ named }) => named.test(text));
  const [only] = models;
  if (!only || models.length > 1 || WEIGHS_CONSISTENCY.test(text)) return null;
  return { of: "consistency", value: only.model, rest: text.replace(only.named, " ") };
}

function without(text: string, { span }: { readonly span: Quantity["span"] }): string {
  return `${text.slice(0, span.start)} ${text.slice(span.end)}`;
}
