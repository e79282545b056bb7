/**
 * Redundancy that no label states but a drawing shows: numbered siblings ("Web Server 1", "Web Server 2"), a component
 * drawn twice under one name, and a spare beside it ("Orders DB" and "Orders DB replica").
 */
import type { Architecture, Component } from "./component.ts";
import { nameInLabel, plainName } from "./plain-name.ts";

/** The architecture with the redundancy that siblings give to one another. */
export function withSiblingRedundancy(architecture: Architecture): Architecture {
  const families = new Map<string, Component[]>();
  for (const component of architecture.components) {
    const key = `${component.kind} ${familyName(component.name)}`;
    families.set(key, [...(families.get(key) ?? []), component]);
  }
  const spares = architecture.components.filter(isSpare);
  const components = architecture.components.map((component) => {
    if (component.redundancy !== null || component.single !== null || isShard(component)) return component;
    const family = families.get(`${component.kind} ${familyName(component.name)}`) ?? [];
    const spare = spares.find((each) => each !== component && each.kind === component.kind && isSpareOf(each, component, architecture));
    if (family.length < 2 && !spare) return component;
    const names = spare ? [spare] : family;
    return { ...component, redundancy: listOf(names) };
  });
  return { ...architecture, components };
}

/** As many siblings as one reads at a glance. */
const MOST_NAMED = 4;

function listOf(siblings: readonly Component[]): string {
  const names = siblings.slice(0, MOST_NAMED).map(({ name }) => nameInLabel(name).trim());
  return siblings.length > MOST_NAMED ? `${names.join(", ")} …` : names.join(", ");
}

/** Shards stand beside one another without standing in for one another. */
function isShard({ name }: Component): boolean {
  return /\b(?:shard|partition)(?:s|ed)?\b/i.test(plainName(name));
}

/** The name without what tells siblings apart: a running number or letter, a place, a role in replication. */
export function familyName(name: string): string {
  return plainName(nameInLabel(name))
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
function isSpareOf(spare: Component, component: Component, { connections }: Architecture): boolean {
  if (familyName(spare.name) === familyName(component.name)) return true;
  if (/\b(?:primary|master|leader|writer)\b/.test(plainName(component.name))) return true;
  return connections.some(({ from, to }) => (from === spare.id && to === component.id) || (to === spare.id && from === component.id));
}
