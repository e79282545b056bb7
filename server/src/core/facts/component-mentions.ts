/**
 * Where the text speaks of drawn components: by their names however they are written ("UserService", "user services"), by
 * the product that they are, by a shorter name, or by the kind that only one of them is.
 */
import type { Component, ComponentKind } from "../graph/component.ts";
import { nameInLabel, plainName } from "../graph/plain-name.ts";
import type { Span } from "../text/span.ts";
import { technologyIn } from "./component-names.ts";
import type { Statement } from "./statement.ts";

/** A drawn component and the places that speak of it, in the order of the text. */
export interface ComponentMentions {
  readonly component: Component;
  readonly spans: readonly Span[];
}

/** The places in `statements` that speak of each of `components`; names that may mean two of them count for none. */
export function componentMentions(components: readonly Component[], statements: readonly Statement[]): readonly ComponentMentions[] {
  const meant = componentsByAlias(components);
  const spans = new Map<Component, Span[]>();
  for (const { plain, locate } of statements) {
    for (const { from, to, components: found } of namesIn(plain, meant)) {
      for (const component of found) {
        const known = spans.get(component);
        if (known) known.push(locate(from, to));
        else spans.set(component, [locate(from, to)]);
      }
    }
  }
  return components.map((component) => ({ component, spans: spans.get(component) ?? [] }));
}

/** Names without blanks and signs, and whom they mean. */
type ByAlias = ReadonlyMap<string, readonly Component[]>;

/** As many words as a name in the text is tried with. */
const MOST_WORDS = 6;

function* namesIn(plain: string, meant: ByAlias): Generator<{ from: number; to: number; components: readonly Component[] }> {
  const words = [...plain.matchAll(/[\p{L}\p{N}]+/gu)];
  for (let at = 0; at < words.length; ) {
    let joined = "";
    let found: { components: readonly Component[]; count: number } | null = null;
    for (let count = 1; count <= MOST_WORDS; count += 1) {
      const word = words[at + count - 1];
      const before = words[at + count - 2];
      if (!word || (count > 1 && before && !/^[ _/-]$/.test(plain.slice(before.index + before[0].length, word.index)))) break;
      joined += word[0].toLowerCase();
      const components = meant.get(joined) ?? meant.get(joined.replace(/(?<=..)s$/, ""));
      if (components) found = { components, count };
    }
    const last = words[at + (found?.count ?? 1) - 1];
    if (found && last) yield { from: words[at]?.index ?? 0, to: last.index + last[0].length, components: found.components };
    at += found?.count ?? 1;
  }
}

/** Every name by which a component goes. Names that mean components of different names are left out. */
function componentsByAlias(components: readonly Component[]): ByAlias {
  const proper = collect(components, properNames);
  const meant = new Map(proper);
  for (const [alias, means] of collect(components, (component) => shortNames(component, components))) {
    if (!meant.has(alias) && new Set(means.map(({ name }) => plainName(name))).size === 1) meant.set(alias, means);
  }
  return meant;
}

function collect(components: readonly Component[], names: (component: Component) => readonly string[]): Map<string, readonly Component[]> {
  const meant = new Map<string, readonly Component[]>();
  for (const component of components) {
    for (const name of new Set(names(component).map((each) => each.replaceAll(" ", "").replace(/(?<=..)s$/, "")))) {
      if (name.length > 1) meant.set(name, [...(meant.get(name) ?? []), component]);
    }
  }
  return meant;
}

/** The name as drawn, and with its last noun written the other way. */
function properNames({ name }: Component): readonly string[] {
  const own = plainName(nameInLabel(name));
  return [own, ...NOUNS.flatMap(([one, other]) => (own.endsWith(` ${one}`) ? [`${own.slice(0, -one.length)}${other}`] : []))];
}

const NOUNS: readonly (readonly [string, string])[] = [
  ["db", "database"],
  ["database", "db"],
  ["svc", "service"],
  ["lb", "load balancer"],
  ["load balancer", "lb"],
  ["mq", "message queue"],
];

/** Its product, its first and last word, and what it alone is for. */
function shortNames({ name, kind }: Component, components: readonly Component[]): readonly string[] {
  const words = plainName(nameInLabel(name)).split(" ");
  const [first, last] = [words[0], words.at(-1)];
  const short = words.length > 2 && first !== undefined && last !== undefined && !/\d/.test(first + last) ? [`${first} ${last}`] : [];
  const isOnly = components.filter((each) => each.kind === kind).every((each) => plainName(each.name) === plainName(name));
  return [...(technologyIn(name)?.aliases ?? []), ...short, ...(isOnly ? (NOUNS_OF_KIND[kind] ?? []) : [])];
}

/** What the text calls the only component of a kind. */
const NOUNS_OF_KIND: Partial<Readonly<Record<ComponentKind, readonly string[]>>> = {
  cdn: ["cdn"],
  "load-balancer": ["load balancer", "lb"],
  gateway: ["gateway", "api gateway"],
  cache: ["cache"],
  database: ["database", "db"],
  queue: ["queue", "message queue"],
  search: ["search index"],
  "object-store": ["object storage", "object store", "blob storage"],
  scheduler: ["scheduler"],
};
