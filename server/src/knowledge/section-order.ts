/**
 * Which parts of a design rest on which: a reader who meets the second before the first has nothing to judge it by. After the
 * four steps of a system-design discussion (A. Xu, "System Design Interview", 2020, chapter 3).
 */
import type { Role } from "./roles.ts";

export interface SectionOrder {
  /** What has to be known first: the roles that tell it, and plain titles that do whatever their role. */
  /** Whether figures of load, wherever they stand, tell what has to be known. */
  readonly toldByFigures: boolean;
  readonly first: { readonly roles: readonly Role[]; readonly titled: RegExp };
  readonly after: { readonly roles: readonly Role[]; readonly titled: RegExp };
  /** Why the reader is hindered, behind a colon. */
  readonly because: string;
}

const REQUIREMENTS = {
  roles: ["functional-requirements", "non-functional-requirements", "requirements"],
  titled:
    /^(?:(?:functional|non-?functional|system|key) )?requirements?(?: .{1,40})?$|^goals(?: and non-?goals)?$|^use cases(?: and .{1,40})?$|^scope$/,
} as const;

const ESTIMATION = {
  roles: ["estimation"],
  titled: /estimat|back[- ]of[- ](?:the[- ])?envelope|^capacity (?:planning|analysis)/,
} as const;

const HIGH_LEVEL_DESIGN = {
  roles: ["high-level-design"],
  titled:
    /^(?:propose )?(?:a )?high[- ]level (?:system )?(?:design|architecture)(?: .{1,40})?$|^(?:system |overall )?architecture(?: overview| diagram)?$|^hld$|^system design$/,
} as const;

const DEEP_DIVE = {
  roles: ["deep-dive"],
  titled:
    /^(?:(?:design|technical|architecture|components?) )?deep[- ]?dives?(?: (?!requirements).{1,60})?$|^detailed (?:design|component design)$|^low[- ]level design(?: .{1,20})?$/,
} as const;

export const SECTION_ORDERS: readonly SectionOrder[] = [
  {
    toldByFigures: false,
    first: REQUIREMENTS,
    after: HIGH_LEVEL_DESIGN,
    because: "readers meet the solution before they know what it has to do",
  },
  {
    toldByFigures: false,
    first: REQUIREMENTS,
    after: DEEP_DIVE,
    because: "readers meet the details before they know what the system has to do",
  },
  {
    toldByFigures: true,
    first: ESTIMATION,
    after: DEEP_DIVE,
    because: "readers cannot tell which parts are hard before they know the load",
  },
  { toldByFigures: false, first: HIGH_LEVEL_DESIGN, after: DEEP_DIVE, because: "readers meet the details before they know the whole" },
];

/** Titles before which anything may have been said of the problem: they open it in other words. */
export const OPENS_PROBLEM =
  /requirement|\bgoals?\b|\bscope\b|\buse cases?\b|\bproblem\b|\bfeatures?\b|\bclarif|\bassumptions?\b|\bconstraints?\b|\bwhat (?:is|are)\b|\bwhy\b|\bmotivation\b|\bbackground\b|\boverview\b|\bintroduction\b|\bcontext\b|\bquestions?\b|\bsummary\b/;
