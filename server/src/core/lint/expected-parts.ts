/** Which parts are expected of one design: those of its kind of document. */
import { type ExpectedParts, PROFILES, type ProfileId } from "../../knowledge/profiles.ts";
import type { Analysis } from "../facts/analysis.ts";
import type { DesignFacts } from "../facts/design-facts.ts";
import type { Config } from "./config.ts";

/** The kind of document: what its front matter says, else the configuration, else its text. */
export function profileOf(
  { settings }: Pick<Analysis, "settings">,
  { design }: DesignFacts,
  { profile }: Pick<Config, "profile">,
): ProfileId {
  if (settings.profile) return settings.profile;
  return profile === "auto" ? design.profile : profile;
}

/** The parts that a reviewer looks for in documents of this kind. */
export function expectedParts(profile: ProfileId): ExpectedParts {
  return PROFILES[profile].parts;
}
