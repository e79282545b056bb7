/**
 * How much of a design a section holds: which parts of the framework stand under it, what its title says, and what
 * speaks against. `designs.ts` decides with it which sections are designs.
 */
import { ABOUT_DESIGNING, SOFTWARE_DOCUMENTATION, SPECIFICATION_PROPOSAL } from "../../knowledge/not-a-design.ts";
import type { Role } from "../../knowledge/roles.ts";
import type { OpenerForm } from "./opener.ts";
import type { Section } from "./outline.ts";

export interface DesignEvidence {
  /** Parts that designs have and other documents seldom do: requirements, estimation, API, data model, architecture. */
  readonly core: readonly CorePart[];
  /** Parts that designs share with other documents: trade-offs, failure handling, monitoring … */
  readonly further: readonly Role[];
  /** Core parts that stand right under the section, not further down. */
  readonly direct: readonly CorePart[];
  /** `Design a Rate Limiter`, `Rate Limiter System Design`. */
  readonly titleSaysDesign: boolean;
  /** Why it is another kind of text, or null. */
  readonly against: string | null;
  /** Whether it has the headings of a specification: of a language, a protocol, an interface. */
  readonly specification: boolean;
}

export type CorePart = "requirements" | "estimation" | "api" | "data-model" | "architecture";

const CORE_PART: Partial<Record<Role, CorePart>> = {
  requirements: "requirements",
  "functional-requirements": "requirements",
  "non-functional-requirements": "requirements",
  estimation: "estimation",
  api: "api",
  "data-model": "data-model",
  "high-level-design": "architecture",
  components: "architecture",
};

const FURTHER = new Set<Role>([
  "deep-dive",
  "trade-offs",
  "alternatives",
  "failure-handling",
  "monitoring",
  "security",
  "scaling",
  "cost",
  "wrap-up",
]);

/** `Goals` and `Features` head many other texts: alone they are no evidence of stated requirements. */
const STATES_REQUIREMENTS =
  /requirement|functional|\bnfrs?\b|\bscope\b|use[- ]cases and constraints|요구|요건|문제 이해|要件|要求|需求|requisitos|requerimientos|anforderung|exigences|besoins/;
/** Every proposal has a section `Design` or `Solution`: only these words tell of a system with components. */
const TELLS_ARCHITECTURE =
  /architect|high[- ]?level|components?|system|diagram|\bhld\b|building blocks|services|stack|topology|개략|アーキテクチャ|高レベル|高层|高層|架构|架構|总体|總體|構成|구성|아키텍처|arquite|architekt|haut niveau|alto n[ií]vel/;
/** `Example architecture:` shows how a concept is applied, and is of no system that the text designs. */
const IS_AN_EXAMPLE = /^(?:examples?|sample|typical)\b|\bexamples?$/;
/** In a label or a bold line (`**Use cases**`) only the plainest words count: these stand in every kind of text. */
const PLAINLY_STATES_REQUIREMENTS = /\bfunctional\b|^requirements?\b/;

const SAYS_DESIGN =
  /^(?:design(?:ing)?|architect(?:ing)?) (?!patterns?\b|principles?\b|process\b|decisions?\b|considerations?\b|goals?\b|deep\b|details?\b|diagram\b|overview\b|choices?\b|core\b|and\b|docs?\b|documents?\b).{3,}|^system design(?: of| for|:| -) .{2,}|^.{3,}[ -](?:system design|design doc(?:ument)?|technical design|hld)$|^.{2,40} 설계$|設計$/;

/** The evidence of everything under `section`, except what stands under one of `without`. */
export function designEvidenceOf(section: Section, without: readonly Section[] = []): DesignEvidence {
  const core = new Set<CorePart>();
  const further = new Set<Role>();
  let documentation = 0;
  let proposal = 0;
  for (const part of partsOf(section, without)) {
    const [role] = part.roles;
    const title = part.plainTitle;
    if (part.form === "heading" && SOFTWARE_DOCUMENTATION.test(title)) documentation += 1;
    if (part.form === "heading" && SPECIFICATION_PROPOSAL.test(title)) proposal += 1;
    if (!role) continue;
    const corePart = CORE_PART[role];
    if (corePart && isTelling(corePart, part.form, title)) core.add(corePart);
    if (FURTHER.has(role)) further.add(role);
  }
  const title = section.plainTitle;
  const direct = section.children.flatMap((child) =>
    child.form === "label" || without.includes(child) ? [] : (CORE_PART[child.roles[0] ?? "overview"] ?? []),
  );
  return {
    core: [...core],
    direct: [...new Set(direct)],
    further: [...further],
    titleSaysDesign: SAYS_DESIGN.test(title),
    against: against(title, documentation),
    specification: proposal >= 3,
  };
}

function isTelling(part: CorePart, form: OpenerForm, title: string): boolean {
  if (form !== "heading" && part === "requirements") return PLAINLY_STATES_REQUIREMENTS.test(title);
  if (form === "label") return false;
  if (part === "architecture") return TELLS_ARCHITECTURE.test(title) && !IS_AN_EXAMPLE.test(title);
  return part !== "requirements" || STATES_REQUIREMENTS.test(title);
}

/**
 * The sections under `section` that belong to the design itself. What stands inside some
 * unnamed topic further down (`Solutions` > `WebSockets` > `Architecture`) is part of that topic.
 */
function* partsOf(section: Section, without: readonly Section[], depth = 1): Generator<Section> {
  for (const child of section.children) {
    if (without.includes(child)) continue;
    yield child;
    if (depth < 2 || child.form !== "heading" || child.roles.length > 0) yield* partsOf(child, without, depth + 1);
  }
}

function against(title: string, documentation: number): string | null {
  if (ABOUT_DESIGNING.test(title)) return "its title speaks about designing, not of a system";
  return documentation >= 2 ? "it has the headings of software documentation" : null;
}
