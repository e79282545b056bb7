/**
 * What a section is for, read from its title with the aliases of `knowledge/role-aliases.ts`: a topic is for a role where
 * it is about one of the role's words, not where it only mentions it (`Caching Strategy`, not `Caching Proxy`).
 */
import type { RoleAlias, TitleLanguage, TitleLanguageTag } from "../../knowledge/role-aliases/title-language.ts";
import { TITLE_LANGUAGES } from "../../knowledge/role-aliases.ts";
import type { Role } from "../../knowledge/roles.ts";
import { normalTitle, withoutAccents } from "./title.ts";
import { type TopicReader, topicReader } from "./title-topics.ts";

/** Longer titles are sentences, and name too many things to be for one. */
const LONGEST_TITLE = 100;

/** The roles that a title names, most telling first; a title can name several (`API / Data Model`), or none. */
export function rolesOfTitle(title: string): readonly Role[] {
  const normal = readable(title);
  const named = languagesWithCueIn(normal).flatMap((language) => rolesIn(normal, language));
  const inOrder = named.sort((a, b) => a.at - b.at || a.order - b.order);
  return [...new Set(stageLast(inOrder, normal).map(({ role }) => role))];
}

/** The languages in which a title names a role: several where they share a word (`Architecture`, `背景`). */
export function languagesOfTitle(title: string): readonly TitleLanguageTag[] {
  const normal = readable(title);
  return languagesWithCueIn(normal)
    .filter((language) => rolesIn(normal, language).length > 0)
    .map(({ tag }) => tag);
}

function readable(title: string): string {
  const normal = withoutAccents(normalTitle(title)).replace(/\bend to end\b/g, "end-to-end");
  return normal.length > LONGEST_TITLE ? "" : normal;
}

function languagesWithCueIn(title: string): readonly CompiledLanguage[] {
  return title === "" ? [] : LANGUAGES.filter(({ script, cue }) => script.test(title) && cue.test(title));
}

/** The roles that a label names (`Functional: …`): the label as a whole has to be one. */
export function rolesOfLabel(label: string): readonly Role[] {
  const normal = normalTitle(label);
  return normal.split(" ").length <= 4 ? rolesOfTitle(normal) : [];
}

interface NamedRole {
  readonly role: Role;
  /** Where in the title the topic starts that names it. */
  readonly at: number;
  /** The lower, the more telling beside another role that the same topic names. */
  readonly order: number;
}

interface CompiledAlias {
  readonly role: Role;
  readonly anywhere: RegExp | null;
  readonly heads: RegExp | null;
  readonly whole: RegExp | null;
}

interface CompiledLanguage {
  readonly tag: TitleLanguageTag;
  readonly script: RegExp;
  /** Matches every title in which a role can be found: most titles are not in most languages. */
  readonly cue: RegExp;
  readonly topicsOf: TopicReader;
  readonly aliases: readonly CompiledAlias[];
}

function rolesIn(title: string, { topicsOf, aliases }: CompiledLanguage): NamedRole[] {
  const topics = topicsOf(title);
  const plain = title.replace(SHORT_REMARK, "");
  return aliases.flatMap(({ role, anywhere, heads, whole }, order) => {
    const ats = topics.filter(({ text, at, end }) => heads?.test(text) || startsIn(anywhere, title, at, end)).map(({ at }) => at);
    if (whole?.test(title) || whole?.test(plain)) ats.push(0);
    return ats.length > 0 ? [{ role, at: Math.min(...ats), order }] : [];
  });
}

function startsIn(anywhere: RegExp | null, title: string, at: number, end: number): boolean {
  const found = anywhere?.exec(title.slice(at));
  return found ? at + found.index < end : false;
}

/** `API Design (RADIO: A)`, `Metrics (Prometheus)`, `Scale of the system: (to be confirmed)`. */
const SHORT_REMARK = /\s*:?\s*\([^()]{1,32}\)$/;

/** `Low-Level Design - APIs` is on the APIs: what stands in front says only when they are spoken of. */
function stageLast(named: readonly NamedRole[], title: string): readonly NamedRole[] {
  const [first] = named;
  if (!first || !STAGES.has(first.role)) return named;
  const part = named.find(({ role, at }) => PARTS.has(role) && at > first.at && /(?::|\s-+)\s*$/.test(title.slice(0, at)));
  return part ? [part, ...named] : named;
}

const STAGES = new Set<Role>(["deep-dive", "high-level-design"]);
const PARTS = new Set<Role>(["api", "data-model"]);

const LANGUAGES: readonly CompiledLanguage[] = TITLE_LANGUAGES.map((language) => ({
  tag: language.tag,
  script: language.script,
  cue: cueOf(language),
  topicsOf: topicReader(language),
  aliases: language.aliases.map((alias) => compiled(alias, language)),
}));

function cueOf({ aliases, spaced }: TitleLanguage): RegExp {
  const inside = aliases.flatMap(({ anywhere = [], heads = [] }) => [
    ...anywhere,
    ...heads.map((words) => words.replace(/(^|\|)\^/g, "$1")),
  ]);
  const whole = aliases.flatMap((alias) => alias.whole ?? []);
  return expression(`${spaced ? "\\b" : ""}(?:${inside.join("|")})|^(?:(?:the|our) )?(?:${["$", ...whole].join("|")})`, spaced);
}

function compiled({ role, anywhere, heads, whole }: RoleAlias, { spaced, headed, generics }: TitleLanguage): CompiledAlias {
  const edge = spaced ? "\\b" : "";
  const generic = `(?:${generics.join("|")})`;
  const pattern = (sources: readonly string[] | undefined, written: (words: string) => string): RegExp | null =>
    sources ? expression(written(`(?:${sources.join("|")})`), spaced) : null;
  return {
    role,
    anywhere: pattern(anywhere, (words) => `${edge}${words}${edge}`),
    heads: pattern(heads, (words) =>
      headed === "last" ? `${edge}${words}(?:${spaced ? "\\s" : " ?"}${generic})*$` : `^(?:${generic})?${words}$`,
    ),
    whole: pattern(whole, (words) => `^(?:(?:the|our) )?${words}$`),
  };
}

/** Languages with spaces are written in letters whose edges `\b` knows once accents are off, and read twice as fast so. */
function expression(source: string, spaced: TitleLanguage["spaced"]): RegExp {
  return new RegExp(source, spaced ? "" : "u");
}
