/** The tables of products and building blocks: names that mean one thing, kinds that exist, and a source for every fact. */
import { describe, expect, it } from "vitest";
import { plainName } from "../../server/src/core/graph/plain-name.ts";
import { BUILDING_BLOCKS } from "../../server/src/knowledge/building-blocks.ts";
import { COMPONENT_KINDS } from "../../server/src/knowledge/component-kinds.ts";
import { TECHNOLOGIES } from "../../server/src/knowledge/technologies.ts";

const ADDRESS = /^https:\/\/[\w.-]+\.[a-z]+\/\S*$/;

describe("the table of products", () => {
  it("calls no two by one name", () => {
    for (const names of [TECHNOLOGIES.map(({ name }) => name), TECHNOLOGIES.flatMap(({ aliases }) => aliases)]) {
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    }
  });

  it.each(TECHNOLOGIES)("holds $name in full", ({ aliases, kind, failure, redundancy, capacities, source }) => {
    expect(aliases.length).toBeGreaterThan(0);
    for (const alias of aliases) expect(plainName(alias)).toBe(alias);
    expect(COMPONENT_KINDS).toContain(kind);
    for (const phrase of [failure, redundancy]) expect(phrase).toMatch(/^\S.{5,100}[^.\s]$/);
    for (const address of [source, ...capacities.map((each) => each.source)]) expect(address).toMatch(ADDRESS);
    for (const { value, conditions } of capacities) {
      expect(value).toBeGreaterThan(0);
      expect(conditions).not.toBe("");
    }
  });
});

describe("the table of building blocks", () => {
  it("has one for every kind that can fail", () => {
    const kinds = BUILDING_BLOCKS.map(({ kind }) => kind);
    expect([...kinds].sort()).toEqual(COMPONENT_KINDS.filter((kind) => kind !== "client" && kind !== "unknown").sort());
    for (const { source } of BUILDING_BLOCKS) expect(source).toMatch(ADDRESS);
  });
});
