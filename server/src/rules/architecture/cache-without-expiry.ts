/** A cache of which nobody says how its entries leave or stay right. */
import { componentWithoutCare } from "../../core/facts/component-care.ts";
import { statedPlace } from "../../core/facts/stated-components.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "architecture/cache-without-expiry",
  title: "A cache says how its entries leave or stay right",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  why: md`
    A cache holds copies that go out of date, in memory that runs full. Whether entries expire, are evicted, or are
    invalidated by writes decides what stale data users see, and for how long.
  `,
  *check(facts) {
    const cache = componentWithoutCare(facts, "cache-expiry");
    if (!cache) return;
    yield {
      span: cache.span,
      message: `${cache.name}: the design does not say how entries leave this cache or stay right`,
      evidence: `${statedPlace(cache)}; no expiry, eviction, invalidation, refresh or write-through is named anywhere`,
    };
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          client[Browser] --> api[API servers x6]
          api --> cache[(Redis cache)]
                         ^^^^^^^^^^^ Redis cache: the design does not say how entries leave this cache or stay right
          api --> db[(Postgres)]
        ~~~
      `,
    },
    {
      bad: md`
        # Design a Link Shortener

        ## High-Level Design

        - Link cache: the most popular links, in memory
          ^^^^^^^^^^ Link cache: the design does not say how entries leave this cache or stay right
        - Link store: all links
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## High-Level Design

        - Link cache: the most popular links, evicted by LRU
        - Link store: all links
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## High-Level Design

        - Link cache: the most popular links
        - Link store: all links

        ## Deep Dive

        When a link changes, its writer deletes the copy in the cache.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## High-Level Design

        - Redis: the counter that short links are made from
        - Link store: all links
      `,
    },
  ],
});
