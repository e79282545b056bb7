/** What holds for every quantity and every claim, whatever their numbers. */
import fc from "fast-check";
import { evaluate as oracle } from "mathjs";
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import type { Claim } from "../../server/src/core/facts/claim.ts";
import type { UnitReading } from "../../server/src/core/quantity/expression.ts";
import { findClaims } from "../../server/src/core/quantity/find-claims.ts";
import { tokensOf } from "../../server/src/core/quantity/lexer.ts";
import { quantityAt } from "../../server/src/core/quantity/quantity-at.ts";

const claimsIn = (text: string): readonly Claim[] => analyze(text, { declared: true }).designs[0]?.claims ?? [];
const verdictsIn = (text: string): readonly string[] => claimsIn(text).map(({ verdict }) => verdict);

type Spelling = readonly [text: string, factor: number];

const SCALES: readonly Spelling[] = [
  ["", 1],
  ["K", 1e3],
  ["k", 1e3],
  ["M", 1e6],
  ["T", 1e12],
  [" thousand", 1e3],
  [" million", 1e6],
  [" billion", 1e9],
  [" bn", 1e9],
  [" trillion", 1e12],
  [" lakh", 1e5],
  [" crore", 1e7],
];

/** In bits, seconds and units of money. */
const UNITS: readonly (readonly [text: string, factor: number, dimension: string])[] = [
  ["", 1, "0 0 0"],
  [" users", 1, "0 0 0"],
  [" QPS", 1, "0 -1 0"],
  [" requests/s", 1, "0 -1 0"],
  [" requests per day", 1 / 86_400, "0 -1 0"],
  [" KB", 8e3, "1 0 0"],
  [" GB", 8e9, "1 0 0"],
  [" MiB", 8 * 1024 ** 2, "1 0 0"],
  [" bytes", 8, "1 0 0"],
  [" bits", 1, "1 0 0"],
  [" Gbps", 1e9, "1 -1 0"],
  [" TB/day", 8e12 / 86_400, "1 -1 0"],
  [" MB per month", 8e6 / 2_592_000, "1 -1 0"],
  [" seconds", 1, "0 1 0"],
  [" minutes", 60, "0 1 0"],
  [" years", 31_536_000, "0 1 0"],
  [" dollars", 1, "0 0 1"],
];
const DATA = new Set([" KB", " GB", " MiB", " bytes", " bits", " Gbps", " TB/day", " MB per month"]);

const dimensionOf = ({ information, time, money }: UnitReading): string => [information, time, money].join(" ");

/** The number in one of the ways to write its digits. */
function written(number: number, format: "plain" | "," | " " | "_" | "{,}"): string {
  const [whole = "", fraction] = String(number).split(".");
  const grouped = format === "plain" ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, format);
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

const NUMBER = fc.oneof(
  fc.integer({ min: 1, max: 999_999_999 }),
  fc.integer({ min: 1, max: 99_999_999 }).map((digits) => digits / 1000),
);

