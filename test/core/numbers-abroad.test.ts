/** Calculations in designs of other languages than English: their words for large numbers, their points and commas. */
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { correctedResult } from "../../server/src/core/facts/claim-text.ts";

const verdicts = (line: string): readonly string[] =>
  analyze(`# Design\n\n## Estimation\n\n- ${line}\n`, { declared: true }).designs.flatMap(({ claims }) =>
    claims.map(({ verdict }) => verdict),
  );

const RIGHT = [
  "80 Mio Anfragen pro Tag / 86400 = 926 Anfragen pro Sekunde",
  "1,5 Mio. Nutzer × 2 = 3 Mio.",
  "80 Millionen Anfragen/Tag / 86.400 s = 926/s",
  "2 Mrd. Nachrichten/Tag × 100 Byte = 200 GB/Tag",
  "500 Tsd. Nutzer × 10 Anfragen = 5 Mio. Anfragen",
  "1.000.000 Nutzer × 10 = 10.000.000",
  "1.500 Nutzer × 10 = 15.000",
  "1.234,5 TB × 2 = 2.469 TB",
  "1'000'000 × 2 = 2'000'000",
  "100 GB pro Tag × 365 Tage = 36,5 TB",
  "2 milliards × 100 octets = 200 Go",
  "100 Go par jour × 365 jours = 36,5 To",
  "80 millones de solicitudes/día / 86400 = 926 solicitudes/segundo",
  "2 mil millones × 100 bytes = 200 GB",
  "50 mil × 20 = 1 milhão",
  "1 bilhão × 2 = 2 bilhões",
  "500 тыс × 10 = 5 млн",
  "7 500 Go × 0,023 € = 172,50 €",
  "12,5 Mrd. Zeilen à 200 Byte = 2,5 TB",
  "1亿 / 86400 = 1157",
  "1000万 × 100 = 10亿",
  "日活 5000万用户 × 10 次 = 5亿 次",
  "3千万/天 / 86400 秒 = 347/秒",
  "10만 × 10 = 100만",
  "5 mil × 2 = 10 million",
  "3.125 GB × 2 = 6.25 GB",
  "10 Mio. Nutzer mal 5 = 50 Mio.",
  "10 millions fois 500 = 5 milliards",
  "500 GB geteilt durch 10 = 50 GB",
  "500 Go divisé par 10 = 50 Go",
  "60 Go moins 10 Go = 50 Go",
  "1000 乘以 5 = 5000",
  "１０００ × 5 = ５０００",
  "500 GB × 0,02 €/GB = 10 €",
];

const WRONG = [
  "10 Mio. mal 5 KB = 500 GB",
  "10 millions fois 5 Ko = 500 Go",
  "500 GB dividido por 10 = 5 GB",
  "１０００ × 5 = 500",
  "500 GB × 0,02 €/GB = 100 €",
  "80 Mio / 86400 = 9.260",
  "1,5 Mio × 2 = 4 Mio",
  "1000万 × 100 = 100亿",
  "2,5 TB × 2 = 50 GB",
  "50 mil × 20 = 3 milhões",
  "3.125 GB × 2 = 62.5 GB",
];

describe("calculations with the numbers of other languages", () => {
  it.each(RIGHT)("holds: %s", (line) => {
    expect(verdicts(line)).toEqual(["ok"]);
  });

  it.each(WRONG)("does not hold: %s", (line) => {
    expect(verdicts(line)).toEqual(["wrong"]);
  });

  it.each([
    "10 milioni per 5 KB = 50 GB",
    "10 Mio. xyz 5 KB = 50 GB",
    "10 Mio. xyz 5 KB = 55 GB",
    "3 Zonen mit je 10 Servern × 2 = 60 Server",
    "60 GB ohne 10 GB = 50 GB",
  ])("accuses nobody whose operator it may not have read: %s", (line) => {
    expect(verdicts(line)).not.toContain("wrong");
  });

  it.each([
    ["2,5 KB × 1.000.000 = 25 GB", "2,5 GB"],
    ["12.500 × 8 = 1.000.000", "100.000"],
    ["12 500 × 8 = 1 000 000", "100 000"],
    ["12'500 × 8 = 1'000'000", "100'000"],
    ["12_500 × 8 = 1_000_000", "100_000"],
    ["1.234.567,5 × 2 = 24.691.350", "2.469.135"],
    ["12,500 × 8 = 1,000,000", "100,000"],
    ["1.5 TB × 3 = 45 TB", "4.5 TB"],
  ])("corrects %s in its own notation: %s", (line, corrected) => {
    const [claim] = analyze(`# Design\n\n- ${line}\n`, { declared: true }).designs.flatMap(({ claims }) => claims);
    expect(claim && correctedResult(claim)).toBe(corrected);
  });

  it.each(["80 miljonas / 86400 = 926", "5兆 / 1000 = 5"])("judges nothing by a scale that it does not know: %s", (line) => {
    expect(verdicts(line)).toEqual(["unchecked"]);
  });

  it.each(["10.0.0.1 / 24 = 5", "192.168.100.200 × 2 = 7"])("takes no address for a number: %s", (line) => {
    expect(verdicts(line)).not.toContain("wrong");
  });

  it.each(["sizes [1,2,3] × 2 = 6", "v1.234 × 2 = 4", "5 Go services × 2 = 10 Go services", "pairs (1,2) × 3 = 6"])(
    "takes signs that are none of a number's for what they are: %s",
    (line) => {
      expect(verdicts(line)).not.toContain("wrong");
    },
  );
});
