/** A target that the components of the drawing cannot meet, by what the design itself says that they can do. */
import { sharesOfTimeIn } from "../../core/facts/availability.ts";
import { type ComponentFigureKind, componentFigures } from "../../core/facts/component-figures.ts";
import type { DesignFacts } from "../../core/facts/design-facts.ts";
import { loadTargets } from "../../core/facts/load-figures.ts";
import { type ServiceLevel, serviceLevels } from "../../core/facts/service-levels.ts";
import { componentName } from "../../core/graph/component-name.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import type { Span } from "../../core/text/span.ts";

interface Target {
  readonly of: ComponentFigureKind;
  /** A share of 1, seconds, or requests a second. */
  readonly value: number;
  readonly span: Span;
}

export default defineRule({
  id: "architecture/target-out-of-reach",
  title: "The components can meet the targets",
  severity: "warning",
  since: "0.1.0",
  when: "pause",
  why: md`
    Components that a request needs one after the other are down together for longer than any of them, and slow together
    for longer than any of them: availabilities multiply, times add up, and the weakest limits the throughput. Compared is
    what the design itself says of its components; what it does not say counts as perfect. Of several targets of one kind
    the least demanding is taken.
  `,
  *check(facts) {
    const targets = targetsOf(facts);
    if (targets.length === 0) return;
    const drawn = facts.architectures.filter(({ covers }) => covers === "topology");
    if (drawn.length === 0) return;
    const figuresOf = componentFigures(facts.statements);
    const levels = drawn.flatMap((architecture) => serviceLevels(architecture, figuresOf(architecture)));
    for (const target of targets) {
      const level = levels.find(({ of, value }) => of === target.of && isMissed(target, value));
      if (level) yield { span: target.span, message: messageOf(level), evidence: evidenceOf(level) };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ## Non-Functional Requirements

        - Availability: 99.99% a month
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Out of reach: the components that every request needs come to 99.75% together

        ## Architecture

        ~~~mermaid
        flowchart LR
          client[Browser] --> lb["Load balancer (99.95%)"]
          lb --> api["API server (99.9%)"]
          api --> db[("Postgres (99.9%)")]
        ~~~
      `,
    },
    {
      bad: md`
        # Design a Link Shortener

        ## Non-Functional Requirements

        - Latency under 20 ms
          ^^^^^^^^^^^^^^^^^^^ Out of reach: the components that every request needs take 26 ms together

        ## Architecture

        ~~~mermaid
        flowchart LR
          client[Browser] --> lb[Load balancer x2] --> api[API servers x3] --> db[(Postgres x2)]
        ~~~

        | Component     | Latency |
        | ------------- | ------- |
        | Load balancer | 1 ms    |
        | API servers   | 15 ms   |
        | Postgres      | 10 ms   |
      `,
    },
    {
      bad: md`
        # Design a Link Shortener

        ## Non-Functional Requirements

        - Handle 20,000 requests per second
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Out of reach: no more than 15,000 requests a second get through API servers x3

        ## Architecture

        ~~~mermaid
        flowchart LR
          client[Browser] --> lb["Load balancer (50,000 req/s)"] --> api["API servers x3 (5,000 req/s each)"] --> db[(Postgres x2)]
        ~~~
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Non-Functional Requirements

        - Availability: 99.9% a month
        - Latency under 30 ms

        ## Architecture

        ~~~mermaid
        flowchart LR
          client[Browser] --> lb["Load balancer (99.99%)"] --> api["API server x3 (99.9% each)"] --> db[("Postgres (99.95%)")]
          api --> log["Audit log (95%)"]
        ~~~

        - API server: 20 ms
        - Postgres: 5 ms

        ## Failure Handling

        - API server: 3 failed checks in 15 s take it out of the load balancer
      `,
    },
  ],
});

function targetsOf(facts: DesignFacts): readonly Target[] {
  const { requirements } = facts;
  const availability = requirements.flatMap(({ quality, text, span }) => {
    const shares = quality === "availability" ? sharesOfTimeIn(text) : [];
    return shares.map(({ percent }) => ({ of: "availability" as const, value: percent / 100, span }));
  });
  const latency = requirements.flatMap(({ quality, targets, span }) => {
    const times = quality === "latency" ? targets.filter(({ unit }) => unit === "s") : [];
    return times.map(({ value }) => ({ of: "latency" as const, value, span }));
  });
  const throughput = loadTargets(facts)
    .filter(({ of }) => of === "rate" || of === "peak rate")
    .map(({ value, span }) => ({ of: "throughput" as const, value, span }));
  return [lowest(availability), highest(latency), lowest(throughput)].flatMap((target) => target ?? []);
}

function lowest(targets: readonly Target[]): Target | undefined {
  return targets.toSorted((a, b) => a.value - b.value)[0];
}

function highest(targets: readonly Target[]): Target | undefined {
  return targets.toSorted((a, b) => b.value - a.value)[0];
}

/** Rounding is no miss: an availability counts to a tenth of what may be down, other figures to a twentieth. */
function isMissed(target: Target, reached: number): boolean {
  if (target.of === "availability") return 1 - reached > (1 - target.value) * 1.1;
  return target.of === "latency" ? reached > target.value * 1.05 : reached * 1.05 < target.value;
}

function messageOf({ of, value, parts }: ServiceLevel): string {
  const names = parts.map(({ component }) => componentName(component.name).trim()).join(" and ");
  if (of === "throughput") return `Out of reach: no more than ${inWords(value)} requests a second get through ${names}`;
  const what = parts.length > 1 ? "the components that every request needs" : names;
  const together = parts.length > 1 ? " together" : "";
  if (of === "availability") return `Out of reach: ${what} ${parts.length > 1 ? "come" : "comes"} to ${percentOf(value)}${together}`;
  return `Out of reach: ${what} ${parts.length > 1 ? "take" : "takes"} ${timeOf(value)}${together}`;
}

function evidenceOf({ of, parts }: ServiceLevel): string {
  const sign = of === "availability" ? " × " : of === "latency" ? " + " : "; ";
  return parts
    .map(
      ({ component, figure, instances }) =>
        `${componentName(component.name).trim()}: ${figure.text}${instances > 1 ? `, ${instances} of them` : ""}`,
    )
    .join(sign);
}

function inWords(value: number): string {
  return value.toLocaleString("en-US", { maximumSignificantDigits: 4 });
}

/** With as many digits as tell it from all the time. */
function percentOf(share: number): string {
  const digits = Math.min(Math.max(Math.ceil(-Math.log10(1 - share)), 2), 8);
  return `${Number((share * 100).toFixed(digits))}%`;
}

function timeOf(seconds: number): string {
  return seconds >= 1 ? `${inWords(seconds)} s` : `${inWords(seconds * 1000)} ms`;
}
