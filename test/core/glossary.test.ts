/** What a team calls its components, and what follows for the architecture of a design. */
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { parseConfigFile } from "../../server/src/core/lint/config-file.ts";
import { lint } from "../../server/src/core/lint/lint.ts";
import { mergedConfig } from "../../server/src/core/lint/merged-config.ts";
import singlePoint from "../../server/src/rules/architecture/single-point-of-failure.ts";
import unmentioned from "../../server/src/rules/architecture/unmentioned-component.ts";
import { RULES } from "../../server/src/rules/index.ts";
import { configFrom } from "../support/config.ts";

const DESIGN = `# Design a Photo Service

## High-Level Design

\`\`\`mermaid
flowchart LR
  users([Users]) --> edge[Bouncer]
  edge --> api[Photo API x6]
  api --> store[(Granite)]
\`\`\`

A request comes in at the edge, and the photo API answers it.
`;

function factsOf(text: string, glossary: string) {
  const config = configFrom(`glossary: ${glossary}`, RULES);
  const analysis = analyze(text, { declared: true, glossary: config.glossary });
  const [facts] = analysis.designs;
  return { analysis, config, components: facts?.architectures[0]?.components ?? [] };
}

function accused(text: string, glossary: string): readonly string[] {
  const { analysis, config } = factsOf(text, glossary);
  return lint(analysis, { rules: [singlePoint], config }).map(({ message }) => message.split(":")[0] ?? "");
}

describe("a glossary", () => {
  it("tells the kinds of the team's own components, by name and by alias, as whole words in any case", () => {
    const glossary = "{ components: [{ name: Front Door, aliases: [bouncer], kind: gateway }, { name: Gran, kind: cache }] }";
    expect(factsOf(DESIGN, glossary).components.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
      "Users: client",
      "Bouncer: gateway",
      "Photo API x6: service",
      "Granite: database",
    ]);
  });

  it("tells why a component survives the loss of one instance", () => {
    expect(accused(DESIGN, "{ components: [{ name: Bouncer, kind: gateway }] }").join()).toMatch(/Granite/);
    const redundant =
      "{ components: [{ name: Bouncer, kind: gateway, redundancy: a cell in each zone }, { name: granite, redundancy: five copies }] }";
    expect(accused(DESIGN, redundant)).toEqual([]);
    expect(factsOf(DESIGN, redundant).components[1]?.redundancy).toBe("a cell in each zone");
  });

  it("does not excuse what the drawing itself says there is but one of", () => {
    const single = DESIGN.replace("[(Granite)]", '[("Granite (single instance)")]');
    expect(accused(single, "{ components: [{ name: Granite, redundancy: five copies }] }").join()).toMatch(/Granite/);
  });

  it("knows the team's words for redundancy, in labels and in sentences", () => {
    const words = "{ components: [{ name: Bouncer, kind: gateway, redundancy: cells }], redundancyWords: [tri-homed] }";
    expect(accused(DESIGN, words).join()).toMatch(/Granite/);
    expect(accused(DESIGN.replace("(Granite)", '("Granite, tri-homed")'), words)).toEqual([]);
    expect(accused(`${DESIGN}\n- Granite is Tri-Homed.\n`, words)).toEqual([]);
  });

  it("knows a drawn component by what else it is called", () => {
    const drawn = DESIGN.replace(
      "users([Users]) --> edge[Bouncer]",
      "users([Users]) --> edge[Bouncer]\n  api --> cache[Redis]\n  api --> log[Kafka]\n  log --> worker[Thumbnail worker]",
    );
    const text = `${drawn}\nThe photo API reads Redis first. It writes to Kafka, from which the thumbnail worker takes new photos. Granite keeps them. ${"The photo API, Redis, Kafka and the thumbnail worker are each watched. ".repeat(12)}\n`;
    const found = (glossary: string): readonly string[] => {
      const { analysis, config } = factsOf(text, glossary);
      return lint(analysis, { rules: [unmentioned], config }).map(({ message }) => message);
    };
    expect(found("{ components: [{ name: Bouncer, kind: gateway }] }").join()).toMatch(/Bouncer/);
    expect(found("{ components: [{ name: Bouncer, aliases: [the edge], kind: gateway }] }")).toEqual([]);
  });

  it("is read anew when it changes, and only then", () => {
    const { config } = factsOf(DESIGN, "{ components: [{ name: Bouncer, kind: gateway }] }");
    const first = analyze(DESIGN, { declared: true, glossary: config.glossary });
    const same = analyze(DESIGN, { declared: true, glossary: config.glossary, previous: first });
    expect(same.designs[0]).toBe(first.designs[0]);
    const other = configFrom("glossary: { components: [{ name: Bouncer, kind: cdn }] }", RULES);
    const changed = analyze(DESIGN, { declared: true, glossary: other.glossary, previous: first });
    expect(changed.designs[0]?.architectures[0]?.components[1]?.kind).toBe("cdn");
  });

  it("adds to that of a file which it extends, and decides where both name the same", () => {
    const base = configFrom("glossary: { components: [{ name: A, kind: cdn }], redundancyWords: [paired] }", RULES);
    const later = parseConfigFile("glossary: { components: [{ name: A, kind: cache }], redundancyWords: [cells] }", "lintel.yaml", RULES);
    const { components, redundancyWords } = mergedConfig(base, later).glossary;
    expect(components.map(({ kind }) => kind)).toEqual(["cache", "cdn"]);
    expect(redundancyWords).toEqual(["paired", "cells"]);
  });

  it.each([
    ["{ components: [{ name: A }] }", "glossary.components.0: expected kind, redundancy or aliases beside the name"],
    ["{ components: [{ name: '...', kind: cdn }] }", "glossary.components.0.name: expected words"],
    ["{ components: [{ name: A, kind: proxy }] }", "glossary.components.0.kind: expected one of client, dns"],
    ["{ terms: [] }", 'there is no key "terms"'],
  ])("that is wrong: %s", (glossary, message) => {
    expect(() => parseConfigFile(`glossary: ${glossary}`, "lintel.yaml", RULES)).toThrow(message);
  });
});
