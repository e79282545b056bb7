/** What a section is for, read from its title with the aliases of `knowledge/role-aliases.ts`. */
import { ROLE_ALIASES, type RoleAlias } from "../../knowledge/role-aliases.ts";
import type { Role } from "../../knowledge/roles.ts";
import { normalTitle } from "./title.ts";

/** Longer titles are sentences, and name too many things to be for one. */
const LONGEST_TITLE = 100;

/** The roles that a title names, most telling first; a title can name several (`API / Data Model`), or none. */
export function rolesOfTitle(title: string): readonly Role[] {
  const normal = normalTitle(title);
  if (normal === "" || normal.length > LONGEST_TITLE) return [];
  return COMPILED.filter(({ anywhere, whole }) => anywhere?.test(normal) || whole?.test(normal)).map(({ role }) => role);
}

/** The roles that a label names (`Functional: …`): the label as a whole has to be one. */
export function rolesOfLabel(label: string): readonly Role[] {
  const normal = normalTitle(label);
  return normal.split(" ").length <= 4 ? rolesOfTitle(normal) : [];
}

const COMPILED = ROLE_ALIASES.map(({ role, anywhere, whole }: RoleAlias) => ({
  role,
  anywhere,
  whole: whole && new RegExp(`^(?:the )?(?:${whole.source})$`, "u"),
}));
