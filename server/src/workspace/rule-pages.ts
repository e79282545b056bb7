/** Where the pages of rules lie, which are installed with Lintel. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { packageRoot } from "./package-root.ts";

/** The path of a rule's page, from the project's root. */
export function documentationPath(rule: string): string {
  return `docs/rules/${rule}.md`;
}

/** Tells the addresses of rules' pages, as they are installed with this program; looks for it once. */
export function documentationAddresses(): (rule: string) => string {
  const root = packageRoot();
  return (rule) => pathToFileURL(join(root, documentationPath(rule))).href;
}
