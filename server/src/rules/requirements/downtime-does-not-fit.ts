/** A downtime that is not what the availability beside it allows. */
import type { Duration, StatedDowntime } from "../../core/facts/stated-downtime.ts";
import type { Fix } from "../../core/lint/finding.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import { toleranceOption } from "../../core/lint/rule-options.ts";
import { DOWNTIME_PERIODS, DOWNTIME_UNITS, downtimeSeconds, NUMBERS_OF_NINES, percentOfNines } from "../../knowledge/availability.ts";

export default defineRule({
  id: "requirements/downtime-does-not-fit",
  title: "A downtime fits its availability",
  severity: "error",
  since: "0.1.0",
  fixable: true,
  why: md`
    Whoever reads "99.99%" plans for 52.6 minutes a year, whoever reads the downtime beside it plans for that. Where the
    two differ, one of them is wrong, and the redundancy is built for the wrong one.

    Any usual year (360 to 366 days) and month (28 to 31 days) will do, and so will a quarter more or less, or what the
    digits shown round to.
  `,
  options: { tolerance: toleranceOption(0.25, "How far a downtime may be off, as a share of what the availability allows.") },
  *check({ downtimes }, { options: { tolerance } }) {
    for (const stated of downtimes) {
      if (fits(stated, tolerance)) continue;
      const { availability, percent, period, duration, span } = stated;
      const right = downtimeSeconds(percent, period.days);
      const allowed = rightDuration(right, duration);
      const share = availability.endsWith("%") ? availability : `${availability} (${percent}%)`;
      yield {
        span,
        message: `${share} allows ${allowed} of downtime a ${period.name}, not ${duration.text}`,
        evidence: `(100% - ${percent}%) × ${period.days} ${period.days === 1 ? "day" : "days"} = ${allowed}; ${causeOf(stated)}`,
        fixes: replacement(stated, allowed),
      };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ## Non-Functional Requirements

        - Availability: 99.99% (8.76 hours of downtime a year)
                                ^^^^^^^^^^ 99.99% allows 0.88 hours of downtime a year, not 8.76 hours
      `,
      fixed: md`
        # Design a Link Shortener

        ## Non-Functional Requirements

        - Availability: 99.99% (0.88 hours of downtime a year)
      `,
    },
    {
      bad: md`
        # Design a Link Shortener

        ## Non-Functional Requirements

        | Availability | Downtime per year | Downtime per month |
        | --- | --- | --- |
        | 99.9% (three nines) | 8.77 hours | 4.38 minutes |
                                             ^^^^^^^^^^^^ 99.9% allows 43.20 minutes of downtime a month, not 4.38 minutes
        | 99.99% | 52.6 minutes | 4.38 minutes |
      `,
      fixed: md`
        # Design a Link Shortener

        ## Non-Functional Requirements

        | Availability | Downtime per year | Downtime per month |
        | --- | --- | --- |
        | 99.9% (three nines) | 8.77 hours | 43.20 minutes |
        | 99.99% | 52.6 minutes | 4.38 minutes |
      `,
    },
    {
      bad: md`
        # Design a Link Shortener

        ## Non-Functional Requirements

        - The service promises four nines: downtime of at most 5 min a year
                                                               ^^^^^ four nines (99.99%) allows 53 min of downtime a year, not 5 min
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Non-Functional Requirements

        - Availability: 99.9% (43.2 minutes of downtime a month), 43.8 in a month of 30.4 days
        - Uptime: 99.99% (< 1 hour downtime/year)
        - 99.999% availability for payments (about 5 minutes of downtime per year)
        - Four nines: ~52 minutes/year of downtime
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Non-Functional Requirements

        - 99.9% of requests in under 100 ms, measured over 30 days
        - 99.99% uptime during market hours (6.5 hours/day)
        - Availability 99.9%; a release may take 10 minutes of planned downtime a month
        - 99.99% availability, and the data of the last 30 days a year
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Non-Functional Requirements

        | Store | Availability | Retrieval | Minimum stay |
        | --- | --- | --- | --- |
        | Archive | 99.99% | 12 hours | 180 days |
      `,
    },
  ],
});

/** A bound such as "less than 9 hours" is met by twice as much as needed, and nobody would call it wrong. */
const MOST_OF_BOUND = 2;

function fits({ percent, period, duration, bound }: StatedDowntime, tolerance: number): boolean {
  const least = downtimeSeconds(percent, period.fewestDays);
  const most = downtimeSeconds(percent, period.mostDays);
  const slack = duration.step / 2;
  const top = bound ? most * MOST_OF_BOUND : most * (1 + tolerance);
  return duration.high + slack >= least * (1 - tolerance) && duration.low - slack <= top;
}

/**
 * The right downtime in the author's unit and digits: in another unit where the author's digits are right in that one,
 * or where next to nothing would be left in the author's.
 */
function rightDuration(seconds: number, { unit, decimals, text, high }: Duration): string {
  if (!unit) return naturalDuration(seconds, 1, true);
  const long = unit.text.length > 3;
  const digits = high / unit.seconds;
  const slipped = DOWNTIME_UNITS.find((other) => other.seconds !== unit.seconds && isClose(seconds / other.seconds, digits));
  if (slipped) return `${digits} ${long ? slipped.long : slipped.short}`;
  const value = seconds / unit.seconds;
  if (value < 0.1 || value >= 1000) return naturalDuration(seconds, Math.max(decimals, 1), long);
  const gap = /\d(\s?-?)\p{L}/u.exec(text)?.[1] ?? " ";
  return `${withDigits(value, decimals)}${gap}${unit.text}`;
}

function naturalDuration(seconds: number, decimals: number, long: boolean): string {
  const units = DOWNTIME_UNITS.filter((each) => each.long !== "weeks");
  const natural = units.find((each) => seconds >= each.seconds) ?? units[units.length - 1];
  return natural ? `${withDigits(seconds / natural.seconds, decimals)} ${long ? natural.long : natural.short}` : `${seconds} s`;
}

/** No more than four digits that count: an author who writes 8.76 does not want 525.60. */
function withDigits(value: number, decimals: number): string {
  const enough = value < 1 ? Math.max(decimals, 2) : value < 10 ? Math.max(decimals, 1) : decimals;
  const whole = Math.floor(Math.log10(Math.max(value, 1))) + 1;
  return value.toFixed(Math.min(enough, Math.max(4 - whole, 0)));
}

/** Years of 360 to 366 days and months of 28 to 31 differ by less. */
const MOST_APART = 0.08;

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= MOST_APART * b;
}

function replacement({ span, duration }: StatedDowntime, allowed: string): readonly Fix[] {
  return duration.unit ? [{ title: `Write ${allowed}`, safe: false, edits: [{ span, newText: allowed }] }] : [];
}

/** What the stated downtime would be right for. */
function causeOf({ percent, period, duration: { text, high, unit } }: StatedDowntime): string {
  const right = downtimeSeconds(percent, period.days);
  const slipped =
    unit && DOWNTIME_UNITS.find((other) => other.seconds !== unit.seconds && isClose(right / other.seconds, high / unit.seconds));
  if (slipped) return `${high / unit.seconds} would be right in ${slipped.long}`;
  const otherPeriod = DOWNTIME_PERIODS.find((other) => other !== period && isClose(downtimeSeconds(percent, other.days), high));
  if (otherPeriod) return `${text} is what it allows a ${otherPeriod.name}`;
  const otherPercent = NUMBERS_OF_NINES.map((_, at) => percentOfNines(at + 1)).find((other) =>
    isClose(downtimeSeconds(other, period.days), high),
  );
  if (otherPercent !== undefined) return `${text} a ${period.name} is ${otherPercent}%`;
  const factor = high / right;
  return factor > 1
    ? `${text} is ${Number(factor.toPrecision(2))} times as much`
    : `${text} is ${Number((1 / factor).toPrecision(2))} times too little`;
}
