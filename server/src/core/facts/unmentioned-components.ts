/**
 * Components that a drawing shows and the text never speaks of. It speaks only where the text does speak of most of what is
 * drawn, so that what is missing was forgotten rather than left to the drawing.
 */
import type { Component, ComponentKind } from "../graph/component.ts";
import { type Glossary, termIn } from "../graph/glossary.ts";
import { nameInLabel } from "../graph/plain-name.ts";
import type { DrawnArchitecture } from "./architecture.ts";
import { technologyIn } from "./component-names.ts";
import { tellingStems } from "./component-words.ts";
import { distinctBy } from "./distinct-by.ts";
import { isSpokenOf, type SpokenOf } from "./spoken-of.ts";

export interface UnmentionedComponent {
  readonly component: Component;
  /** What else is drawn, and spoken of. */
  readonly mentioned: readonly Component[];
}

/** What the drawings show and the design, which says `said` apart from them, does not name. */
export function unmentionedComponents(
  architectures: readonly DrawnArchitecture[],
  said: () => SpokenOf,
  glossary: Glossary,
): readonly UnmentionedComponent[] {
  const judged = architectures.flatMap(({ components }) => components.filter(({ kind }) => !LEFT_ASIDE.has(kind)));
  const drawn = distinctBy(judged, ({ name }) => nameOf(name).toLowerCase());
  if (drawn.length < FEWEST_MENTIONED) return [];
  const text = said();
  if (text.length < SHORTEST_TEXT) return [];
  const mentioned = drawn.filter(
    ({ name, kind }) =>
      namesOf(name, glossary).some((each) => isSpokenOf({ name: each, kind, technology: technologyIn(name) }, text)) ||
      tellingStems(name.replace(HOW_IT_RUNS, " ")).some((stem) => text.stems.has(stem)),
  );
  if (mentioned.length < FEWEST_MENTIONED || mentioned.length < drawn.length * SHARE_MENTIONED) return [];
  const known = new Set(mentioned);
  return drawn.filter((component) => !known.has(component)).map((component) => ({ component, mentioned }));
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

/** The name in a label, and what else the team calls it. */
function namesOf(label: string, glossary: Glossary): readonly string[] {
  const term = termIn(glossary, label);
  return [nameOf(label), ...(term ? [term.name, ...term.aliases] : [])];
}

/** A label without what explains the name: a label's lines, but nothing in brackets or behind a comma. */
function nameOf(label: string): string {
  return nameInLabel(label.replace(/\s+/g, " ").trim());
}
