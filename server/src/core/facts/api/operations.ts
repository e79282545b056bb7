/** The operations of a design's API, each once: those with a method and a path wherever they stand, functions under its API. */
import type { Role } from "../../../knowledge/roles.ts";
import type { Section } from "../../document/outline.ts";
import { rolesAt, titledSectionAt } from "../section-of.ts";
import type { FoundOperation, Operation } from "./operation.ts";

/** The operations among `found`, whose spans count from the document's start; `top` is the section that is the design. */
export function operationsOf(found: readonly FoundOperation[], sections: readonly Section[], top: Section): readonly Operation[] {
  const known = new Map<string, Operation>();
  for (const operation of found) {
    const section = titledSectionAt(sections, operation.span.start);
    const roles = rolesAt(section, top);
    const isInApi = isUnderApi(section, top);
    if (roles.some((role) => NOT_OFFERED.has(role)) && !isInApi) continue;
    if (operation.form === "call" && !isInApi) continue;
    const key = `${operation.method} ${pathKey(operation)}`;
    const before = known.get(key);
    if (!before || (isInApi && !before.isInApi)) known.set(key, { ...operation, section, isInApi });
  }
  return [...known.values()].sort((a, b) => a.span.start - b.span.start);
}

/** What stands there is offered by others, is asked for by tools, or was not chosen. */
const NOT_OFFERED = new Set<Role>(["alternatives", "references", "testing", "monitoring", "rollout"]);

/** `Search` inside `API Design` has a role of its own. */
function isUnderApi(section: Section | null, top: Section): boolean {
  for (let at = section; at && at !== top; at = at.parent) if (isForApi(at)) return true;
  return false;
}

/** True for a section that defines the API, as opposed to one on what stands before it or serves it. */
export function isForApi({ roles, form, plainTitle }: Section): boolean {
  return roles.includes("api") && form !== "label" && !SERVES_API.test(plainTitle);
}

const SERVES_API = /\bapi (?:gateways?|servers?|keys?|nodes|tier|layer|failures?|service|app|rate)\b/;

/** The same path with other names for its parameters is the same operation. */
function pathKey({ name, path }: FoundOperation): string {
  if (path === null) return name;
  return (path.split("?", 1)[0] ?? "")
    .replace(/\{[^}/]{0,80}\}|:[A-Za-z_]\w{0,60}|<[^>/]{0,80}>|\[[^\]/]{0,80}\]/g, "{}")
    .replace(/\/$/, "");
}
