/**
 * The words around a target that say which quality it is of, and those that say nothing of what it is for. Recovery
 * objectives after ISO 22301:2019; models of consistency after "Designing Data-Intensive Applications" (M. Kleppmann, 2017).
 */

/** Latency is meant where one of these stands beside a duration. */
export const LATENCY_NAMED =
  /\blatenc(?:y|ies)\b|\bresponse[- ]times?\b|\brespon(?:d|ds|se|ses)\b|\bload(?:s|ed)? (?:in|within|under)\b|\bp\d\d\b/i;

/** Availability is meant where one of these stands beside a share of time. */
export const AVAILABILITY_NAMED = /\bavailab|\bup-?time\b/i;

/** Shares of other things than time. */
export const NO_AVAILABILITY = /\bdurab|\baccura|\bprecision|\brecall|\bhit|\bdeliver|\bdata loss|\bsuccess|\berror|\brequests\b/i;

/** How much may be lost, and how long it may take: the name, and what leads to the duration. */
export const RECOVERY_OBJECTIVES: readonly { readonly of: string; readonly stated: RegExp }[] = [
  { of: "recovery point", stated: recovery("RPO|recovery[- ]point objective", "RPO") },
  { of: "recovery time", stated: recovery("RTO|recovery[- ]time objective", "RTO") },
];

function recovery(names: string, short: string): RegExp {
  return new RegExp(
    String.raw`\b(?:${names})(?:\s?\(${short}\))?(?:\s(?:target|objective))?\s*(?:[:=|]|\bof\b|\bis\b)?\s*(?:under|below|within|at most|max(?:imum)?|less than)?\s*[<≤~≈]?=?\s*(?=\d)`,
    "gi",
  );
}

/** Two models that cannot both hold for one thing. */
export const CONSISTENCY_MODELS: readonly { readonly model: string; readonly named: RegExp }[] = [
  { model: "strong", named: /\b(?:strong(?:ly)?|strict(?:ly)?)[- ]consisten(?:t|cy)\b/i },
  { model: "eventual", named: /\beventual(?:ly)?[- ]consisten(?:t|cy)\b/i },
];

/** Two things are set against each other, or one of them is denied. */
export const WEIGHS_CONSISTENCY =
  /\b(?:not|no|never|without|over|than|vs\.?|versus|instead|but|while|whereas|except|unless|otherwise|or|trade|prefer\w*|relax\w*|sacrific\w*|weak\w*|tunable|avoid|some|most|certain|critical|if|when|where)\b|n['’]t\b/i;

/** Words around a target that do not tell what it is for, cut as `target-scope.ts` cuts words. */
export const SAYS_NO_SCOPE: ReadonlySet<string> = new Set(
  (
    "a an the and or of for in on at to by with as is are be been being have has should must shall will can need require required requires requir requirement our we us it its this that these " +
    "all any every each system service platform application app product solution design overall general total whole entire " +
    "target goal objective slo sla slos slas nfr non functional quality metric value bound commitment budget " +
    "availability available availabl unavailable up time uptime downtime down high highly higher low lower very extremely minimal good fast quick quickly real near " +
    "latency latencie response respon respond time times request requests api apis call user users experience end " +
    "percentile less than under below within most least more maximum max minimum min up over about around approximately roughly keep stay remain " +
    "per month year annual annually monthly yearly rolling day window ms s sec second seconds millisecond milliseconds minute minutes hour hours m h " +
    "rpo rto recovery point data loss disaster lose lost " +
    "consistency consistent consisten strong strongly strict eventual eventually model level acceptable accept fine ok okay allow tolerate guarantee guarante ensure provide provid support achieve achiev maintain " +
    "nine nines"
  ).split(" "),
);

/** Words of phases, options, places and cases: each may have a target of its own. */
export const HAS_VARIANTS =
  /\b(?:phase|launch|stage|step|v\d|version|options?|approach|alternatives?|scenarios?|case|before|after|today|current(?:ly)?|now|initial(?:ly)?|starting|mvp|future|later|growth|projected|ideal(?:ly)?|stretch|worst|best|example|e\.g|for instance|tier|gold|silver|bronze|small|medium|large|local(?:ly)?|dev(?:elopment)?|production|staging|prototype|per (?!second\b|sec\b|day\b|month\b|year\b)\w+|region(?:al)?s?|cross-\w+|same-\w+|cold|warm|hot|cached?|uncached|miss|hits?|alerts?|alarm|warning|critical|thresholds?|page|if|when|only|during|vs\.?|versus|instead|without|typical(?:ly)?|measured|observed|actual(?:ly)?|achiev(?:es|ed)|would|could|free|paid|premium|enterprise)\b/i;
