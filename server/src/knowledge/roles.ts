/**
 * The roles that sections play in the framework of a system design, in the order in which a design tells them.
 * `requirements` is the heading that speaks of requirements without saying which kind.
 */
export const ROLES = [
  "overview",
  "requirements",
  "functional-requirements",
  "non-functional-requirements",
  "assumptions",
  "estimation",
  "api",
  "data-model",
  "high-level-design",
  "components",
  "deep-dive",
  "trade-offs",
  "alternatives",
  "failure-handling",
  "monitoring",
  "security",
  "scaling",
  "rollout",
  "testing",
  "cost",
  "open-questions",
  "wrap-up",
  "references",
] as const;

export type Role = (typeof ROLES)[number];
