/** Where the documentation of rules lies, and how a rule is found by what someone typed. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Rule } from "../core/lint/rule.ts";
import { packageRoot } from "./package-root.ts";

/** The path of a rule's page, from the project's root. */
export function documentationPath({ id }: Rule): string {
  return `docs/rules/${id}.md`;
}

/** The address of a rule's page, as it is installed with this program. */
export function documentationAddress(rule: Rule): string {
  return pathToFileURL(join(packageRoot(), documentationPath(rule))).href;
}

export function groupOf({ id }: Rule): string {
  return id.split("/")[0] ?? id;
}
