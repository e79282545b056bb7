/**
 * Which component a label means, so that `Redis`, `Redis cache` and `Cache (Redis)` are one wherever they are drawn or
 * told of: its kind, the product it runs on, and the words that tell it from others of its kind.
 */
import { type ComponentKind, HEAD_WORDS } from "../../knowledge/component-kinds.ts";
import { componentKind } from "./component-kind.ts";
import { componentName } from "./component-name.ts";
import { plainName } from "./plain-name.ts";
import { technologiesIn } from "./technologies-in.ts";

export interface Identity {
  readonly kind: ComponentKind;
  /** The product's name; null where the label names none. */
  readonly product: string | null;
  /** What is left of the name, in its order: `order` of "Order Service x3"; empty for a bare "Cache". */
  readonly words: string;
  /** The whole name without counts, comparable. */
  readonly name: string;
}

/** Who the component with this label is. `kind` is what its drawing knows of it, where the label alone does not say. */
export function identityOf(label: string, kind: ComponentKind = componentKind(label)): Identity {
  const counted = plainName(componentName(label).replace(COUNT, " "));
  const [product] = technologiesIn(label);
  const heads = HEAD_WORDS.filter((row) => row.kind === kind).flatMap(({ words }) => words);
  const idle = [...(product?.aliases ?? []), ...heads, ...IDLE_WORDS].sort((a, b) => b.length - a.length);
  const words = idle.reduce(withoutWord, ` ${counted} `);
  return { kind, product: product?.name ?? null, words: singular(words), name: singular(counted) };
}

function withoutWord(padded: string, word: string): string {
  return padded.replaceAll(` ${word} `, " ").replaceAll(` ${word}s `, " ");
}

/** Both sides of a comparison lose the same letters: that some words are no plurals does no harm. */
function singular(words: string): string {
  return words
    .replace(/(?<=\p{L}{3}[^siu])s(?= |$)/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

const COUNT =
  /(?<![\w.])(?:[x×]\s?(?:\d{1,4}|[nNmM])|(?:\d{1,4}|[nN])\s?[x×](?!\w)|\(\d{1,4}\+?\)|(?:\d{1,4}|two|three|several|multiple)\s(?=\p{L}))/giu;

/**
 * True where two labels cannot mean different components: the same name, or the same kind and words with one product,
 * or with one that only one of them names. A bare kind ("Cache") is left to `isBareKindOf`.
 */
export function isSameIdentity(a: Identity, b: Identity): boolean {
  if (a.product !== null && b.product !== null && a.product !== b.product) return false;
  if (a.name !== "" && a.name === b.name) return true;
  if (a.kind !== b.kind || a.kind === "unknown" || a.words !== b.words) return false;
  return a.words !== "" || (a.product !== null && b.product !== null);
}

/** True of a label that says only what kind of component it is ("Cache"). */
export function isBareKind({ kind, product, words }: Identity): boolean {
  return words === "" && product === null && kind !== "unknown";
}

/** True of such a label, of a component of that kind: the same where there is no other. */
export function isBareKindOf(bare: Identity, other: Identity): boolean {
  return isBareKind(bare) && bare.kind === other.kind && other.words === "";
}

/** Words that tell no component from another of its kind. */
const IDLE_WORDS: readonly string[] = [
  "the",
  "our",
  "a",
  "cluster",
  "node",
  "instance",
  "server",
  "layer",
  "tier",
  "pool",
  "fleet",
  "group",
  "distributed",
  "managed",
  "replicated",
  "main",
  "central",
];
