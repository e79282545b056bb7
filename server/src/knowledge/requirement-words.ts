/**
 * How authors number, rank and bound requirements. Levels after RFC 2119 and MoSCoW (D. Clegg, R. Barker, "Case Method
 * Fast-Track", 1994); ids after the series that public design documents use.
 */
export type RequirementLevel = "must" | "should" | "may" | "wont";

/** The series that ids are of. One letter is an id only in a series of several. */
export const REQUIREMENT_SERIES =
  "(?:NFRS?|NFR?|NFA|FA|ENF|EF|FRS?|REQ|RQ|RS?|USR?|US|UC|UR|AC|BR|SR|TR|PR|QR|QA|QAS|SLO|RF|RNF|CON|CR|DR|IR|OR|F|Q|G|NG)";

/** Words in a requirement's own text; the first one counts. */
export const LEVEL_WORDS: readonly { readonly level: RequirementLevel; readonly said: RegExp }[] = [
  { level: "wont", said: /\b(?:won['’]t|will not) have\b/i },
  { level: "must", said: /\b(?:must|shall|(?:is|are) required to|mandatory)\b/i },
  { level: "should", said: /\b(?:should|ought to|(?:is|are) recommended)\b/i },
  { level: "may", said: /\b(?:may|optional(?:ly)?|nice to have)\b/i },
];

/** Plain titles and labels of sections, and cells of a column for the priority. */
export const LEVEL_TITLES: readonly { readonly level: RequirementLevel; readonly named: RegExp }[] = [
  { level: "wont", named: /^(?:won'?t(?: haves?)?|will not have)\b/ },
  { level: "must", named: /^(?:must(?:[- ]haves?)?|p0|required|mandatory|critical|high(?:est)?|m)\b/ },
  { level: "should", named: /^(?:should(?:[- ]haves?)?|p1|important|medium|s)\b/ },
  { level: "may", named: /^(?:(?:could|may)(?:[- ]haves?)?|p[2-4]|nice[- ]to[- ]haves?|optional|bonus|stretch|low(?:est)?|c)\b/ },
];

export const PRIORITY_COLUMN = /^(?:priority|prio|level|moscow|importance|must\/should(?:\/may)?)$/;

/** `p99`, `95th percentile`, `99% of requests`: the first group that matched is the percentile. */
export const PERCENTILE =
  /\bp(50|75|90|95|98|99(?:\.\d{1,3})?)\b|\b(\d{2}(?:\.\d{1,3})?)(?:th|st|nd|rd)?[- ]percentile|\b(\d{2}(?:\.\d{1,3})?)\s?% of (?:all |the )?(?:\w+ )?(?:requests?|calls?|queries|reads?|writes?|responses?|messages?|operations?|cases|users|traffic|redirects?|lookups?|searches|events?|pages?)/gi;

/** What a share holds over: `per month`, `a year`, `rolling 30 days`, `over 28 days`. */
export const WINDOW =
  /\b(?:per|a|an|each|every|over (?:a|each|the)|in (?:a|any)|within (?:a|any))\s+(?:calendar |rolling |given )?(year|quarter|month|week|day|hour)\b|\b(yearly|annual(?:ly)?|quarterly|monthly|weekly|daily)\b|\b(?:rolling|over|trailing|in any|within any|measured over)\s+(?:a |the )?(?:last |any |rolling )?(\d{1,3})[- ](day|week|month|hour|minute)s?\b|\b(\d{1,3})[- ](day|week|month) (?:rolling|window)/i;

/** Right before a bound's number, and right behind it. */
export const AT_MOST_BEFORE =
  /(?:[<≤]=?|\b(?:less than|under|below|within|at most|up to|max(?:imum)?(?: of)?|no more than|not (?:more than|exceed(?:ing)?)|in|<=|lower than|shorter than))\s*[~≈]?\s*$/i;
export const AT_LEAST_BEFORE =
  /(?:[>≥]=?|\b(?:more than|over|above|at least|min(?:imum)?(?: of)?|no less than|not less than|exceed(?:s|ing)?|greater than|>=))\s*[~≈]?\s*$/i;
export const AT_MOST_BEHIND = /^\s*(?:or (?:less|faster|lower|better)|max(?:imum)?\b|at most|at worst)/i;
export const AT_LEAST_BEHIND = /^\s*(?:\+|or (?:more|higher)|min(?:imum)?\b|at least)/i;
