/** What several settings come to together: of what two say, the later holds. */
import type { Glossary } from "../graph/glossary.ts";
import type { TeamConventions } from "../quantity/team-conventions.ts";
import type { Config, PartialConfig } from "./config.ts";

/** `later` on top of `earlier`. Rules are merged one by one, own rules replaced one by one, a rule's options one by one too. */
export function mergedConfig(earlier: Config, later: PartialConfig): Config {
  return {
    preset: later.preset ?? earlier.preset,
    profile: later.profile ?? earlier.profile,
    sections: later.sections ?? earlier.sections,
    glossary: mergedGlossary(earlier.glossary, later.glossary),
    conventions: mergedConventions(earlier.conventions, later.conventions),
    ownRules: { ...earlier.ownRules, ...later.ownRules },
    rules: mergedRules(earlier.rules, later.rules ?? {}),
  };
}

/** What two say of one name, the later decides; words for redundancy add up. */
function mergedGlossary(earlier: Glossary, later: Glossary | undefined): Glossary {
  if (!later) return earlier;
  return {
    components: [...later.components, ...earlier.components],
    redundancyWords: [...new Set([...earlier.redundancyWords, ...later.redundancyWords])],
  };
}

/** Of two units with one name the later holds. */
function mergedConventions(earlier: TeamConventions, later: PartialConfig["conventions"]): TeamConventions {
  if (!later) return earlier;
  const names = new Set(later.units.map(({ name }) => name.toLowerCase()));
  return {
    units: [...earlier.units.filter(({ name }) => !names.has(name.toLowerCase())), ...later.units],
    prefixes: later.prefixes ?? earlier.prefixes,
    secondsInDay: later.secondsInDay ?? earlier.secondsInDay,
  };
}

type Rules = Config["rules"];

/** A group sets all rules in it anew: what was said of them singly before no longer holds, apart from their options. */
function mergedRules(earlier: Rules, later: Rules): Rules {
  const groups = Object.keys(later).filter((id) => id.endsWith("/*"));
  const kept = Object.entries(earlier).flatMap(([id, setting]): [string, Rules[string]][] => {
    if (!groups.some((group) => id.startsWith(group.slice(0, -1)))) return [[id, setting]];
    return typeof setting === "object" ? [[id, withoutSeverity(setting)]] : [];
  });
  const merged: Record<string, Rules[string]> = Object.fromEntries(kept);
  for (const [id, setting] of Object.entries(later)) merged[id] = mergedSetting(merged[id], setting);
  return merged;
}

function withoutSeverity({ severity: _, ...options }: Exclude<Rules[string], string>): Rules[string] {
  return options;
}

function mergedSetting(earlier: Rules[string] | undefined, later: Rules[string]): Rules[string] {
  if (typeof later === "string") return typeof earlier === "object" ? { ...earlier, severity: later } : later;
  if (typeof earlier === "object") return { ...earlier, ...later };
  return earlier === undefined ? later : { severity: earlier, ...later };
}
