/** Tells the frontends that run on servers from those that run with users, by who calls them. */
import type { Component, ComponentKind, Connection } from "./component.ts";
import { componentName } from "./component-name.ts";

/** A "frontend" that a load balancer or a service calls is a server: "Web Frontend" behind nginx, the frontend of another system. */
export function withServedFrontends(components: readonly Component[], connections: readonly Connection[]): readonly Component[] {
  const kinds = new Map(components.map(({ id, kind }) => [id, kind]));
  const ways = new Set(connections.map(({ from, to }) => `${from}\n${to}`));
  const served = new Set(
    connections.filter(({ from, to }) => SERVING.has(kinds.get(from) ?? "unknown") && !ways.has(`${to}\n${from}`)).map(({ to }) => to),
  );
  const leading = new Set(connections.map(({ from }) => from));
  const isServed = ({ id, kind, name }: Component): boolean =>
    kind === "client" && served.has(id) && leading.has(id) && FRONTEND.test(componentName(name));
  return components.map((each) => (isServed(each) ? { ...each, kind: "service" } : each));
}

const FRONTEND = /\bfront-?\s?end$/i;
const SERVING: ReadonlySet<ComponentKind> = new Set<ComponentKind>(["load-balancer", "gateway", "service", "worker"]);
