/**
 * Components that the text names as parts of the system and that no drawing of the design shows. It speaks only where the
 * drawings show most of what the text names, and most of what it names in the same list, table or run of titles, so that
 * what is missing was forgotten rather than left out as a detail. The numbers are tuned on real documents.
 */
import type { ComponentKind } from "../../knowledge/component-kinds.ts";
import type { Section } from "../document/outline.ts";
import { type Glossary, termIn } from "../graph/glossary.ts";
import { tellingStems } from "./component-words.ts";
import { distinctBy } from "./distinct-by.ts";
import type { Drawing } from "./drawing.ts";
import { titledSectionAt } from "./section-of.ts";
import { isSpokenOf, type SpokenOf, spokenOfTogether } from "./spoken-of.ts";
import type { ToldArchitecture, ToldComponent } from "./told-component.ts";

export interface UndrawnComponent {
  /** Where the text names it first, among others that are drawn. */
  readonly component: ToldComponent;
  /** What the text names beside it and a drawing shows. */
  readonly drawn: readonly ToldComponent[];
}

/** What the drawings leave out, in the order of the text. `sections` are those of the design. */
export function undrawnComponents(
  told: ToldArchitecture,
  drawings: readonly Drawing[],
  sections: readonly Section[],
  glossary: Glossary,
): readonly UndrawnComponent[] {
  if (drawings.length === 0 || drawings.some(({ language }) => language === "image")) return [];
  const components = told.components.filter(({ kind }) => JUDGED.has(kind) || kind === "unknown");
  if (components.length === 0) return [];
  const shown = spokenOfTogether(drawings.map(({ said }) => said()));
  const overall = agreementOf(components, shown, glossary);
  if (!overall.holds(3, 0.6)) return [];
  const undrawn = [...groupsOf(components, sections).values()].flatMap((group) => {
    const beside = agreementOf(group, shown, glossary);
    const isTitle = group.every(({ form }) => form === "heading");
    const enough = beside.holds(2, 0.6) || (overall.holds(4, 0.8) && (isTitle || beside.holds(1, 0)));
    const { drawn } = isTitle && beside.drawn.length === 0 ? overall : beside;
    return enough ? beside.undrawn.map((component) => ({ component, drawn })) : [];
  });
  return distinctBy(undrawn, ({ component }) => keyOf(component)).toSorted((a, b) => a.component.span.start - b.component.span.start);
}

/** How far the drawings show what the text names. */
interface Agreement {
  readonly drawn: readonly ToldComponent[];
  readonly undrawn: readonly ToldComponent[];
  /** True when at least `fewest` are drawn, and this share of all. */
  readonly holds: (fewest: number, share: number) => boolean;
}

function agreementOf(components: readonly ToldComponent[], shown: SpokenOf, glossary: Glossary): Agreement {
  const together = distinctBy(components, keyOf);
  const isDrawn = (component: ToldComponent): boolean => {
    const term = termIn(glossary, component.name);
    const names = [component.name, ...(term ? [term.name, ...term.aliases] : [])];
    return names.some((name) => isSpokenOf({ ...component, name }, shown));
  };
  const drawn = together.filter(isDrawn);
  const shownOnes = new Set(drawn);
  const undrawn = together.filter((component) => !shownOnes.has(component));
  return { drawn, undrawn, holds: (fewest, share) => drawn.length >= fewest && drawn.length >= together.length * share };
}

/** What one list, one table, or the titles under one section name together. */
function groupsOf(components: readonly ToldComponent[], sections: readonly Section[]): ReadonlyMap<string, readonly ToldComponent[]> {
  const groups = new Map<string, ToldComponent[]>();
  for (const component of components) {
    const section = titledSectionAt(sections, component.span.start);
    const around = component.form === "heading" ? section?.parent : section;
    const key = `${component.form} ${around?.span.start ?? -1}`;
    const group = groups.get(key);
    if (group) group.push(component);
    else groups.set(key, [component]);
  }
  return groups;
}

/** Kinds that a drawing of the architecture shows. Clients, what only watches, and what belongs to others is often left out. */
const JUDGED: ReadonlySet<ComponentKind> = new Set<ComponentKind>([
  "cdn",
  "load-balancer",
  "gateway",
  "service",
  "worker",
  "cache",
  "database",
  "search",
  "object-store",
  "queue",
  "stream",
  "scheduler",
  "coordination",
]);

/** Names with the same key mean one component: "Redis" and "Redis Cluster", "Order Service" and "Orders Service". */
function keyOf({ name, kind, technology }: ToldComponent): string {
  return technology?.name ?? ([...tellingStems(name)].sort().join(" ") || kind);
}
