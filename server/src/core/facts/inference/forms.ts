/** Which quantities multiply to which, by what they measure. */
import { SHARES_TO_FILL, SHARES_TO_TAKE_OFF } from "../../../knowledge/operand-words.ts";
import { BARE, type QuantityNode } from "../../quantity/expression.ts";
import type { Role } from "./role.ts";

export interface Operation {
  readonly operator: "*" | "/";
  /** What the second operand stands for in it; null where it cannot. */
  readonly factor: (value: number) => number | null;
  /** The second operand as it is calculated with; itself where nothing is said. */
  readonly rewrite?: (node: QuantityNode) => QuantityNode;
  /** How the second operand is written. */
  readonly phrase?: (text: string) => string;
  /** Beginnings of the words that the second operand must be said to be of. */
  readonly after?: readonly string[];
}

export interface Form {
  readonly operands: readonly [Role, Role];
  readonly operations: readonly Operation[];
  /**
   * What ties the operands to the result. `beside`: the second stands in its line; `subject`: two reasons at least to
   * think of them; `words`: the second is said to be of the same; `counted`: it counts the same.
   */
  readonly link: "beside" | "subject" | "words" | "counted";
  /** True where both operands stand before the result: a quotient follows from a product as well as the other way round. */
  readonly goesBack?: boolean;
}

export const TIMES: Operation = { operator: "*", factor: (value) => value };
const OVER: Operation = { operator: "/", factor: (value) => (value === 0 ? null : 1 / value) };
/** `keep disks 80 % full`. */
const FILLED: Operation = { ...OVER, after: SHARES_TO_FILL };
/** `95 % hit rate`: what is left. */
const REST: Operation = {
  operator: "*",
  factor: (value) => (value < 1 ? 1 - value : null),
  rewrite: (node) => ({ ...node, low: 100 - node.high, high: 100 - node.low, percent: true, readings: [{ ...BARE, factor: 0.01 }] }),
  phrase: (text) => `(100 % − ${text})`,
  after: SHARES_TO_TAKE_OFF,
};

/** `compressed 4×`. */
const SHRUNK: Operation = { ...OVER, after: SHARES_TO_TAKE_OFF };

const times = (a: Role, b: Role, link: Form["link"] = "subject"): Form => ({ operands: [a, b], operations: [TIMES], link });
const over = (a: Role, b: Role, link: Form["link"] = "subject"): Form => ({ operands: [a, b], operations: [OVER], link, goesBack: true });

/** So many times, so large a part of, so many for each one of the same. */
const scaled = (role: Role): readonly Form[] => [
  { operands: [role, "multiple"], operations: [TIMES, SHRUNK], link: "beside" },
  { operands: [role, "share"], operations: [REST, FILLED, TIMES], link: "beside" },
];
const byRatio = (role: Role): Form => ({ operands: [role, "ratio"], operations: [TIMES, OVER], link: "words" });

/** For each kind of result, the likeliest first. */
export const FORMS: Partial<Record<Role, readonly Form[]>> = {
  size: [
    times("count", "size"),
    ...scaled("size"),
    times("throughput", "period"),
    times("rate", "size"),
    over("size", "count", "words"),
    // `Per year: 73 TB`, and below it `3x replication: 219 TB`, `5 years: 365 TB`
    times("throughput", "multiple", "beside"),
    times("throughput", "period", "beside"),
  ],
  throughput: [
    times("rate", "size"),
    ...scaled("throughput"),
    times("count", "throughput"),
    times("count", "size"),
    over("size", "period"),
  ],
  rate: [
    byRatio("rate"),
    ...scaled("rate"),
    times("count", "rate", "words"),
    times("rate", "count", "words"),
    over("count", "period", "words"),
    over("throughput", "size", "words"),
  ],
  count: [
    ...scaled("count"),
    byRatio("count"),
    times("count", "rate", "words"),
    times("count", "count", "counted"),
    times("rate", "period", "words"),
    over("count", "count", "counted"),
    over("rate", "rate", "words"),
    over("size", "size", "words"),
    over("throughput", "throughput", "words"),
  ],
  money: [times("size", "price"), times("count", "price"), times("rate", "price"), times("throughput", "price"), ...scaled("money")],
};
