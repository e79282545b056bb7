/** What a claim was reckoned with that its author did not write: the team's own units, and its conventions. */
import type { TeamConventions } from "../quantity/team-conventions.ts";
import type { Claim } from "./claim.ts";

/** `1 tweet as 280 B`; empty where no unit of the team's own was read as an amount. */
export function ownUnitsText({ read }: Claim): string {
  if (!read) return "";
  return joined([...read.units, read.result].flatMap(({ own }) => own.map(({ means }) => means)));
}

/** `1 KB as 1,000 B and a day as 86,400 s`; empty where the team leaves both open. */
export function conventionsText({ prefixes, secondsInDay }: TeamConventions): string {
  return joined([
    ...(prefixes === "either" ? [] : [prefixes === "binary" ? "1 KB as 1,024 B" : "1 KB as 1,000 B"]),
    ...(secondsInDay === "either" ? [] : [`a day as ${secondsInDay.toLocaleString("en-US")} s`]),
  ]);
}

function joined(parts: readonly string[]): string {
  return [...new Set(parts)].join(" and ");
}
