/** What is shown about the calculation under the cursor. */
import { expect, test } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { sliceSpan } from "../../server/src/core/text/span.ts";
import { claimHover } from "../../server/src/features/claim-hover.ts";
import { atCursor } from "./cursor.ts";

/** What is explained, and the explanation without its fence; null where there is none. */
function check(marked: string, declared = true) {
  const { text, offset } = atCursor(`# Design X\n\n## Estimation\n\n${marked}\n`);
  const hover = claimHover(analyze(text, { declared }), offset);
  return (
    hover && {
      explained: sliceSpan(text, hover.span),
      lines: hover.markdown.split("\n").filter((line) => line !== "" && !/^```/.test(line)),
    }
  );
}

test("the working stands in a code block, the verdict below", () => {
  const { text, offset } = atCursor("# Design X\n\n## Estimation\n\n- Reads: 100M / 86400 = 12<|>00/s\n");
  const markdown = "```text\n100,000,000 ÷ 86,400\n≈ 1,157/s\n```\n\n`1200/s` **holds**: rounded to 2 significant digits.";
  expect(claimHover(analyze(text, { declared: true }), offset)?.markdown).toBe(markdown);
});

test("operands are plain, and of three factors the products on the way are shown", () => {
  expect(check("500M use<|>rs × 40 messages/user/day × 100 bytes = 2 TB/day")).toEqual({
    explained: "500M users × 40 messages/user/day × 100 bytes",
    lines: [
      "500,000,000 × 40/day × 100 B",
      "= 20 billion/day × 100 B",
      "= 2 TB/day ≈ 23.15 MB/s = 730 TB/year",
      "`2 TB/day` **holds** exactly.",
    ],
  });
  expect(check("1M × 10 × 10 × 10 × 10 × 2 KB = <|>20 TB")?.lines).toEqual([
    "1,000,000 × 10 × 10 × 10 × 10 × 2 KB",
    "= 100 million × 10 × 10 × 2 KB",
    "= 1 billion × 10 × 2 KB",
    "= 10 billion × 2 KB",
    "= 20 TB",
    "`20 TB` **holds** exactly.",
  ]);
});

test("a wrong result is told by how much, and why", () => {
  expect(check("Bandwidth: 58K/s × 3 MB = 17<|>4 TB/s")).toEqual({
    explained: "174 TB/s",
    lines: [
      "58,000/s × 3 MB",
      "= 0.174 TB/s = 174 GB/s ≈ 15.03 PB/day",
      "`174 TB/s` is **1,000 times too large**: one unit prefix (K, M, G, T, P) off.",
    ],
  });
  expect(check("1M users × 1 KB = 5 d<|>ays")?.lines).toEqual([
    "1,000,000 × 1 KB",
    "= 1 GB",
    "`5 days` **does not fit**: the two sides measure different things: time does not cancel.",
  ]);
});

test("parentheses, powers and terms are done first", () => {
  expect(check("(100M ÷ 5 × 200KB) + (100M ÷ 10 × 2MB) = 24TB/d<|>ay")?.lines).toEqual([
    "(100,000,000 ÷ 5 × 200 KB) + (100,000,000 ÷ 10 × 2 MB)",
    "= 4 TB + 20 TB",
    "= 24 TB/day ≈ 277.8 MB/s = 8.76 PB/year",
    "`24TB/day` **holds** exactly.",
  ]);
  expect(check("500M/month × (6 months) × 100 bytes = 30<|>0 GB")?.lines[0]).toBe("500,000,000/month × 6 months × 100 B");
  expect(check("2^20 × 2 KB = 2<|> GB")?.lines.slice(0, 3)).toEqual(["2^20 × 2 KB", "≈ 1.049 million × 2 KB", "≈ 2.097 GB"]);
  expect(check("-10 + 4.8 + 0.45 = -4.<|>75")?.lines).toEqual(["−10 + 4.8 + 0.45", "= −4.75", "`-4.75` **holds** exactly."]);
});

test("what divides is shown as read, and no step cuts a clock in two", () => {
  expect(check("8 billion / 24*60*60 = 9<|>2K/s")?.lines.slice(0, 2)).toEqual(["8,000,000,000 ÷ 24 ÷ 60 ÷ 60", "≈ 92,590/s"]);
  expect(check("15 billion pages / (4 weeks * 7 days/week * 86400 seconds/day) = 6<|>200 pages/second")?.lines[0]).toBe(
    "15,000,000,000 ÷ (4 weeks × 7 days/week × 86,400 s/day)",
  );
});

test("names are replaced by what they stand for, and said so", () => {
  expect(check("- DAU: 500M\n- Messages: DAU × 40 = 20<|>B/day")?.lines).toEqual([
    "500,000,000 × 40",
    "= 20 billion/day ≈ 231,500/s",
    "`20B/day` **holds** exactly. `DAU` is 500,000,000.",
  ]);
});

test("what cannot be checked says why, in its author's spelling", () => {
  expect(check("QPS: Foo × 3 = 2<|>0/s")?.lines).toEqual(["Foo × 3", '`20/s` **cannot be checked**: nobody says how much "Foo" is.']);
  expect(check("28B ÷ 5 × 200KB ≈ 13GB/<|>sec")?.lines).toEqual([
    "28,000,000,000 ÷ 5 × 200 KB",
    "= 5.6 billion × 200 KB",
    "= 1.12 PB",
    "`13GB/sec` **cannot be checked**: the period of an operand is not stated.",
  ]);
});

test("what is quoted from the document keeps its markup to itself", () => {
  expect(check("`bytes\\_Sent` × 3 foo = 2<|>0 MB/s")?.lines[0]).toBe("bytes_Sent × 3");
  const counted = "- 100M*365*10 = 365B records\n- 365B × 100 bytes × 10 years = 36<|>5 TB";
  expect(check(counted)?.lines.at(-1)).toContain('"100M\\*365\\*10 = 365B records"');
});

test("a convention, a range and a rewritten calculation are named", () => {
  expect(check("172,800 GB ≈ 16<|>9 TB")?.lines).toEqual([
    "172,800 GB",
    "≈ 168.8 TB",
    "`169 TB` **holds**: rounded to 3 significant digits, with 1 KB as 1,024 B.",
  ]);
  expect(check("Peak: 2-5 × 1000/s = 4<|>000/s")?.lines.at(-1)).toBe(
    "`4000/s` **holds**: within 25 %: 20 % below. Of a range the upper end counts.",
  );
  expect(check("15B / (30 * 24 * 60 * 60) = 1<|>5B / 2.592M = 5787")?.lines.at(-1)).toBe(
    "What stands behind it **is the same**, rewritten.",
  );
});

test("a claim from earlier statements shows what it follows from", () => {
  expect(check("- Average QPS: 1000/s\n- Peak QPS is 2–3× the average\n  - 25<|>00 requests/s")?.lines.slice(0, 3)).toEqual([
    "From what is stated around it: `1000/s × 2–3`",
    "1,000/s × 3",
    "= 3,000/s = 259.2 million/day",
  ]);
});

test("results keep the author's unit and gain those that help", () => {
  const results = (marked: string) => check(marked)?.lines[1];
  expect(results("30 million * 1MB = 30,<|>000,000 MB")).toBe("= 30 million MB = 30 TB");
  expect(results("3000 s × 3 = 90<|>00 s")).toBe("= 9,000 s = 2.5 hours");
  expect(results("$20/TB/month × 30 TB = $6<|>00/month")).toBe("= $600/month");
  expect(results("€2.50 × 3 = €7.<|>50")).toBe("= €7.50");
  expect(results("30 / 60 = 5<|>0%")).toBe("= 50%");
  expect(results("7 days/week * 24 hours/day = 16<|>8 hours/week")).toBe("= 168 hours/week");
  expect(results("50 × 2 Mbps = 10<|>0 Mbps")).toBe("= 100 Mbit/s = 12.5 MB/s");
  expect(results("10^9 × 10^12 = 10<|>^21")).toBe("= 1 billion × 1 trillion");
  expect(results("1.4M × $0.40/million = $0<|>.56")).toBe("= $0.56");
  expect(results("500 TB + 0.57 TB + 10 TB = 51<|>1 TB")).toBe("≈ 510.6 TB");
  expect(results("64 ^ 6 = 68<|>.7 billion")).toBe("≈ 68.72 billion");
});

test("in a chain the result under the cursor is explained by what comes before it", () => {
  expect(check("10M × 15 = 15<|>0M nodes × 100 bytes = 15 GB")?.lines.slice(0, 2)).toEqual(["10,000,000 × 15", "= 150 million"]);
  expect(check("10M × 15 = 150M nodes × 10<|>0 bytes = 15 GB")?.lines.slice(0, 2)).toEqual(["150,000,000 × 100 B", "= 15 GB"]);
});

test("outside of claims, and of design documents, there is nothing", () => {
  expect(check("Read<|>s: 100M / 86400 = 1200/s")).toBeNull();
  expect(check("We have 20<|>0 TB.")).toBeNull();
  expect(check("500 by<|>tes (metadata + content)")).toBeNull();
  expect(check("100M / 86400 = 1<|>200/s", false)).toBeNull();
});
