/** The components under a title that says of all below it that they are several: `### Read replicas`, and the stores it lists. */
import type { Section } from "../document/outline.ts";
import { componentTitled } from "./component-title.ts";
import { titledSectionAt } from "./section-of.ts";
import type { Statement } from "./statement.ts";
import type { StatedRedundancy } from "./told-component.ts";

/** What such titles say of the items of their sections, in the order of the text. */
export function titledRedundancy(statements: readonly Statement[], sections: readonly Section[]): readonly StatedRedundancy[] {
  if (!sections.some(({ title }) => TITLE.test(title))) return [];
  return statements.flatMap(({ form, plain, span }) => {
    const title = form === "item" ? titledSectionAt(sections, span.start)?.title : undefined;
    if (title === undefined || !TITLE.test(title) || DENIED.test(plain)) return [];
    const head = HEAD.exec(plain)?.[0] ?? "";
    const named = componentTitled(head);
    return named ? [{ name: named.name, redundant: true, words: title.trim(), span }] : [];
  });
}

const TITLE =
  /^\W*(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?(?:(?:read|database|db|data|store|cache)\s+)?(?:replicas|replication|clustering|standbys|fail-?over)\s*$/i;

/** An item's own name: all of it, or what stands before a dash, a colon or "for". */
const HEAD = /^[^:–—(\n]{2,40}?(?=\s*(?:$|[:–—(]|\s-\s|\bfor\b))/i;
const DENIED = /\b(?:no|not|none|without|single|never)\b|n['’]t\b/i;
