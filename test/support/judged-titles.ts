/**
 * Titles of sections with the role that a reader would give them who sees nothing but the title. `development.tsv` and
 * `set-aside.tsv` hold titles of public design documents, case studies and guides (columns: roles, groups of documents,
 * occurrences, form, title); `languages/*.tsv` usual titles of other languages (columns: role, title).
 */
import { readdirSync, readFileSync } from "node:fs";
import { rolesOfLabel, rolesOfTitle } from "../../server/src/core/document/section-roles.ts";

export interface JudgedTitle {
  readonly title: string;
  /** The roles any of which is right as the first; `none` where it is right to leave the title alone. */
  readonly right: readonly string[];
  readonly groups: readonly string[];
  readonly occurrences: number;
  readonly isLabel: boolean;
}

export interface TitleScore {
  /** The share of the titles with a clear role that were given it. */
  readonly recall: number;
  /** The share of the titles without a role that were left alone. */
  readonly leftAlone: number;
  readonly clear: number;
  readonly without: number;
}

const folder = new URL("../core/section-roles/", import.meta.url);

export function judgedTitles(set: "development" | "set-aside"): readonly JudgedTitle[] {
  return rowsOf(`${set}.tsv`).map(([roles = "", groups = "", occurrences = "", form = "", title = ""]) => ({
    title,
    right: roles.split("|"),
    groups: groups.split(","),
    occurrences: Number(occurrences),
    isLabel: form === "label",
  }));
}

/** Role and title, by language. */
export function titlesByLanguage(): ReadonlyMap<string, readonly (readonly [role: string, title: string])[]> {
  const files = readdirSync(new URL("languages/", folder)).sort();
  return new Map(
    files.map((file) => [file.replace(".tsv", ""), rowsOf(`languages/${file}`).map(([role = "", title = ""]) => [role, title] as const)]),
  );
}

/** How well the roles of titles are told, each title counted `weight` times. */
export function titleScore(titles: readonly JudgedTitle[], weight: (title: JudgedTitle) => number): TitleScore {
  const sum = (counted: readonly JudgedTitle[]): number => counted.reduce((total, title) => total + weight(title), 0);
  const clear = titles.filter(({ right }) => !right.includes("none"));
  const without = titles.filter(({ right }) => right.length === 1 && right[0] === "none");
  return {
    recall: sum(clear.filter(isRight)) / sum(clear),
    leftAlone: sum(without.filter(isRight)) / sum(without),
    clear: clear.length,
    without: without.length,
  };
}

/** True where the first role that the title is given is one of the right ones. */
export function isRight({ title, right, isLabel }: JudgedTitle): boolean {
  const [role = "none"] = isLabel ? rolesOfLabel(title) : rolesOfTitle(title);
  return right.includes(role);
}

function rowsOf(file: string): readonly string[][] {
  return readFileSync(new URL(file, folder), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split("\t"));
}
