/** What kind of component a label and a shape mean, by the table of names in `knowledge/component-kinds.ts`. */
import type { ComponentKind } from "../../knowledge/component-kinds.ts";
import { componentName } from "./component-name.ts";
import { HEADS, NAMES } from "./name-tables.ts";

/**
 * The kind of a component: what its name ends with, else a product its name holds, else what the rest of its label
 * holds, else what its shape stands for.
 */
export function componentKind(label: string, shape: string | null = null): ComponentKind {
  const name = componentName(label);
  const head = HEADS.atEndOf(name) ?? HEADS.atEndOf(name.replace(PLACE, ""));
  if (head === "none") return "unknown";
  if (head !== undefined) return head === "service" || head === "database" ? (productKind(name, head) ?? head) : head;
  return nameKind(name) ?? nameKind(label) ?? SHAPES[shape ?? ""] ?? "unknown";
}

/** Behind its head a name may say where or whose it is: `Brokers of zone A`. */
const PLACE = /\s(?:of|in|for|at|per|across)\s.*$/i;

/** A general head gives way to a product of a narrower kind: "Redis server", "Elasticsearch database". */
function productKind(name: string, head: ComponentKind): ComponentKind | undefined {
  const last = name.trim().split(/\s+/).length <= 3 ? nameKind(name) : undefined;
  return last !== undefined && (head === "database" || NARROW.has(last)) ? last : undefined;
}

const NARROW: ReadonlySet<ComponentKind> = new Set([
  "external",
  "cache",
  "database",
  "search",
  "stream",
  "queue",
  "coordination",
  "monitoring",
]);

function nameKind(name: string): ComponentKind | undefined {
  return NAMES.within(name)[0];
}

/** Mermaid's shapes that stand for one kind by convention. */
const SHAPES: Readonly<Record<string, ComponentKind | undefined>> = {
  cylinder: "database",
  cyl: "database",
  database: "database",
  db: "database",
  "lin-cyl": "database",
  "lined-cylinder": "database",
  disk: "database",
  datastore: "database",
  "data-store": "database",
  das: "queue",
  "h-cyl": "queue",
  "horizontal-cylinder": "queue",
};
