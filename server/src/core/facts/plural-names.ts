/**
 * Components that the text names in the plural: who writes of "the load balancers" runs more than one, though a drawing has
 * one box for them. Of stores a plural may mean any ("databases scale badly"), so that they are left out.
 */
import type { ComponentKind } from "../../knowledge/component-kinds.ts";
import { UNDECIDED } from "../../knowledge/told-words.ts";
import { componentNamesIn } from "./component-names.ts";
import { clausesOf } from "./stated-redundancy.ts";
import type { Statement } from "./statement.ts";
import type { StatedRedundancy } from "./told-component.ts";

/** Each plural name among `statements`, once, where it stands first. */
export function pluralNames(statements: readonly Statement[]): readonly StatedRedundancy[] {
  const found = new Map<string, StatedRedundancy>();
  for (const { prose, locate } of statements) {
    if (!PLURAL.test(prose)) continue;
    for (const { text, start } of clausesOf(prose)) {
      if (!PLURAL.test(text) || UNDECIDED.test(text)) continue;
      for (const { name, kind, technology, from, to } of componentNamesIn(text)) {
        const isPlural = technology === null && KINDS.has(kind) && PLURAL_NAME.test(name);
        if (!isPlural || found.has(name.toLowerCase())) continue;
        found.set(name.toLowerCase(), { name, redundant: true, words: name, span: locate(start + from, start + to) });
      }
    }
  }
  return [...found.values()];
}

const KINDS: ReadonlySet<ComponentKind> = new Set<ComponentKind>(["load-balancer", "gateway", "service", "worker", "scheduler"]);
const PLURAL = /\b(?:balancers|lbs|gateways|proxies|servers|instances|nodes|services|workers|schedulers|consumers)\b/i;
const PLURAL_NAME = /(?:balancers|lbs|gateways|proxies|servers|instances|nodes|services|workers|schedulers|consumers)$/i;
