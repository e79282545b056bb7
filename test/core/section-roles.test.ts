/** The roles of sections, on the titles that authors write. */
import { describe, expect, it } from "vitest";
import { rolesOfTitle } from "../../server/src/core/document/section-roles.ts";
import { isRight, judgedTitles, titleScore, titlesByLanguage } from "../support/judged-titles.ts";

describe.each(["development", "set-aside"] as const)("the %s titles", (set) => {
  const titles = judgedTitles(set);

  it("are given the role that they clearly have, and none where they have none", () => {
    const { recall, leftAlone, clear, without } = titleScore(titles, () => 1);
    expect(clear).toBeGreaterThan(300);
    expect(without).toBeGreaterThan(300);
    expect(recall).toBeGreaterThan(0.97);
    expect(leftAlone).toBeGreaterThan(0.99);
  });

  it("are, as often as authors write them", () => {
    const { recall, leftAlone } = titleScore(titles, ({ occurrences }) => occurrences);
    expect(recall).toBeGreaterThan(0.985);
    expect(leftAlone).toBeGreaterThan(0.995);
  });

  it("are in every group of documents", () => {
    for (const group of new Set(titles.flatMap(({ groups }) => groups))) {
      const { recall, leftAlone, clear, without } = titleScore(
        titles.filter(({ groups }) => groups.includes(group)),
        () => 1,
      );
      if (clear >= 10) expect(recall, group).toBeGreaterThan(0.95);
      if (without >= 30) expect(leftAlone, group).toBeGreaterThan(0.975);
    }
  });

  it("that are unclear are left alone or given a role that they may have", () => {
    const unclear = titles.filter(({ right }) => right.length > 1 && right.includes("none"));
    expect(unclear.filter(isRight).length / unclear.length).toBeGreaterThan(0.98);
  });
});

describe("titles in other languages", () => {
  for (const [language, titles] of titlesByLanguage()) {
    it.each(titles)(`${language}: %s is what "%s" is for`, (role, title) => {
      expect(rolesOfTitle(title)[0] ?? "none").toBe(role);
    });
  }

  it.each([
    ["Sécurité", "Securite"],
    ["Requisitos não funcionais", "REQUISITOS NAO FUNCIONAIS"],
    ["Überwachung", "Ueberwachung"],
    ["容量估算", "容量估算："],
  ])("%s and %s are the same", (one, other) => {
    expect(rolesOfTitle(one)).toEqual(rolesOfTitle(other));
    expect(rolesOfTitle(one)).not.toEqual([]);
  });
});

describe("a title", () => {
  it.each([
    ["Caching, sharding and replication", ["scaling", "failure-handling"]],
    ["Caching Proxy", []],
    ["API Gateway", []],
    ["API Gateway Failure", ["failure-handling"]],
    ["Latency Requirements", ["non-functional-requirements"]],
    ["REST vs GraphQL", ["trade-offs"]],
    ["Low-Level Design - APIs", ["api", "deep-dive"]],
    ["API / Data Model", ["api", "data-model"]],
    ["With caching and sharding", []],
    ["Why separate functional and non-functional requirements?", []],
    ["Support multiple algorithms", []],
    ["server/storage/metrics.go:12", []],
    ["Metrics (Prometheus)", ["monitoring"]],
    ["Option 2: Sharding by user", ["alternatives", "scaling"]],
    ["Number of Servers", ["estimation"]],
    ["End to end tests", ["testing"]],
    ["Comparison Table", ["trade-offs"]],
    ["Users Table", ["data-model"]],
  ])("%s", (title, roles) => {
    expect(rolesOfTitle(title)).toEqual(roles);
  });

  it("of any kind is read at once", () => {
    const words = [
      ..."strategy |and |a/|(((|- |of the |requirements and |x: |é|と|の管理戦略|考慮事項|管理|설계 |설계|estrategia de |planung|  の ".split(
        "|",
      ),
    ];
    const from = performance.now();
    for (const word of words) rolesOfTitle(word.repeat(200).slice(0, 100));
    expect(performance.now() - from).toBeLessThan(1_000);
  });
});
