/** A component that takes the system down with it. */
import type { DrawnArchitecture } from "../../core/facts/architecture.ts";
import type { Component } from "../../core/graph/component.ts";
import { componentName } from "../../core/graph/component-name.ts";
import { criticalLinks } from "../../core/graph/critical-links.ts";
import { type Identity, identityOf, isSameIdentity } from "../../core/graph/identity.ts";
import { familyName } from "../../core/graph/sibling-redundancy.ts";
import type { SinglePointOfFailure } from "../../core/graph/single-points-of-failure.ts";
import { technologiesIn } from "../../core/graph/technologies-in.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import { BUILDING_BLOCKS } from "../../knowledge/building-blocks.ts";

export default defineRule({
  id: "architecture/single-point-of-failure",
  title: "No component takes the system down with it",
  severity: "warning",
  since: "0.1.0",
  why: md`
    When every path from the client to the data goes through one instance, its failure is an outage. Run several, let a
    standby take over, use a service that is redundant by itself, and say so in the drawing: \`Postgres primary + 2
    replicas\`, \`API servers x3\`, \`Kafka cluster\`.
    A risk that you accept is stated in the drawing, above the component:
    \`%% lintel-ignore architecture/single-point-of-failure -- an hour of downtime a month is agreed\`.
    Where the drawing counts nothing, its boxes may stand for tiers: then Lintel only asks, once for each drawing.
  `,
  *check({ architectures }) {
    const asked: Identity[] = [];
    const accused: Identity[] = [];
    const families = new Set<string>();
    for (const architecture of architectures.filter(({ covers }) => covers === "topology")) {
      const points = architecture.singlePointsOfFailure.flatMap((point) => {
        const component = architecture.components.find(({ id }) => id === point.component);
        return component ? [{ ...point, component }] : [];
      });
      for (const point of points.filter(({ certainty }) => certainty === "certain")) {
        const [span] = point.component.mentions;
        const family = familyName(point.component.name);
        const identity = identityIn(point.component);
        if (!span || families.has(family) || accused.some((each) => mayBeOne(each, identity))) continue;
        families.add(family);
        accused.push(identity);
        yield { span, message: messageOf(point, architecture), evidence: evidenceOf(point, architecture), ...rankedBelow(point) };
      }
      for (const { connection, path } of criticalLinks(architecture)) {
        const message = `This link is a single point of failure: without it ${pathOf(path, architecture)} is cut (what would mend it: a second link over another route)`;
        yield { span: connection.span, message, evidence: `one link by its label, "${connection.label}"` };
      }
      const open = points.filter(
        ({ certainty, rank, needed, component }) =>
          certainty === "possible" &&
          rank === "request" &&
          needed === "all" &&
          ![...asked, ...accused].some((each) => mayBeOne(each, identityIn(component))),
      );
      const [span] = open[0]?.component.mentions ?? [];
      if (span) yield { span, weight: "minor", message: questionOf(open), evidence: pathOf(open[0]?.path ?? [], architecture) };
      asked.push(...open.map(({ component }) => identityIn(component)));
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          client[Browser] --> lb[Load balancer, Multi-AZ]
          lb --> api[API servers x6]
          api --> db[(Postgres)]
                      ^^^^^^^^ Postgres is a single point of failure: without it Browser → Load balancer → API servers x6 → Postgres is cut (what would mend it: a standby that takes over, fed by streaming replication)
        ~~~
      `,
    },
    {
      bad: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          client[Browser] --> api[API server] --> db[(Postgres, single node)]
                                  ^^^^^^^^^^ Nothing says whether there is more than one API server: requests need it
                                                      ^^^^^^^^^^^^^^^^^^^^^ Postgres is a single point of failure: without it Browser → API server → Postgres is cut (what would mend it: a standby that takes over, fed by streaming replication)
        ~~~
      `,
    },
    {
      bad: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          client[Browser] --> api[API servers x6] -->|leased line| db[(Postgres primary + 2 replicas)]
                                                  ^^^^^^^^^^^^^^^^ This link is a single point of failure: without it Browser → API servers x6 → Postgres primary + 2 replicas is cut (what would mend it: a second link over another route)
        ~~~
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          client[Browser] --> lb[Load balancer, Multi-AZ]
          lb --> api[API servers x6]
          api --> db[(Postgres primary + 2 replicas)]
        ~~~
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          client[Browser] --> api[API servers x6] --> db[(Postgres)]
        ~~~

        Postgres fails over to a standby within 30 s.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          client[Browser] --> api[API servers x6]
          %% lintel-ignore architecture/single-point-of-failure -- an hour of downtime a month is agreed
          api --> db[(Postgres)]
        ~~~
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart TD
          request[Request arrives] --> known{Known link?}
          known -->|yes| redirect[Redirect]
          known -->|no| error[Show an error]
        ~~~
      `,
    },
  ],
});

function identityIn({ name, kind }: Component): Identity {
  return identityOf(name, kind);
}

/** `Load Balancer` in one drawing and `nginx LB` in the next are asked for once. */
function mayBeOne(a: Identity, b: Identity): boolean {
  if (isSameIdentity(a, b)) return true;
  return a.kind === b.kind && a.words === "" && b.words === "" && (a.product === null || b.product === null || a.product === b.product);
}

interface Point extends Omit<SinglePointOfFailure, "component"> {
  readonly component: Component;
}

/** Without it requests are answered, and work piles up. */
function rankedBelow({ rank }: Point): { weight?: "minor" } {
  return rank === "background" ? { weight: "minor" } : {};
}

function messageOf(point: Point, architecture: DrawnArchitecture): string {
  const { component, path } = point;
  const mend = mendOf(component);
  return `${nameOf(component)} is a single point of failure: without it ${pathOf(path, architecture, component.id)} is cut${mend ? ` (what would mend it: ${mend})` : ""}`;
}

/** By the product, where it is one of that kind; else by the kind. */
function mendOf({ name, kind }: Component): string | undefined {
  const known = technologiesIn(name).find((product) => product.kind === kind) ?? BUILDING_BLOCKS.find((block) => block.kind === kind);
  return known?.redundancy;
}

function evidenceOf({ component, redundant }: Point, architecture: DrawnArchitecture): string {
  if (component.single !== null) return `the design says "${component.single}"`;
  const told = redundant.map((id) => architecture.components.find((each) => each.id === id)).flatMap((each) => (each ? nameOf(each) : []));
  return `nothing says that there is more than one, as the design does for ${told.join(", ")}`;
}

/** Drawings of tiers count nothing: then it is a question, asked once for all. */
function questionOf(points: readonly Point[]): string {
  const names = points.map(({ component }) => nameOf(component));
  const listed = names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names.join("");
  return `Nothing says whether there is more than one ${names.length > 1 ? "of " : ""}${listed}: requests need ${names.length > 1 ? "each of them" : "it"}`;
}

/** All of a path as far as one reads it at a glance; of a longer one its ends, and what lies around the component in question. */
function pathOf(path: readonly string[], { components }: DrawnArchitecture, about: string | null = null): string {
  const names = path.flatMap((id) => components.find((each) => each.id === id) ?? []).map(nameOf);
  if (names.length <= LONGEST_PATH) return names.join(" → ");
  const at = path.indexOf(about ?? "");
  const isShown = (place: number): boolean => place === 0 || place === names.length - 1 || (at >= 0 && Math.abs(place - at) <= 1);
  return names
    .map((name, place) => (isShown(place) ? name : "…"))
    .filter((name, place, shown) => name !== "…" || shown[place - 1] !== "…")
    .join(" → ");
}

/** In components. */
const LONGEST_PATH = 6;

function nameOf({ name }: Component): string {
  return componentName(name).trim();
}
