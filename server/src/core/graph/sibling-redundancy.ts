/**
 * Redundancy that no label states but a drawing shows: numbered siblings ("Web Server 1", "Web Server 2"), a component
 * drawn twice under one name, and a spare beside it ("Orders DB" and "Orders DB replica").
 */
import type { Architecture, Component } from "./component.ts";
import { componentName } from "./component-name.ts";
import { plainName } from "./plain-name.ts";

/** The architecture with the redundancy that siblings give to one another. */
export function withSiblingRedundancy(architecture: Architecture): Architecture {
  const families = new Map<string, Component[]>();
  for (const component of architecture.components) {
    const key = `${component.kind} ${kinOf(component.name)}`;
    const family = families.get(key);
    if (family) family.push(component);
    else families.set(key, [component]);
  }
  const spares = architecture.components.filter(isSpare).slice(0, MOST_SPARES);
  const linked = new Set(architecture.connections.flatMap(({ from, to }) => [`${from}\n${to}`, `${to}\n${from}`]));
  const components = architecture.components.map((component) => {
    if (component.redundancy !== null || component.single !== null || isShard(component)) return component;
    const family = families.get(`${component.kind} ${kinOf(component.name)}`) ?? [];
    const spare = spares.find((each) => each !== component && each.kind === component.kind && isSpareOf(each, component, linked));
    if (family.length < 2 && !spare) return component;
    const names = spare ? [spare] : family;
    return { ...component, redundancy: listOf(names) };
  });
  return { ...architecture, components };
}

/** Each component is held against each spare: more than a person draws is not looked at. */
const MOST_SPARES = 50;

/** As many siblings as one reads at a glance. */
const MOST_NAMED = 4;

function listOf(siblings: readonly Component[]): string {
  const names = siblings.slice(0, MOST_NAMED).map(({ name }) => componentName(name).trim());
  return siblings.length > MOST_NAMED ? `${names.join(", ")} …` : names.join(", ");
}

/** Shards stand beside one another without standing in for one another. */
function isShard({ name }: Component): boolean {
  return /\b(?:shard|partition)(?:s|ed)?\b/i.test(plainName(name));
}

/**
 * What siblings share. Of numbered ones it is the name; those of one name alone must be told apart by a place at most:
 * "Redis (feed)" and "Redis (sessions)" stand beside one another for different things.
 */
function kinOf(label: string): string {
  const name = plainName(componentName(label));
  const family = familyName(label);
  if (family !== name) return family;
  const detail = plainName(label).slice(name.length).replace(PLACE, " ").replace(/\s+/g, " ").trim();
  return `${family} ${detail}`;
}

const PLACE = /\b(?:us|eu|ap|north|south|east|west|central|region|zone|az|dc|data ?cent(?:er|re)|site|rack|\d+[a-z]?|[a-z])\b/g;

/** The name without what tells siblings apart: a running number or letter, a place, a role in replication. */
export function familyName(name: string): string {
  return plainName(componentName(name))
    .replace(ROLE, " ")
    .replace(/ (?:\d+|[a-z]|i{1,3}|n|\.{2,3}|us|eu|ap|east|west)$/g, "")
    .replace(/(?<=[a-z])\d+$/, "")
    .replace(/\s+/g, " ")
    .trim();
}

const ROLE = /\b(?:primary|master|leader|writer|main|replica|read replica|standby|secondary|slave|follower|backup|mirror|reader)\b/g;

function isSpare({ name }: Component): boolean {
  return /\b(?:replicas?|standby|secondar(?:y|ies)|slaves?|followers?|backup|mirror|readers?|failover)\b/i.test(plainName(name));
}

/** A spare belongs to what it is connected to, what shares its name, and, among one kind, to any primary. */
function isSpareOf(spare: Component, component: Component, linked: ReadonlySet<string>): boolean {
  if (familyName(spare.name) === familyName(component.name)) return true;
  if (/\b(?:primary|master|leader|writer)\b/.test(plainName(component.name))) return true;
  return linked.has(`${spare.id}\n${component.id}`);
}
