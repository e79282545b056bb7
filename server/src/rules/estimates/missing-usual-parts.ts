/** An estimation without one of the parts that are usual for its kind of system. */
import { estimationLines } from "../../core/facts/estimation-lines.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import { sliceSpan } from "../../core/text/span.ts";
import { withoutComments } from "../../core/text/without-comments.ts";
import { ESTIMATION_PARTS } from "../../knowledge/estimation-parts.ts";

export default defineRule({
  id: "estimates/missing-usual-parts",
  title: "An estimation works out what its kind of system needs",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  why: md`
    Request rate, storage, bandwidth and cache memory each decide about other machines. Bandwidth is asked for only where
    media are moved, memory only where something is cached, and no number is asked for that stands elsewhere in the design.
  `,
  *check(facts) {
    const { english, text, design, statements, requirements } = facts;
    if (!english) return;
    const lines = estimationLines(facts);
    const [first] = lines;
    const figures = lines.filter((line) => /\d/.test(line.text));
    const present = ESTIMATION_PARTS.filter(({ worked }) => figures.some((line) => worked.test(line.text)));
    if (!first || present.length < FEWEST_PRESENT) return;
    const estimations = [...new Set(lines.map(({ section }) => section))].map(({ whole }) => withoutComments(sliceSpan(text, whole)));
    if (estimations.some((estimation) => FOR_ONE_MACHINE.test(estimation))) return;
    const elsewhere = withoutComments(sliceSpan(text, design.span))
      .split("\n")
      .filter((line) => /\d/.test(line));
    const said = statements.map(({ prose }) => prose);
    const missing = ESTIMATION_PARTS.filter(
      ({ worked, spoken, matters, times, required }) =>
        countOf(matters, said) >= times &&
        (!required || requirements.some((requirement) => matters.test(requirement.text))) &&
        !estimations.some((estimation) => spoken.test(estimation)) &&
        !elsewhere.some((line) => worked.test(line)),
    );
    if (missing.length === 0) return;
    yield {
      span: first.section.titleSpan,
      message: `The estimation has no figure for ${missing.map(({ name }) => name).join(" and ")}`,
      evidence: `it works out ${present.map(({ name }) => name).join(" and ")}; no other line gives one either`,
    };
  },
  examples: [
    {
      bad: md`
        # Design a Photo Service

        ## Requirements

        - Upload photos and videos, view photos, download photos and videos in full size

        ## Estimation
           ^^^^^^^^^^ The estimation has no figure for bandwidth

        - Uploads: 10M photos a day, 120 uploads/s on average
        - Storage: 10M photos × 2 MB = 20 TB a day
      `,
    },
    {
      bad: md`
        # Design a Link Shortener

        ## Estimation
           ^^^^^^^^^^ The estimation has no figure for cache memory

        - Redirects: 12,000 requests/s
        - Storage: 18 TB a year

        ## Deep Dive

        A cache stands before the database. The cache holds popular links, and a cached link is dropped from the cache
        when it changes. Redis is the cache. Each process has a small cache, too, which caches what is cached in Redis.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Estimation

        - Redirects: 12,000 requests/s
        - Storage: 18 TB a year

        ## Deep Dive

        The cache holds a fifth of the links: the cache takes 170 GB. A cached link is dropped from the cache when it
        changes. Redis is the cache.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Estimation

        - Redirects: 12,000 requests/s
        - Storage: 18 TB a year
      `,
    },
    {
      good: md`
        # Design a Photo Service

        ## Estimation

        - Uploads: 10M photos a day

        Photos are uploaded, downloaded and streamed as images, pictures and media.
      `,
    },
  ],
});

const FEWEST_PRESENT = 2;
/** A setup to learn or to develop with needs no more than its machine has. */
const FOR_ONE_MACHINE = /\blocal(?:ly)?\b[ -]?(?:dev|test|scale|machine)|\blearning project\b/i;

function countOf(pattern: RegExp, texts: readonly string[]): number {
  const each = new RegExp(pattern, "gi");
  return texts.reduce((count, text) => count + [...text.matchAll(each)].length, 0);
}
