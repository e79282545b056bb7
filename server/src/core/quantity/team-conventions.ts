/** What a team reckons with in its estimates: units of its own, how large a KB is, how many seconds a day has. */
import { DAY_SECONDS } from "../../knowledge/measures.ts";
import { type OwnUnit, type OwnUnits, ownUnitsOf } from "./own-units.ts";

/** The number of seconds that is easier to divide by than that of a day. */
export const ROUND_DAY_SECONDS = 100_000;

/** As a configuration says it. */
export interface TeamConventions {
  readonly units: readonly OwnUnit[];
  /** Whether a KB is 1,000 B, 1,024 B, or whatever makes a calculation come out. */
  readonly prefixes: "decimal" | "binary" | "either";
  readonly secondsInDay: typeof DAY_SECONDS | typeof ROUND_DAY_SECONDS | "either";
}

/** What everybody is held to whose team says nothing else. */
export const USUAL_CONVENTIONS: TeamConventions = { units: [], prefixes: "either", secondsInDay: "either" };

/** The same, made ready for reading and judging. */
export interface Conventions {
  /** What they were made of. */
  readonly team: TeamConventions;
  readonly units: OwnUnits;
  /** Bytes that a KB may have, the likeliest first. */
  readonly kilos: readonly (1000 | 1024)[];
  /** Seconds that a day may have, the likeliest first; a result that holds for the 86,400 of the clock is never wrong. */
  readonly days: readonly number[];
  /** Whether a result may silently rest on a round day where its neighbours don't. */
  readonly roundDay: "tolerated" | "refused";
}

export function conventionsOf(team: TeamConventions): Conventions {
  const { units, prefixes, secondsInDay } = team;
  return {
    team,
    units: ownUnitsOf(units, prefixes === "binary" ? 1024 : 1000),
    kilos: KILOS[prefixes],
    days: secondsInDay === ROUND_DAY_SECONDS ? [ROUND_DAY_SECONDS, DAY_SECONDS] : [DAY_SECONDS],
    roundDay: secondsInDay === DAY_SECONDS ? "refused" : "tolerated",
  };
}

const KILOS: Readonly<Record<TeamConventions["prefixes"], Conventions["kilos"]>> = {
  decimal: [1000],
  binary: [1024],
  either: [1000, 1024],
};
