/** A calculation with a name in it that the design gives no value of. */
import { expressionText } from "../../core/facts/claim-text.ts";
import { unstatedNames } from "../../core/facts/unstated-names.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "estimates/unstated-assumption",
  title: "What a calculation assumes has a value",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  why: md`
    A result of names that have no value can be checked by nobody, and nobody can tell what happens to it when the
    assumption changes. A name counts as stated where one of its words stands near any number, in text, in a table or in a heading.
  `,
  *check(facts) {
    if (!facts.english) return;
    for (const { names, claim } of unstatedNames(facts)) {
      const quoted = names.map((name) => `"${name}"`).join(" and ");
      yield {
        span: claim.expressionSpan,
        message: `${quoted} ${names.length === 1 ? "has" : "have"} no value in this design: nobody can check the result`,
        evidence: `used in "${expressionText(claim)}"; no number stands by ${names.length === 1 ? "it" : "them"} elsewhere`,
      };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Photo Feed

        ## Estimation

        - Daily users: 100M
        - Write QPS = DAU × posts_per_user / 86,400 ≈ 2,300
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "posts_per_user" has no value in this design: nobody can check the result
        - Bandwidth = \`stored_photos * photo_size\` = 20 GB/s
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ "stored_photos" and "photo_size" have no value in this design: nobody can check the result
      `,
    },
    {
      bad: md`
        # Design a Photo Feed

        ## Estimation

        \`\`\`
        Storage  = 10 TB × replication factor = 30 TB
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ "replication factor" has no value in this design: nobody can check the result
        Sessions = viewers × 3 = 90M
                   ^^^^^^^^^^^ "viewers" has no value in this design: nobody can check the result
        Sockets  = viewers × 2 = 60M
        \`\`\`
      `,
    },
    {
      good: md`
        # Design a Photo Feed

        ## Estimation

        - 100 million people are active each day, and a user makes two posts
        - Write QPS = DAU × posts_per_user / 86,400 ≈ 2,300
        - Peak QPS = QPS × 2 = 4,600
      `,
    },
    {
      good: md`
        # Design a Photo Feed

        ## Estimation

        | Uploads | Photo size |
        | --- | --- |
        | 10M a day | 200 KB |

        - Storage = uploads × photo size = 2 TB
        - Traffic = views × bitrate = 1M × 5 Mbps = 5 Tbps
        - Requests = 100M × seconds in a day = 8.6 trillion
        - Reads/writes = 100
        - A post is text + metadata = 1 KB
        - Disks needed (20 TB * 30) * 2 = 1.2 PB
        - 20% of uploads = 80% of the traffic
      `,
    },
  ],
});
