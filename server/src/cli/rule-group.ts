/** The group that a rule belongs to. */
import type { Rule } from "../core/lint/rule.ts";

/** `framework` of `framework/missing-api`. */
export function groupOf({ id }: Pick<Rule, "id">): string {
  return id.split("/")[0] ?? id;
}