describe("a quantity", () => {
  it("printed and read again is the same", () => {
    const format = fc.constantFrom("plain" as const, "," as const, " " as const, "_" as const, "{,}" as const);
    fc.assert(
      fc.property(
        NUMBER,
        format,
        fc.constantFrom(...SCALES),
        fc.constantFrom(...UNITS),
        (number, group, [scale, times], [unit, factor, dimension]) => {
          // "5M GB" is nothing that anybody writes
          fc.pre(!(DATA.has(unit) && /^[A-Za-z]/.test(scale)));
          const text = `${written(number, group)}${scale}${unit}`;
          const quantity = quantityAt(tokensOf(text), 0)?.node;
          const [reading] = quantity?.readings ?? [];
          if (!quantity || !reading) throw new Error(`${text} was not read`);
          expect((quantity.high * reading.factor * reading.seconds) / (number * times * factor)).toBeCloseTo(1, 9);
          expect(quantity.low).toBe(quantity.high);
          expect(dimensionOf(reading)).toBe(dimension);
          expect(text.slice(quantity.span.start, quantity.span.end)).toBe(text);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("a conversion", () => {
  const FAMILIES: readonly (readonly Spelling[])[] = [
    [
      ["KB", 1e3],
      ["MB", 1e6],
      ["GB", 1e9],
      ["TB", 1e12],
      ["PB", 1e15],
    ],
    [
      ["KiB", 1024],
      ["MiB", 1024 ** 2],
      ["GiB", 1024 ** 3],
    ],
    [
      ["KB/s", 8e3],
      ["MB/s", 8e6],
      ["GB/s", 8e9],
      ["Mbps", 1e6],
      ["Gbps", 1e9],
      ["TB/day", 8e12 / 86_400],
      ["GB/hour", 8e9 / 3600],
    ],
    [
      ["requests/s", 1],
      ["requests/minute", 1 / 60],
      ["requests/hour", 1 / 3600],
      ["requests/day", 1 / 86_400],
    ],
    [
      ["ms", 0.001],
      ["seconds", 1],
      ["minutes", 60],
      ["hours", 3600],
      ["days", 86_400],
    ],
  ];
  const pair = fc
    .constantFrom(...FAMILIES)
    .chain((family) => fc.tuple(fc.constantFrom(...family), fc.constantFrom(...family)))
    .filter(([a, b]) => a[0] !== b[0]);
  const digits = (value: number): string => value.toFixed(15).replace(/0+$/, "").replace(/\.$/, "");

  it("is exact both ways, and wrong when off by a thousand", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), pair, (number, [[from, a], [to, b]]) => {
        const result = (number * a) / b;
        fc.pre(result >= 1e-4 && result < 1e12);
        const there = `${number} ${from} = ${digits(result)} ${to}`;
        expect(verdictsIn(there), there).toEqual(["ok"]);
        const back = `${digits(result)} ${to} = ${number} ${from}`;
        expect(verdictsIn(back), back).toEqual(["ok"]);
        const off = `${number} ${from} = ${digits(result * 1000)} ${to}`;
        expect(verdictsIn(off), off).toEqual(["wrong"]);
      }),
      { numRuns: 500 },
    );
  });
});

/** Longer calculations than this are not read. */
const LONGEST = 55;
/** `4 * 10^3` is one number, and `4 * 10^3 = 4000` claims nothing. */
const SCIENTIFIC = /^[\d.]+ \* 10\^\d$/;

describe("plain arithmetic", () => {
  const number = fc
    .oneof(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 11, max: 9999 }).map((each) => each / 10),
    )
    .map(String);
  const { expression } = fc.letrec<{ expression: string; operand: string }>((tie) => ({
    expression: fc
      .tuple(
        tie("operand"),
        fc.array(fc.tuple(fc.constantFrom(" + ", " - ", " * ", " / "), tie("operand")), { minLength: 1, maxLength: 4 }),
      )
      .map(([first, rest]) => first + rest.map(([sign, operand]) => sign + operand).join("")),
    operand: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      number,
      fc.tuple(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 2, max: 6 })).map(([base, exponent]) => `${base}^${exponent}`),
      tie("expression").map((inner) => `(${inner})`),
    ),
  }));

  it("comes to what mathjs says", () => {
    fc.assert(
      fc.property(expression, (text) => {
        const value: number = oracle(text);
        fc.pre(!SCIENTIFIC.test(text) && tokensOf(text).length <= LONGEST && Number.isFinite(value) && value > 1e-3 && value < 1e15);
        const right = `${text} = ${plain(value)}`;
        expect(verdictsIn(right), right).toContain("ok");
        const wrong = `${text} = ${plain(value * 3)}`;
        if (!hasTwoReadings(text)) expect(verdictsIn(wrong), wrong).toContain("wrong");
        const judged = claimsIn(right)[0];
        expect((judged?.computed?.value ?? 0) / value, right).toBeCloseTo(1, 9);
      }),
      { numRuns: 1000 },
    );
  });
});

/** A minus may set off a label, and what is added may belong to the last factor: such claims have two right results. */
function hasTwoReadings(text: string): boolean {
  let outer = text;
  for (let inner = ""; inner !== outer; ) {
    inner = outer;
    outer = inner.replace(/\([^()]*\)/g, "1");
  }
  return outer.includes(" - ") || (outer.includes(" * ") && outer.includes(" + "));
}

/** Twelve digits and no exponent. */
function plain(value: number): string {
  const whole = Math.floor(Math.log10(Math.abs(value))) + 1;
  return value.toFixed(Math.min(Math.max(12 - whole, 0), 20));
}

describe("any text", () => {
  const pieces = fc.constantFrom(
    ..."0 7 12 86400 1,160 .5 1e9 2^ 10⁷ K M B KB kb million users QPS /s per day % $ € = == ~ ≈ => → -> × x * / ÷ + - – ( ) { } [ ] | : ; , . ` ** _ \\times \\frac{ \\text{ } $$ is gives avg about each every of at # - > < & &nbsp; <sup> </sup> https://a.b/c".split(
      " ",
    ),
    " ",
    " ",
    "\n",
    "\n\n",
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map((each) => each.join("")),
    fc.array(pieces, { maxLength: 40 }).map((each) => each.join(" ")),
    fc.string({ unit: "grapheme", maxLength: 80 }),
  );

  it("tokens and claims lie in it, and nothing throws", () => {
    fc.assert(
      fc.property(text, (each) => {
        let at = 0;
        const tokens = tokensOf(each);
        for (const { span } of tokens) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          at = span.end;
        }
        expect(at).toBeLessThanOrEqual(each.length);
        for (const { span, claimed, sums } of findClaims(tokens))
          for (const inner of [span, claimed.span, claimed.digitsSpan, claimed.unit, claimed.scale, ...sums.map((sum) => sum.span)]) {
            expect(inner.start).toBeGreaterThanOrEqual(0);
            expect(inner.end).toBeGreaterThanOrEqual(inner.start);
            expect(inner.end).toBeLessThanOrEqual(each.length);
          }
      }),
      { numRuns: 3000 },
    );
  });

  it("the claims of a document lie in it, with finite numbers", () => {
    fc.assert(
      fc.property(text, (each) => {
        for (const { span, resultSpan, expressionSpan, ratio, shouldBe, claimed, computed } of claimsIn(each)) {
          for (const inner of [span, resultSpan, expressionSpan]) {
            expect(inner.start).toBeGreaterThanOrEqual(0);
            expect(inner.end).toBeGreaterThan(inner.start);
            expect(inner.end).toBeLessThanOrEqual(each.length);
          }
          if (claimed.value === 0) continue;
          for (const number of [ratio, shouldBe, claimed.value, computed?.value])
            if (typeof number === "number") expect(number).not.toBeNaN();
        }
      }),
      { numRuns: 1500 },
    );
  });
});
