/** The ids that requirements carry, `FR-1`, `NFR2`, `REQ-004`, `R1.2`: where one is given, and where one is referred to. */
import { REQUIREMENT_SERIES } from "../../knowledge/requirement-words.ts";

export interface RequirementId {
  /** As written. */
  readonly id: string;
  /** The letters before the number, in capitals. */
  readonly series: string;
  /** The series and the number without leading zeros and separators: equal for `FR-01` and `FR1`. */
  readonly key: string;
  /** In the text that was asked. */
  readonly start: number;
  readonly end: number;
}

const NUMBER = String.raw`[-–_ ]?\d{1,4}(?:\.\d{1,3}){0,3}`;
const GIVEN = new RegExp(String.raw`^[^\p{L}\p{N}\n]{0,6}(${REQUIREMENT_SERIES}${NUMBER})(?=[:.)\]|–—,]|\s+[-–—:|(]|\s*$|\s+\p{Lu})`, "u");
const REFERRED = new RegExp(
  String.raw`(?<![\p{L}\p{N}_/.#-])(${REQUIREMENT_SERIES}${NUMBER.replace(" ]", "]")})(?![\p{L}\p{N}_/-]|\.\d)`,
  "gu",
);

/** The id with which a line, a cell or a title begins. */
export function givenId(text: string): RequirementId | null {
  const match = GIVEN.exec(text.slice(0, LONGEST_READ));
  const id = match?.[1];
  return match && id ? idAt(id, match[0].indexOf(id)) : null;
}

/** An id is at the very start. */
const LONGEST_READ = 60;

/** All ids in a text. */
export function idsIn(text: string): readonly RequirementId[] {
  return [...text.matchAll(REFERRED)].map(({ 1: id = "", index }) => idAt(id, index));
}

function idAt(id: string, start: number): RequirementId {
  const series = /^[A-Z]+/.exec(id)?.[0] ?? "";
  const number = id
    .slice(series.length)
    .replace(/^[-–_ ]/, "")
    .split(".")
    .map((part) => String(Number(part)))
    .join(".");
  return { id, series, key: `${series}${number}`, start, end: start + id.length };
}
