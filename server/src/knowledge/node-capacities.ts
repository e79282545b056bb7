/**
 * What one node of each kind bears at most, in orders of magnitude and at the upper end of what is published, where no
 * product is named or its maker gives no figure: a load beyond it needs several nodes whatever they run.
 */
import type { ComponentKind } from "./component-kinds.ts";

export interface KindCapacity {
  readonly kind: ComponentKind;
  /** Which of the requests count: all of them, or only writes. */
  readonly unit: "requests/s" | "writes/s";
  readonly value: number;
  readonly source: string;
}

const CAPACITY_SIZING =
  "https://www.systemoverflow.com/learn/design-fundamentals/back-of-envelope/capacity-sizing-and-latency-budgeting-across-system-tiers";
const NUMBERS_TO_KNOW = "https://prep.ankitwww.com/system-design/core-concepts/numbers-to-know";

export const NODE_CAPACITIES: readonly KindCapacity[] = [
  { kind: "database", unit: "requests/s", value: 50_000, source: CAPACITY_SIZING },
  { kind: "database", unit: "writes/s", value: 10_000, source: NUMBERS_TO_KNOW },
  { kind: "cache", unit: "requests/s", value: 200_000, source: CAPACITY_SIZING },
];
