/**
 * What a text or a drawing speaks of, by its words: enough to say that a component is there under another name. It is
 * generous, as whoever asks accuses only where nothing fits.
 */
import type { ComponentKind } from "../../knowledge/component-kinds.ts";
import type { Technology } from "../../knowledge/technologies.ts";
import { componentKind } from "../graph/component-kind.ts";
import { componentNamesIn } from "./component-names.ts";
import { nounStem, tellingStems, wordStems } from "./component-words.ts";

export interface SpokenOf {
  readonly stems: ReadonlySet<string>;
  readonly kinds: ReadonlySet<ComponentKind>;
  /** How long the text is, in characters. */
  readonly length: number;
}

/** What `text` speaks of, line by line: names go over no line break. */
export function spokenOf(text: string): SpokenOf {
  const names = text.split("\n").flatMap(componentNamesIn);
  return { stems: wordStems(text), kinds: new Set(names.map(({ kind }) => kind)), length: text.length };
}

/** What several texts speak of together. */
export function spokenOfTogether(texts: readonly SpokenOf[]): SpokenOf {
  return {
    stems: new Set(texts.flatMap(({ stems }) => [...stems])),
    kinds: new Set(texts.flatMap(({ kinds }) => [...kinds])),
    length: texts.reduce((sum, { length }) => sum + length, 0),
  };
}

/** What the text of a drawing speaks of: its words, and the kinds of what may be labels in it. */
export function drawnIn(text: string): SpokenOf {
  const { stems, kinds, length } = spokenOf(text);
  const labels = text.split(BETWEEN_LABELS).filter((label) => /\p{L}/u.test(label));
  return { stems, kinds: new Set([...kinds, ...labels.map((label) => componentKind(label))]), length };
}

/** What stands around labels, in whatever notation: brackets, edges of boxes, arrows, wide gaps. */
const BETWEEN_LABELS = /[[\](){}|│┃║<>"→←↔▼▲↓↑;&\n]|[-=─═.]{2,}| {2,}/;

/** True when the component may be spoken of: by a word of its name, its product, or as the only one for its purpose. */
export function isSpokenOf(
  { name, kind, technology }: { readonly name: string; readonly kind: ComponentKind; readonly technology: Technology | null },
  { stems, kinds }: SpokenOf,
): boolean {
  const own = tellingStems(name);
  if (own.some((stem) => stems.has(stem))) return true;
  const noun = nounStem(name);
  if (own.length === 0 && (noun === "" || stems.has(noun))) return true;
  if (technology?.aliases.some((alias) => tellingStems(alias).some((stem) => stems.has(stem)))) return true;
  if (NAMED_BY_WORK.has(kind)) return own.length === 0;
  return kinds.has(kind) || SAME_PURPOSE.some((group) => group.has(kind) && [...group].some((each) => kinds.has(each)));
}

/** What such a component does stands in its name: another of the kind is another component, and "API server" may be any. */
const NAMED_BY_WORK: ReadonlySet<ComponentKind> = new Set<ComponentKind>(["service", "worker"]);

/** Kinds of which one may stand for the other. */
const SAME_PURPOSE: readonly ReadonlySet<ComponentKind>[] = [
  new Set<ComponentKind>(["load-balancer", "gateway"]),
  new Set<ComponentKind>(["queue", "stream"]),
  new Set<ComponentKind>(["database", "object-store", "search"]),
  new Set<ComponentKind>(["scheduler", "worker"]),
];
