/** Further units that help to picture a result: what comes in a day, each second too; what is stored in a day, each year too. */
import type { Value } from "./evaluate.ts";
import { naturalUnits, timeUnit, type Units } from "./print-value.ts";

type Kind = "count" | "bytes" | "bits" | "money";

interface Row {
  /** What the result is per. */
  readonly per: string;
  readonly of: readonly Kind[];
  readonly also: readonly string[];
}

/** From months to years there is no row: twelve months of 30 days are no year. */
const ALSO: readonly Row[] = [
  { per: "s", of: ["count", "bytes"], also: ["day"] },
  { per: "minute", of: ["count", "bytes", "bits"], also: ["s"] },
  { per: "hour", of: ["count", "bytes"], also: ["s", "day"] },
  { per: "day", of: ["count"], also: ["s"] },
  { per: "day", of: ["bytes"], also: ["s", "year"] },
  { per: "day", of: ["money"], also: ["year"] },
  { per: "month", of: ["count", "bytes"], also: ["day", "s"] },
  { per: "year", of: ["count"], also: ["day", "s"] },
  { per: "year", of: ["bytes", "money"], also: ["day"] },
];

/** Units beside `units`, in which `value` is printed already; at most two. */
export function otherUnits(value: Value, units: Units): readonly Units[] {
  const natural = naturalUnits(value, units);
  const isNatural = natural.data?.name === units.data?.name && (value.time !== 1 || natural.time?.name === units.time?.name);
  const kind = kindOf(value);
  const row = value.time === -1 ? ALSO.find(({ per, of }) => per === (units.time?.name ?? "s") && of.includes(kind)) : undefined;
  const rates = (row?.also ?? []).map((name) => ({ ...units, data: undefined, time: timeUnit(name) }));
  const inBytes = kind === "bits" ? [naturalUnits({ ...value, bits: false }, units)] : [];
  return [...(isNatural ? [] : [natural]), ...inBytes, ...rates].slice(0, MOST);
}

const MOST = 2;

function kindOf({ information, money, bits }: Value): Kind {
  if (money !== 0) return "money";
  if (information === 0) return "count";
  return bits ? "bits" : "bytes";
}
