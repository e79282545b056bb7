/** An estimation that writes MB here and MiB there. */
import { type EstimationLine, estimationLines } from "../../core/facts/estimation-lines.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "estimates/mixed-prefixes",
  title: "An estimation keeps to decimal or to binary prefixes",
  severity: "info",
  since: "0.1.0",
  why: md`
    A GiB is 7% more than a GB, a TiB 10% more than a TB (IEC 80000-13). Where both stand side by side, a reader cannot tell
    whether the difference is meant.
  `,
  *check(facts) {
    const lines = estimationLines(facts);
    for (const section of new Set(lines.map((line) => line.section))) {
      const inSection = lines.filter((line) => line.section === section);
      if (inSection.some(({ text }) => DECIMAL.test(text) && BINARY.test(text))) continue;
      const subject = SUBJECTS.find((each) => inSection.some(isOf(each, DECIMAL)) && inSection.some(isOf(each, BINARY)));
      if (!subject) continue;
      const decimal = inSection.filter(isOf(subject, DECIMAL));
      const binary = inSection.filter(isOf(subject, BINARY));
      const [few, many] = binary.length > decimal.length ? [decimal, binary] : [binary, decimal];
      const [odd, usual] = [firstOf(few), firstOf(many)];
      yield {
        span: odd.span,
        message: `Decimal and binary prefixes in one estimation: "${odd.written}" here, "${usual.written}" elsewhere`,
        evidence: `"${odd.text}" and "${usual.text}"`,
      };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ## Estimation

        - Storage of links: 500 GB
        - Storage of clicks: 20 TB
        - Storage of reports: 300 GiB
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Decimal and binary prefixes in one estimation: "300 GiB" here, "500 GB" elsewhere
      `,
    },
    {
      bad: md`
        # Design a Link Shortener

        ## Estimation

        - A record takes 2 KiB
        - A day of records takes 200 GB
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Decimal and binary prefixes in one estimation: "200 GB" here, "2 KiB" elsewhere
        - A year of them takes 70 TiB
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Estimation

        - Storage: 500 GiB
        - Cache memory: 20 GiB
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Estimation

        - Storage: 500 GB (466 GiB)
        - Cache: 20 GiB
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Estimation

        - Storage: 500 GB
        - Memory of one node: 64 GiB
        - Largest message: 1 MiB
        - Egress: 3 GB/s
      `,
    },
  ],
});

const DECIMAL = /(?<![\w.,])\d[\d.,]*\s?(?:[kKMGTPE]B)(?![\p{L}\p{N}])/u;
const BINARY = /(?<![\w.,])\d[\d.,]*\s?(?:[KMGTPE]iB)(?![\p{L}\p{N}])/u;

/** Memory and limits are sold and set in powers of two, disks and networks are not: each is a kind of its own. */
const IN_POWERS_OF_TWO =
  /\b(?:memory|RAM|cache|heap|buffers?|nodes?|instances?|servers?|limits?|max(?:imum)?|largest|chunks?|blocks?|pages?|segments?|quota)\b/i;
const RATE = /[KMGTPE]i?B\s?(?:\/\s?s|ps\b|per second)/i;
const SUBJECTS: readonly ((text: string) => boolean)[] = [
  (text) => IN_POWERS_OF_TWO.test(text),
  (text) => RATE.test(text) && !IN_POWERS_OF_TWO.test(text),
  (text) => !RATE.test(text) && !IN_POWERS_OF_TWO.test(text),
];

function isOf(subject: (text: string) => boolean, prefixes: RegExp): (line: EstimationLine) => boolean {
  return ({ text }) => subject(text) && prefixes.test(text);
}

function firstOf(lines: readonly EstimationLine[]): { span: EstimationLine["span"]; text: string; written: string } {
  const { text = "", span = { start: 0, end: 0 } } = lines[0] ?? {};
  return { span, text: text.trim(), written: (BINARY.exec(text) ?? DECIMAL.exec(text))?.[0] ?? "" };
}
