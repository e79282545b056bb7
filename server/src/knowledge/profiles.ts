/**
 * The kinds of design documents, and what a reviewer expects of each: which parts of the framework are required, which
 * advised, and by which headings a document of that kind is known.
 * After the four steps of a system-design discussion (A. Xu, "System Design Interview", 2020, chapter 3), "Design Docs at
 * Google" (M. Ubl, 2020), the templates of Rust's RFCs and of Kubernetes' enhancement proposals, and "Documenting
 * Architecture Decisions" (M. Nygard, 2011).
 */
import type { PartId } from "./framework-parts.ts";
import { PART_HEADINGS } from "./part-headings.ts";

export const PROFILE_IDS = ["case-study", "interview", "design-doc", "rfc", "adr", "general"] as const;

export type ProfileId = (typeof PROFILE_IDS)[number];

/**
 * How much a reviewer misses a part: its absence is a finding of the rule's own severity, or advice; or advice where the
 * document tells of something that runs, and none in the proposal of a language or a library.
 */
export type Expectation = "required" | "advised" | "advised-in-operation";

/** A part of the framework, or the drawing that a rule of its own looks for. */
export type ExpectedPart = PartId | "diagram";

export type ExpectedParts = Readonly<Partial<Record<ExpectedPart, Expectation>>>;

export interface Profile {
  readonly id: ProfileId;
  /** With its article: `an RFC`. */
  readonly name: string;
  /** What such a document is, in a sentence. */
  readonly description: string;
  readonly parts: ExpectedParts;
  /**
   * Headings that tell a document of this kind where its text does not describe a whole system: each pattern has to match
   * the plain title of some heading.
   */
  readonly toldBy: readonly RegExp[];
  /** A heading that other kinds do not have: where nothing else decides, it does. */
  readonly markedBy?: RegExp;
}

const WHOLE_SYSTEM: ExpectedParts = {
  "functional-requirements": "required",
  "out-of-scope": "advised",
  "access-pattern": "advised",
  "non-functional-requirements": "required",
  assumptions: "advised",
  estimation: "required",
  api: "required",
  "data-model": "required",
  "high-level-design": "required",
  diagram: "required",
  "deep-dive": "required",
  bottlenecks: "advised",
  "trade-offs": "required",
  "failure-handling": "required",
  monitoring: "required",
  security: "required",
  growth: "advised",
};

const GOALS =
  /^(?:(?:design |project |business |key |main |overall )?(?:goals?|objectives?)(?: and .{1,40})?|non-?goals?|(?:functional |non-functional |key |system |technical )?requirements?|scope|in scope|out of scope|success criteria|use cases|user stories|目標|ゴール|非目標|非ゴール|目标|ziele|objectifs|objetivos)$/;
const PROPOSAL =
  /^(?:(?:the |our )?(?:proposal|proposed (?:solution|design|approach|changes?|architecture)|(?:detailed |technical |high-?level |system |overall )?design(?: details| overview| proposal)?|(?:system |high-?level )?architecture|(?:proposed )?solution|approach|how|implementation(?: details| plan)?)|提案|設計.{0,20}|设计.{0,20})$/;
const WEIGHED =
  /\balternatives?\b|\btrade-?offs?\b|\brisks?\b|\bdrawbacks?\b|^rationale$|\b(?:options considered|considered options)\b|\bpitfalls\b|\bprior art\b|代替|备选/;
const OPERATED =
  /\broll-?out\b|\bdeploy|\bmigrat|\btest(?:ing)?(?: plan| strategy)?$|\bmonitor|\bobservab|\bmetrics\b|\bfailure\b|\bsecurity\b|\bprivacy\b|\bscal(?:ing|ability)\b|\bupgrade\b|\bcompatib|\bapis?\b|\bdata model\b|\bschema\b|\bcapacity\b|\bperformance\b|\boperational\b|\b(?:implementation|action) plan\b|\bmilestones\b|\brollback\b/;
const PROBLEM =
  /^(?:motivation|background|summary|context|why|problem.{0,30}|introduction|overview|abstract|背景|動機|概要|コンテキスト)\b|^(?:背景|動機|概要|コンテキスト)/;

const PROPOSED_CHANGE = [
  titled(PROBLEM, "context"),
  titled(GOALS, "goals", "functional-requirements"),
  titled(PROPOSAL, "proposal", "high-level-design"),
  titled(WEIGHED, "alternatives", "trade-offs"),
  titled(OPERATED, "rollout", "testing", "monitoring", "security", "failure-handling"),
];

/** Titles that match, and the headings of `parts` in the other languages. */
function titled(pattern: RegExp, ...parts: readonly PartId[]): RegExp {
  const headings = parts.flatMap((id) => Object.values(PART_HEADINGS[id])).map((heading) => heading.toLowerCase());
  return new RegExp(`${pattern.source}|^(?:${headings.join("|")})$`, pattern.flags);
}

export const PROFILES: Readonly<Record<ProfileId, Profile>> = {
  "case-study": {
    id: "case-study",
    name: "a case study",
    description: "A whole system, designed from its requirements: case studies and guides.",
    parts: WHOLE_SYSTEM,
    toldBy: [],
  },
  interview: {
    id: "interview",
    name: "an interview answer",
    description: "The answer to a system-design question, given in 45 minutes.",
    parts: { ...WHOLE_SYSTEM, monitoring: "advised", security: "advised", "wrap-up": "advised" },
    toldBy: [],
  },
  "design-doc": {
    id: "design-doc",
    name: "a design document",
    description: "A change or a system that a team is about to build, written for its review.",
    parts: {
      context: "required",
      goals: "required",
      "out-of-scope": "advised",
      proposal: "required",
      alternatives: "required",
      "failure-handling": "advised-in-operation",
      testing: "advised",
      rollout: "advised",
      monitoring: "advised-in-operation",
      security: "advised-in-operation",
    },
    toldBy: PROPOSED_CHANGE,
  },
  rfc: {
    id: "rfc",
    name: "an RFC",
    description: "A proposal that others are asked to comment on: RFCs and enhancement proposals.",
    parts: {
      context: "required",
      proposal: "required",
      alternatives: "required",
      rollout: "advised-in-operation",
      testing: "advised-in-operation",
    },
    toldBy: [
      ...PROPOSED_CHANGE,
      /\bdrawbacks?\b|\b(?:unresolved|open) (?:questions?|issues?)\b|\bprior art\b|^graduation criteria$|^future possibilities$/,
    ],
  },
  adr: {
    id: "adr",
    name: "a decision record",
    description: "The record of one architecture decision.",
    parts: { status: "advised", context: "required", decision: "required", alternatives: "advised", consequences: "required" },
    toldBy: [
      titled(/^(?:context|problem|background)\b|^(?:コンテキスト|背景)/, "context"),
      titled(/^(?:the )?decisions?(?: outcome| made)?$|^決定|^决定/, "decision"),
      titled(
        /^(?:consequences|status|considered|options|alternatives|implications|rationale)\b|^(?:影響|結果|ステータス|検討|后果)/,
        "consequences",
        "status",
        "alternatives",
      ),
    ],
    markedBy: titled(/^consequences$/, "consequences"),
  },
  general: {
    id: "general",
    name: "a text about a design",
    description: "None of these, such as the description of a system that runs: no parts are expected of it.",
    parts: {},
    toldBy: [],
  },
};
