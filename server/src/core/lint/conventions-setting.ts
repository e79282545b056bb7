/** What a team reckons with in its estimates, as its configuration writes it. */
import { z } from "zod";
import { DAY_SECONDS } from "../../knowledge/measures.ts";
import { amountOf, spellingProblem } from "../quantity/own-units.ts";
import { ROUND_DAY_SECONDS } from "../quantity/team-conventions.ts";

const spelling = z.string().superRefine((value, context) => {
  const message = spellingProblem(value);
  if (message) context.addIssue({ code: "custom", message });
});

const unit = z
  .strictObject({
    name: spelling.describe("What the team counts in, in the singular: pod-hour."),
    plural: spelling.optional().describe("Several of them, where an s behind the name does not make it."),
    aliases: z.array(spelling).default([]).describe("How else it is written."),
    is: z
      .string()
      .refine((value) => amountOf(value) !== null, { error: "expected an amount of a known unit, such as 280 B, $0.05, 2 weeks or 500" })
      .describe("What one of it is, in a unit that Lintel knows: 280 B, $0.05, 2 weeks, 500 records."),
  })
  .superRefine(({ name, plural, aliases, is }, context) => {
    const own = [name, plural ?? `${name}s`, ...aliases].find((spelling) => is.toLowerCase().endsWith(` ${spelling.toLowerCase()}`));
    if (own) context.addIssue({ code: "custom", path: ["is"], message: `expected another unit than ${own}, which it is to explain` });
  });

/** Which of it is said; what is not said is left to a file that this one extends. */
export const conventionsSetting = z.strictObject({
  units: z.array(unit).default([]).describe("The team's own units."),
  prefixes: z
    .enum(["decimal", "binary", "either"])
    .optional()
    .describe("Whether a KB is 1,000 B (decimal) or 1,024 B (binary). either: whatever makes a calculation come out."),
  secondsInDay: z
    .literal([DAY_SECONDS, ROUND_DAY_SECONDS, "either"])
    .optional()
    .describe(
      "86400: a result that rests on a day of 100,000 s is as far off as it is. 100000: what a day comes to is told by it. either: both hold.",
    ),
});
