/** What is shown about the quantity under the cursor. */
import { expect, test } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { sliceSpan } from "../../server/src/core/text/span.ts";
import { quantityHover } from "../../server/src/features/quantity-hover.ts";
import { atCursor } from "./cursor.ts";

/** What is explained, and the explanation; null where nothing is. */
function check(marked: string, declared = true) {
  const { text, offset } = atCursor(marked);
  const hover = quantityHover(analyze(text, { declared }), offset);
  return hover && { explained: sliceSpan(text, hover.span), markdown: hover.markdown };
}

test("an availability shows the downtime that it allows", () => {
  const markdown = [
    "**99.9%** allows",
    "",
    "| a | downtime |",
    "| --- | --- |",
    "| day | 1.44 minutes |",
    "| week | 10.1 minutes |",
    "| month | 43.2 minutes |",
    "| quarter | 2.19 hours |",
    "| year | 8.76 hours |",
    "",
    "A month is counted as 30 days, a year as 365.",
  ].join("\n");
  expect(check("# D\n\n- Availability: 9<|>9.9%\n")).toEqual({ explained: "99.9%", markdown });
  expect(check("# D\n\n- We promise <|>three nines.\n")).toEqual({ explained: "three nines", markdown });
  expect(check("# D\n\n- uptime of five 9<|>s\n")?.markdown).toContain("| day | 864 milliseconds |");
});

test("a percentage of something else does not", () => {
  expect(check("# D\n\n- 99.<|>9% of requests take less than 100 ms; availability is high\n")).toBeNull();
  expect(check("# D\n\n- The cache answers 95<|>% at once\n")).toBeNull();
  expect(check("# D\n\n- Availability: 99.9%, and m<|>ore\n")).toBeNull();
});

test("a power of two shows its value and what it is known for", () => {
  expect(check("# D\n\nThere are 2^<|>10 slots.\n")).toEqual({
    explained: "2^10",
    markdown: "**2^10** = 1,024\n\n1 KiB of bytes, about a thousand.",
  });
  expect(check("# D\n\nThere are 2**<|>32 slots.\n")?.markdown).toBe(
    "**2^32** = 4,294,967,296 ≈ 4.29 billion\n\n4 GiB of bytes; the values of 32 bits; all IPv4 addresses.",
  );
  expect(check("# D\n\nThere are 2⁴<|>² slots.\n")?.markdown).toBe("**2^42** = 4,398,046,511,104 ≈ 4.4 trillion");
  expect(check("# D\n\nThere are 2^{1<|>28} of them.\n")?.markdown).toContain("≈ 3.40 × 10^38");
});

test("no other number is a power of two", () => {
  expect(check("# D\n\nThere are 12^1<|>0 slots.\n")).toBeNull();
  expect(check("# D\n\nThere are 2^9<|>99 slots.\n")).toBeNull();
});

test("a duration beside a well-known operation shows how long that takes", () => {
  expect(check("# D\n\n- A disk seek takes 1<|>0 ms\n")).toEqual({
    explained: "10 ms",
    markdown: [
      "**Disk seek**, to the order of magnitude",
      "",
      "| source | time |",
      "| --- | --- |",
      "| Dean and Norvig, 2012 | 10 milliseconds |",
      "| Scott, 2020 | 2 milliseconds |",
    ].join("\n"),
  });
  expect(check("# D\n\n- L1 cache reference: 0.<|>5 ns\n")?.markdown).toContain("| Scott, 2020 | 1 ns |");
  expect(check("# D\n\n- Feed latency: 1<|>0 ms\n")).toBeNull();
  expect(check("# D\n\n- Disk seek and mutex: 1<|>0 ms\n")).toBeNull();
});

test("outside of design documents nothing is explained", () => {
  expect(check("# Readme\n\nAvailability: 99.<|>9%\n", false)).toBeNull();
});

test("nothing breaks at the ends of a document", () => {
  expect(check("<|>")).toBeNull();
  expect(check("# D\n\nAvailability: 99.9%<|>")?.explained).toBe("99.9%");
  expect(check("# D\n\n<|>")).toBeNull();
});
