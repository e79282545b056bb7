/** Where the documentation of rules lies, and how a rule is found by what someone typed. */
import type { Rule } from "../core/lint/rule.ts";

/** The path of a rule's page, from the project's root. */
export function documentationPath({ id }: Rule): string {
  return `docs/rules/${id}.md`;
}

export function groupOf({ id }: Rule): string {
  return id.split("/")[0] ?? id;
}
