/** Storage is estimated, and nobody says for how long or how many times it is kept. */
import { estimationLines } from "../../core/facts/estimation-lines.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import { sliceSpan } from "../../core/text/span.ts";
import { withoutComments } from "../../core/text/without-comments.ts";

export default defineRule({
  id: "estimates/storage-without-retention",
  title: "Estimated storage has a retention or a replication",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  why: md`
    What is stored a day says little about the disks to buy: that is decided by how long it is kept, and in how many copies.
  `,
  *check(facts) {
    const { english, text, design } = facts;
    if (!english || KEPT.test(withoutComments(sliceSpan(text, design.span)))) return;
    const storage = estimationLines(facts).find((line) => STORAGE.test(line.text) && SIZE.test(line.text));
    if (!storage) return;
    yield {
      span: storage.span,
      message: "Storage is estimated, but the design does not say how long or in how many copies it is kept",
      evidence: `"${storage.text.trim().replace(/\s+/g, " ")}"; no period, retention, expiry or replication is named`,
    };
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ## Estimation

        - Storage: 100M links a day × 500 bytes = 50 GB a day
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Storage is estimated, but the design does not say how long or in how many copies it is kept
      `,
    },
    {
      bad: md`
        # Design a Photo Service

        ## Estimation

        2M photos of 200 KB need 400 GB of disk space each day.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Storage is estimated, but the design does not say how long or in how many copies it is kept
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Estimation

        - Storage: 50 GB a day, 18 TB a year
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Requirements

        - Links expire after 30 days

        ## Estimation

        - Storage: 50 GB a day
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Estimation

        - Storage: 50 GB a day

        ## Deep Dive

        Every shard has two followers that hold a copy.
      `,
    },
  ],
});

const STORAGE = /\b(?:storage|disk)\b/i;
const SIZE = /\d\s?(?:[KMGTPE]i?B\b|bytes\b|gigabytes|terabytes|petabytes)/i;
const KEPT =
  /\b(?:retention|retain\w*|TTLs?|time[- ]to[- ]live|expir\w+|years?|yearly|annual\w*|months?|monthly|weeks?|weekly|\d+[\s-]?days?|replica\w*|copies|copy|RF|backups?|archiv\w*|delet(?:e|ed|ing|ion) (?:after|old)|purg\w+|lifetime|lifecycle|followers?|standby|slaves?|secondar(?:y|ies)|redundan\w+|durab\w+|erasure|forever|permanent\w*|S3|keep)\b/i;
