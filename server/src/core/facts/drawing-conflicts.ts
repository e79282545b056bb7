/**
 * Where two drawings of one design say different things of one component: another product, another number of instances,
 * one instance here and several there. What a drawing leaves out is no conflict, and drawings of options, phases or of
 * what is there today are expected to differ.
 */

import type { Section } from "../document/outline.ts";
import type { Component } from "../graph/component.ts";
import { type Identity, identityOf } from "../graph/identity.ts";
import { instanceCount } from "../graph/instance-count.ts";
import type { DrawnArchitecture } from "./architecture.ts";
import { sectionAt } from "./section-of.ts";

export interface DrawingConflict {
  /** As the later drawing has it, and the earlier. */
  readonly component: Component;
  readonly other: Component;
  readonly about: "product" | "instances";
  readonly says: string;
  readonly otherSays: string;
}

/** The conflicts of each drawing with those before it, one for each component. */
export function drawingConflicts(architectures: readonly DrawnArchitecture[], sections: readonly Section[]): readonly DrawingConflict[] {
  const settled = architectures.filter(({ drawing }) => !isOneOfSeveral(sectionAt(sections, drawing.span.start)));
  if (settled.length < 2) return [];
  const identified = settled.map(({ components }) =>
    components.map((component) => ({ component, identity: identityOf(component.name, component.kind) })),
  );
  return identified.flatMap((later, at) =>
    later.flatMap((each) => {
      for (const earlier of identified.slice(0, at)) {
        const conflict = conflictOf(each, later, earlier);
        if (conflict) return [conflict];
      }
      return [];
    }),
  );
}

interface Identified {
  readonly component: Component;
  readonly identity: Identity;
}

/** Options, steps of growth, places and states of affairs: each has a drawing of its own. */
function isOneOfSeveral(section: Section | null): boolean {
  for (let at = section; at; at = at.parent) {
    if (VARIANT.test(at.title) || at.roles.includes("alternatives") || at.roles.includes("trade-offs") || at.roles.includes("rollout"))
      return true;
  }
  return false;
}

const VARIANT =
  /\b(?:options?|alternatives?|approach(?:es)?|phase|stage|step|version|v\d|iteration|level|today|current|existing|legacy|proposed|before|after|initial|first|second|simple|basic|naive|improved|optimi[sz]ed|scal(?:e|ed|ing)|evolution|future|target|mvp|region\w*|local|development|staging|example|case|scenario|vs)\b/i;

function conflictOf(
  { component, identity }: Identified,
  later: readonly Identified[],
  earlier: readonly Identified[],
): DrawingConflict | null {
  const [found, ...more] = earlier.filter((each) => meansTheSame(identity, each.identity));
  // A second one of that name in the same drawing: which is meant elsewhere is unknown.
  const isAmbiguous = later.filter((each) => meansTheSame(identity, each.identity)).length > 1;
  if (!found || more.length > 0 || isAmbiguous) return null;
  const { component: other } = found;
  const [product, otherProduct] = [identity.product, found.identity.product];
  if (product !== null && otherProduct !== null && product !== otherProduct) {
    return { component, other, about: "product", says: product, otherSays: otherProduct };
  }
  const [count, otherCount] = [instancesOf(component), instancesOf(other)];
  if (count === null || otherCount === null || count === otherCount) return null;
  return { component, other, about: "instances", says: wordsOf(component), otherSays: wordsOf(other) };
}

/** The same name and kind, whatever product it runs on. */
function meansTheSame(a: Identity, b: Identity): boolean {
  if (a.kind === "unknown" || a.kind !== b.kind) return false;
  return a.words !== "" ? a.words === b.words : a.name !== "" && a.name === b.name;
}

function instancesOf({ single, redundancy }: Component): number | null {
  if (single !== null) return 1;
  return redundancy === null ? null : instanceCount(redundancy);
}

function wordsOf({ single, redundancy }: Component): string {
  return single ?? redundancy ?? "";
}
