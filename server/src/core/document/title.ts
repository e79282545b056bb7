/**
 * A section's title as authors write it, brought to one form: without numbering, markup, emoji, time boxes and end
 * punctuation. What the title means is `section-roles.ts`'s business.
 */

/** The number before a title, and how it is written: `3`, `Step 3:`, `27 -`. */
export interface Ordinal {
  readonly value: number;
  /** The words and signs around the number; two titles are of one sequence when these are equal. */
  readonly style: string;
}

/**
 * ```
 *   "🚀 Step 2: Scale Estimation (3-5 min)"  ->  "scale estimation"
 *   "**3. Functional Requirement.**"         ->  "functional requirement"
 * ```
 */
export function normalTitle(title: string): string {
  return title
    .slice(0, LONGEST_READ)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\p{Extended_Pictographic}|\uFE0F|\u200D/gu, " ")
    .replace(/[‐‑–—]/g, "-")
    .replace(/[’‘]/g, "'")
    .replace(/&/g, " and ")
    .replace(/\{#[\w-]+\}/g, " ")
    .replace(TIME_BOX, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(NUMBERING, "")
    .replace(/^[^\p{L}\p{N}(]+/u, "")
    .replace(/[\s:.?!…*_-]+$/, "")
    .trim();
}

/** What stands further on in a title tells nothing about its role. */
const LONGEST_READ = 200;

const TIME_BOX = /[([]?\s*~?\d+(?:\s*-\s*\d+)?\s*(?:minutes?|mins?)\b\.?\s*[)\]]?/g;
const NUMBERING =
  /^[-\s]*(?:(?:step|part|section|chapter|phase|stage|question|design|q)\s*)?[([]?(?:\d+(?:\.\d+)*|[ivx]{1,4}(?=[.)])|[a-h](?=[.)]))\s*(?:[.):\]-]+\s*|\s+)(?=\S)/;

/** `é` as `e`, `ß` as `ss` in a text in lower case; other scripts stay as they are. */
export function withoutAccents(text: string): string {
  if (!/[^\x20-\x7e]/.test(text)) return text;
  return text
    .normalize("NFD")
    .replace(/(?<=[a-z])[\u0300-\u036f]+/g, "")
    .normalize("NFC")
    .replace(/ß/g, "ss")
    .replace(/œ/g, "oe");
}

/** The number that a title begins with, if it does. */
export function ordinalOf(title: string): Ordinal | null {
  const match = /^\s*((?:step|part|section|chapter|question|q)\s*)?#?(\d{1,3})(\s*[-–—:.)]+|\s+)/i.exec(title);
  if (!match) return null;
  const [, word = "", value = "", sign = ""] = match;
  return { value: Number(value), style: `${word.trim().toLowerCase()}|${sign.trim()}` };
}
