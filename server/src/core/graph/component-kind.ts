/** What kind of component a label and a shape mean, by the table of names in `knowledge/component-kinds.ts`. */
import { type ComponentKind, HEAD_WORDS, NAME_WORDS, NO_COMPONENT_WORDS } from "../../knowledge/component-kinds.ts";
import { TECHNOLOGIES } from "../../knowledge/technologies.ts";
import { nameInLabel } from "./plain-name.ts";
import { wordIndex } from "./word-index.ts";

/**
 * The kind of a component: what its name ends with, else a product its name holds, else what the rest of its label
 * holds, else what its shape stands for.
 */
export function componentKind(label: string, shape: string | null = null): ComponentKind {
  const name = nameInLabel(label);
  const head = HEADS.atEndOf(name);
  if (head === "none") return "unknown";
  if (head !== undefined) return head === "service" || head === "database" ? (productKind(name, head) ?? head) : head;
  return nameKind(name) ?? nameKind(label) ?? SHAPES[shape ?? ""] ?? "unknown";
}

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

/** What names end with: what is no component goes before all kinds. */
const HEADS = wordIndex<ComponentKind | "none">([
  { value: "none", words: NO_COMPONENT_WORDS },
  ...HEAD_WORDS.map(({ kind, words }) => ({ value: kind, words })),
]);

/** The words of each kind, and the products of that kind with them. */
const NAMES = wordIndex(
  NAME_WORDS.map(({ kind, words }) => ({
    value: kind,
    words: [...words, ...TECHNOLOGIES.filter((product) => product.kind === kind).flatMap(({ aliases }) => aliases)],
  })),
);

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
