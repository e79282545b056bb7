/**
 * How long well-known operations take, to the order of magnitude: the numbers of P. Norvig, "Teach Yourself Programming
 * in Ten Years" (2001), as J. Dean brought them up to date in "Designs, Lessons and Advice from Building Large Distributed
 * Systems" (LADIS 2009) with the SSD rows of their common version of 2012, and C. Scott's extrapolation of the same rows
 * to 2020, "Latency Numbers Every Programmer Should Know" (colin-scott.github.io).
 */
export interface LatencyNumber {
  readonly operation: string;
  /** What a line that speaks of the operation says. */
  readonly named: RegExp;
  /** Dean's number of 2009 to 2012. */
  readonly deanNs: number;
  /** Scott's for 2020. */
  readonly scottNs: number;
}

export const LATENCY_SOURCES = { dean: "Dean and Norvig, 2012", scott: "Scott, 2020" } as const;

export const LATENCY_NUMBERS: readonly LatencyNumber[] = [
  { operation: "L1 cache reference", named: /\bL1\b/i, deanNs: 0.5, scottNs: 1 },
  { operation: "Branch mispredict", named: /\bbranch mis-?predict/i, deanNs: 5, scottNs: 3 },
  { operation: "L2 cache reference", named: /\bL2 cache/i, deanNs: 7, scottNs: 4 },
  { operation: "Mutex lock and unlock", named: /\bmutex\b/i, deanNs: 25, scottNs: 17 },
  { operation: "Main memory reference", named: /\b(?:main memory|RAM|memory) (?:reference|access)\b/i, deanNs: 100, scottNs: 100 },
  { operation: "Compress 1 KB with Zippy (Snappy)", named: /\bcompress\b.*\b(?:zippy|snappy)\b/i, deanNs: 3000, scottNs: 2000 },
  {
    operation: "Read 1 MB sequentially from memory",
    named: /\b1 ?MB\b.*\b(?:memory|RAM)\b/i,
    deanNs: 250_000,
    scottNs: 3000,
  },
  { operation: "Random read from an SSD", named: /\bSSD\b.*\brandom\b|\brandom\b.*\bSSD\b/i, deanNs: 150_000, scottNs: 16_000 },
  { operation: "Read 1 MB sequentially from an SSD", named: /\b1 ?MB\b.*\bSSD\b/i, deanNs: 1_000_000, scottNs: 49_000 },
  {
    operation: "Round trip within a data center",
    named: /\bround[ -]?trip\b.*\b(?:data ?cent(?:er|re)|AZ|zone)\b|\b(?:data ?cent(?:er|re)|AZ|zone)\b.*\bround[ -]?trip\b/i,
    deanNs: 500_000,
    scottNs: 500_000,
  },
  { operation: "Disk seek", named: /\b(?:disk|HDD) seeks?\b/i, deanNs: 10_000_000, scottNs: 2_000_000 },
  {
    operation: "Read 1 MB sequentially from a disk",
    named: /\b1 ?MB\b.*\b(?:disk|HDD)\b/i,
    deanNs: 20_000_000,
    scottNs: 825_000,
  },
  {
    operation: "Packet from California to the Netherlands and back",
    named: /\b(?:CA|California)\b.*\bNetherlands\b|\b(?:cross|inter)-?(?:continental|region) round[ -]?trip\b/i,
    deanNs: 150_000_000,
    scottNs: 150_000_000,
  },
];
