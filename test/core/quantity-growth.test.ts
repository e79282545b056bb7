/** Reading quantities and finding claims takes time that grows with the length of the text, not with its square. */
import { describe, expect, it } from "vitest";
import { claimOf } from "../../server/src/core/facts/claim.ts";
import { describeUnit } from "../../server/src/core/quantity/describe-unit.ts";
import { findClaims } from "../../server/src/core/quantity/find-claims.ts";
import { tokensOf } from "../../server/src/core/quantity/lexer.ts";
import { sumAt } from "../../server/src/core/quantity/parse.ts";
import { quantityAt } from "../../server/src/core/quantity/quantity-at.ts";
import { conventionsOf, USUAL_CONVENTIONS } from "../../server/src/core/quantity/team-conventions.ts";

/** Each text is one of these, as often as makes it so long. */
const TEXTS: readonly (readonly [name: string, unit: string, end?: string])[] = [
  ["digits", "7"],
  ["groups of digits", "1,111,"],
  ["groups with blanks", "1 000 "],
  ["groups of two digits", "11,"],
  ["words of scale", "million ", ": 5 -> 6"],
  ["link targets", "]("],
  ["decimal points", "1."],
  ["numbers", "1, "],
  ["operators", "1 * + / "],
  ["signs", "-"],
  ["blanks and signs", "1 +- "],
  ["open parentheses", "("],
  ["open parentheses with terms", "(1+"],
  ["numbers that open parentheses", "1("],
  ["words that open parentheses", "a("],
  ["groups", "(1)"],
  ["asides", "5 (2+3) "],
  ["equals signs", "= "],
  ["runs of equals signs", "="],
  ["relations", "1 = "],
  ["approximate relations", "1 ~ "],
  ["factors that are about so much", "1*~", "1"],
  ["words that relate", "1 is * "],
  ["digits before a letter", "7", "a"],
  ["arrows", "5/day => "],
  ["claims", "2*3=6, "],
  ["chains", "2*3="],
  ["fractions", "1/", "1"],
  ["crosses", "x "],
  ["products with crosses", "1 x "],
  ["units with two readings", "1 kb/kb/kb/kb/kb/kb/kb/kb/kb/kb/kb/kb, "],
  ["glued crosses", "1x", "1"],
  ["powers", "2^", "2"],
  ["commas", ","],
  ["fractions of LaTeX", "\\frac{"],
  ["fractions of LaTeX with numbers", "\\frac{1}"],
  ["text of LaTeX", "\\text{"],
  ["backslashes", "\\"],
  ["words with slashes", "req/s/user/"],
  ["rates", "1 per s "],
  ["ranges", "2-3-"],
  ["ranges in words", "5 to "],
  ["shares", "5% of "],
  ["remainders", "2 % 3 "],
  ["prices", "$5 at "],
  ["intervals", "1 every "],
  ["averages", "avg "],
  ["durations in several units", "1d 2h 3m 4s "],
  ["cells", "2*3 | 6 "],
  ["words", "lorem ", "= 5"],
  ["names", "a = "],
  ["tags", "<a "],
  ["entities", "&nbsp"],
  ["code", "`1` "],
  ["underscores", "5 _ "],
];

const SHORT = 6000;
const LEAST_MILLISECONDS = 2;
/** Twice the length, and 1.6 times as long for each letter, are allowed. */
const MOST_GROWTH = 2 * 1.6;

/** Of the processor, not of the clock: what else the machine does only ever adds. The best of several runs. */
function millisecondsFor(run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let at = 0; at < 3; at += 1) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

const STAGES: readonly (readonly [name: string, run: (text: string) => void])[] = [
  ["tokens", (text) => void tokensOf(text)],
  [
    "calculations",
    (text) => {
      const tokens = tokensOf(text);
      sumAt(tokens, 0);
      for (const at of tokens.keys()) quantityAt(tokens, at);
    },
  ],
  ["claims", (text) => void findClaims(tokensOf(text))],
];

describe("twice the length takes about twice as long", () => {
  it.each(TEXTS.map(([name, unit, end = ""]) => ({ name, unit, end })))("$name", ({ unit, end }) => {
    const ofLength = (length: number): string => unit.repeat(length / unit.length) + end;
    for (const [stage, run] of STAGES) {
      const growth = (): number => {
        const short = millisecondsFor(() => run(ofLength(SHORT)));
        return millisecondsFor(() => run(ofLength(2 * SHORT))) / Math.max(short, LEAST_MILLISECONDS);
      };
      // looked at again, as a machine under load may hinder all runs of one length
      let least = growth();
      for (let again = 0; again < 3 && least > MOST_GROWTH; again += 1) least = Math.min(least, growth());
      expect(least, stage).toBeLessThanOrEqual(MOST_GROWTH);
    }
  });
});

describe("one claim among thousands", () => {
  const claim = "20M × 50B = 1 GB, ";
  const millisecondsIn = (text: string): number => {
    const [found] = findClaims(tokensOf(claim));
    if (!found) throw new Error(`no claim in ${claim}`);
    const context = { found, passage: { text, start: 0, form: "prose", depth: 0, heading: null } as const, earlier: [] };
    return millisecondsFor(() => {
      for (let at = 0; at < 500; at += 1) claimOf(context, conventionsOf(USUAL_CONVENTIONS));
    });
  };

  it("takes no longer to judge in a longer paragraph", () => {
    expect(millisecondsIn(claim.repeat(20_000)) / Math.max(millisecondsIn(claim), LEAST_MILLISECONDS)).toBeLessThan(MOST_GROWTH);
  });

  it("is in the money that it names itself, or else its paragraph", () => {
    const price = { information: 0, time: 0, money: 1, bits: false };
    expect(describeUnit(price, "3 × €20 = €60", "It costs $5. 3 × €20 = €60")).toBe("EUR");
    expect(describeUnit(price, "3 × 20 = 60", "In €: 3 × 20 = 60")).toBe("EUR");
  });
});
