/** A non-functional requirement that nobody can test. */
import type { DesignFacts } from "../../core/facts/design-facts.ts";
import type { Requirement } from "../../core/facts/requirements.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import type { Span } from "../../core/text/span.ts";
import { QUALITIES, type QualityWords } from "../../knowledge/qualities.ts";

export default defineRule({
  id: "requirements/no-measurable-target",
  title: "A non-functional requirement has a target",
  severity: "warning",
  since: "0.1.0",
  why: md`
    "Highly available" and "fast" mean something else to every reader, and cannot be tested. A target has a number, a
    unit and a window: it decides how many replicas there are, and tells when the design is good enough.
  `,
  *check(facts) {
    if (!facts.english) return;
    const told = new Set<string>();
    const titles = new Set(facts.sections.map(({ titleSpan }) => titleSpan.start));
    for (const requirement of facts.requirements.filter(isVague)) {
      const { qualities, span, text } = requirement;
      // What stands under `NFR-1: High availability` says how high.
      if (titles.has(span.start)) continue;
      const untold = MEASURABLE.filter(({ quality }) => qualities.includes(quality) && !told.has(quality));
      const missing = untold.filter((words) => !isQuantifiedElsewhere(words, facts));
      if (missing.length === 0) {
        const empty = emptyQuality(text);
        if (empty === null || told.has(empty.quality) || isExplainedBelow(facts.text, span)) continue;
        told.add(empty.quality);
        yield {
          span,
          message: `Nothing here can be tested: say ${empty.targetForm}`,
          evidence: `"${quoted(text)}" names ${empty.quality} and nothing more`,
          weight: "minor",
        };
        continue;
      }
      for (const { quality } of missing) told.add(quality);
      const named = missing.map(({ quality }) => quality).join(" and ");
      const vague = missing.flatMap((words) => vagueWord(words, text) ?? []).map((word) => `"${word}"`);
      const says = vague.length === 0 ? "" : `${vague.join(" and ")} ${vague.length === 1 ? "sets" : "set"} none, `;
      yield {
        span,
        message: `No target for ${named}: ${says}say ${missing.map(({ targetForm }) => targetForm).join("; ")}`,
        evidence: `"${quoted(text)}" has no number, and no other line gives ${named} one`,
      };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ## Non-Functional Requirements

        - The system is highly available
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No target for availability: "highly available" sets none, say a share of time and a window, such as 99.9% a month
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Non-Functional Requirements

        - Highly available: 99.99% of redirects a month succeed
        - Consistency: a new link may take some seconds to work everywhere
        - Latency of the reports is of no concern
        - Latency: subsecond
        - Low latency for all users
      `,
    },
    {
      bad: md`
        # Design a Link Shortener

        ## Non-Functional Requirements

        - The system must be highly secure
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nothing here can be tested: say what is kept from whom, and how: TLS 1.3, encryption at rest, a level of the OWASP ASVS
        - Reliability
          - No link is lost when one machine fails
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        **Requirements**
        - Functional: shorten a link; redirect
        - Non-functional: low latency (<100 ms); availability is more important than consistency
      `,
    },
  ],
});

/** The quality of a requirement that is nothing but its name or an adjective: "The system must be highly secure". */
function emptyQuality(text: string): QualityWords | null {
  return EMPTY.find(({ whole }) => whole.test(text))?.words ?? null;
}

/** True where lines further to the right follow: what a requirement means stands under it. */
function isExplainedBelow(text: string, { start, end }: Span): boolean {
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, end);
  const next = NEXT_LINE.exec(text.slice(end, end + LONGEST_GAP))?.[1];
  return next !== undefined && next.length > indentOf(line);
}

/** The indentation of the next line with something on it. */
const NEXT_LINE = /^[^\n]*\n(?:[ \t]*\n)*([ \t]*)\S/;
const LONGEST_GAP = 400;

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

const EMPTY = QUALITIES.flatMap((words) =>
  words.empty === undefined
    ? []
    : [
        {
          words,
          whole: new RegExp(
            String.raw`^\W*(?:[A-Z]+-?\d+\W+)?(?:(?:the|our|this|whole|entire|system|service|platform|application|app|it|everything|data|must|should|shall|needs?|has|to|will|is|be) )*(?:(?:highly|very|extremely|reasonably|fully|high|good|strong) )?(?:${words.empty})\W*$`,
            "i",
          ),
        },
      ],
);

const MEASURABLE = QUALITIES.filter(({ units }) => units.length > 0);

/** Requirements that weigh one quality against another set a priority, not a target. */
const WEIGHS =
  /\b(?:more important|rather than|instead of|over (?:consistency|availability|latency)|prefer|favou?r|priorit|trade[- ]?off|sacrific|at the (?:cost|expense)|vs\.?|versus|(?:may|can|could) suffer|in the interest of|can (?:take a hit|be (?:lower|higher|relaxed))|(?:not|isn['’]t) (?:critical|required|necessary|a concern|important|an issue)|no concern|irrelevant|unimportant|do(?:es)?(?:n['’]t| not) matter)\b/i;
/** A number in words, or a bound that needs none. */
const BOUND_IN_WORDS =
  /\b(?:nines?|sub-?\s?(?:second|millisecond|ms)|single[- ]digit|milliseconds?|seconds?|minutes?|hours?|zero|never|always|no (?:data )?(?:loss|lost)|not (?:be |get )?los[et]|unacceptable|must be (?:stored|persisted|retained)|(?:reliably|safely) (?:stored|persisted)|millions?|billions?|thousands?)\b/i;

/** `Availability:` leaves what it says to the lines below; `Interviewer: …` is talk about requirements. */
const SAYS_NOTHING_ITSELF = /[:?]$|^(?:[CIQA]|interviewer|candidate|question|answer)\s*:/i;

function isVague({ type, text }: Requirement): boolean {
  if (SAYS_NOTHING_ITSELF.test(text)) return false;
  return type === "non-functional" && !/\d/.test(text) && !BOUND_IN_WORDS.test(text) && !WEIGHS.test(text);
}

/** True when some line of the design names the quality together with a quantity of the right kind. */
function isQuantifiedElsewhere({ quality, named, units }: QualityWords, { statements, requirements, figures }: DesignFacts): boolean {
  const fits = (unit: string | null): boolean => unit !== null && units.includes(unit);
  if (requirements.some((other) => other.quality === quality && other.targets.some(({ unit }) => fits(unit)))) return true;
  if (requirements.some(({ qualities, text }) => qualities.includes(quality) && BOUND_IN_WORDS.test(text))) return true;
  if (quality === "throughput")
    return (
      figures.length > 0 ||
      statements.some(({ plain }) => /\d/.test(plain) && /\b(?:QPS|TPS|RPS|DAU|MAU|million|billion|\d+[KMB]\b)/i.test(plain))
    );
  return statements.some(({ plain }) => /\d/.test(plain) && (named.test(plain) || isNumberOf(quality, plain)));
}

/** What a quantified statement of a quality looks like when it does not name the quality. */
const NUMBER_OF: Readonly<Record<string, RegExp>> = {
  availability: /\b9\d(?:\.\d+)?\s?%/,
  latency: /\d\s?(?:ms|msec|milliseconds?)\b|\bp(?:50|9\d)/i,
  durability: /\b99\.9\d*\s?%|\bRPO\b/,
};

/** Eleven nines behind the word durability are no availability: a line that names another quality speaks of that. */
function isNumberOf(quality: string, plain: string): boolean {
  if (!NUMBER_OF[quality]?.test(plain)) return false;
  return !MEASURABLE.some((other) => other.quality !== quality && other.named.test(plain));
}

/** The words that leave open how much, with the adjective before them: "low latency". */
function vagueWord({ quality, named, meant }: QualityWords, text: string): string | null {
  const match = named.exec(text) ?? meant?.exec(text);
  if (!match) return null;
  const before = ADJECTIVE.exec(text.slice(0, match.index))?.[0] ?? "";
  const word = `${before}${match[0]}`.toLowerCase();
  // `Durability: …` names the quality and says nothing of how much.
  return word === quality ? null : word;
}

const ADJECTIVE =
  /\b(?:very |extremely |as )?(?:high(?:ly)?|low|lower|minimal|minimum|good|great|strong|near|ultra-?low|reasonable|acceptable|fast|quick|excellent|horizontal(?:ly)?|massive(?:ly)?|easily)[ -]$/i;

function quoted(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
