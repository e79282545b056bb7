/**
 * Components that a drawing shows and the text never speaks of. It speaks only where the text does speak of most of what is
 * drawn, so that what is missing was forgotten rather than left to the drawing.
 */
import type { Component, ComponentKind } from "../graph/component.ts";
import { nameInLabel } from "../graph/plain-name.ts";
import type { DrawnArchitecture } from "./architecture.ts";
import { technologyIn } from "./component-names.ts";
import { tellingStems } from "./component-words.ts";
import { isSpokenOf, spokenOf } from "./spoken-of.ts";

export interface UnmentionedComponent {
  readonly component: Component;
  /** What else is drawn, and spoken of. */
  readonly mentioned: readonly Component[];
}

/** What the drawings show and `text`, everything that the design says apart from them, does not name. */
export function unmentionedComponents(architectures: readonly DrawnArchitecture[], text: string): readonly UnmentionedComponent[] {
  const drawn = distinct(architectures.flatMap(({ components }) => components.filter(({ kind }) => !LEFT_ASIDE.has(kind))));
  if (drawn.length < FEWEST_MENTIONED || text.length < SHORTEST_TEXT) return [];
  const said = spokenOf(text);
  const mentioned = drawn.filter(
    ({ name, kind }) =>
      isSpokenOf({ name: nameOf(name), kind, technology: technologyIn(name) }, said) ||
      tellingStems(name.replace(HOW_IT_RUNS, " ")).some((stem) => said.stems.has(stem)),
  );
  if (mentioned.length < FEWEST_MENTIONED || mentioned.length < drawn.length * SHARE_MENTIONED) return [];
  return drawn.filter((component) => !mentioned.includes(component)).map((component) => ({ component, mentioned }));
}

/** Fewer agreements than these, and the text may be about something else than the drawing. */
const FEWEST_MENTIONED = 4;
const SHARE_MENTIONED = 0.7;

/** In characters: less than that is a legend of the drawing. */
const SHORTEST_TEXT = 800;

/** What nobody explains, and what may be no component. */
const LEFT_ASIDE: ReadonlySet<ComponentKind> = new Set<ComponentKind>(["client", "dns", "monitoring", "external", "unknown"]);

/** What a label says of how a component is run tells nothing of which it is. */
const HOW_IT_RUNS =
  /\b(?:managed|multi[- ]?(?:az|region)|auto\w*|scal\w+|copies|brokers?|replicas?|primar(?:y|ies)|stand-?by|failover|automatic|stateless|active|passive|layer \d|l[47])\b/gi;

/** A label without what explains the name: a label's lines, but nothing in brackets or behind a comma. */
function nameOf(label: string): string {
  return nameInLabel(label.replace(/\s+/g, " ").trim());
}

function distinct(components: readonly Component[]): readonly Component[] {
  const names = components.map(({ name }) => nameOf(name).toLowerCase());
  return components.filter((_, at) => names.indexOf(names[at] ?? "") === at);
}
