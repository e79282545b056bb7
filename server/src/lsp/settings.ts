/**
 * How to lint a document: the team's `lintel.yaml` where there is one, else the editor's settings. Asked for once for
 * each document, until something of it changes.
 */
import { z } from "zod";
import { type Config, DEFAULT_CONFIG, settings } from "../core/lint/config.ts";
import { mergedConfig } from "../core/lint/merged-config.ts";
import type { TeamConfiguration } from "./team-configuration.ts";

export interface Settings {
  readonly config: Config;
  /** Whether the configuration declares the document a design document, or none; else its text decides. */
  readonly declared: boolean | undefined;
  /** Why nothing is reported in this document, for a person to read; null where Lintel speaks. */
  readonly silent: string | null;
}

export interface SettingsSources {
  /** The editor's settings of section `lintel` for a document, as they come. */
  readonly editorSettings: (uri: string) => Promise<unknown>;
  readonly teamConfiguration: (uri: string) => Promise<TeamConfiguration>;
}

export interface SettingsLookup {
  of(uri: string): Promise<Settings>;
  /** Forgets what is known of one document, or of all. */
  forget(uri?: string): void;
}

export function settingsLookup(sources: SettingsSources): SettingsLookup {
  const known = new Map<string, Promise<Settings>>();
  return {
    of: (uri) => {
      const before = known.get(uri);
      if (before) return before;
      const settings = settingsOf(uri, sources);
      known.set(uri, settings);
      // Whoever asks next may fare better: a client that was busy, a file that could not be read.
      settings.catch(() => {
        if (known.get(uri) === settings) known.delete(uri);
      });
      return settings;
    },
    forget: (uri) => {
      if (uri === undefined) known.clear();
      else known.delete(uri);
    },
  };
}

async function settingsOf(uri: string, { editorSettings, teamConfiguration }: SettingsSources): Promise<Settings> {
  const [editor, team] = await Promise.all([editorSettings(uri).then(readEditorSettings), teamConfiguration(uri)]);
  const silent = editor.enable ? null : "Lintel is switched off here (lintel.enable)";
  switch (team.kind) {
    case "none":
      return { config: mergedConfig(DEFAULT_CONFIG, editor), declared: undefined, silent };
    case "broken":
      return { config: DEFAULT_CONFIG, declared: undefined, silent };
    case "found":
      return { config: team.config, declared: team.declared, silent: silent ?? (team.ignored ? "its lintel.yaml ignores it" : null) };
  }
}

/** Values that make no sense count as not set: an editor marks them where they are written. */
const editorSchema = z.object({
  enable: z.boolean().catch(true),
  preset: settings.preset.catch(DEFAULT_CONFIG.preset),
  profile: settings.profile.catch(DEFAULT_CONFIG.profile),
  sections: settings.sections.catch([]),
  glossary: settings.glossary.catch({ components: [], redundancyWords: [] }),
  conventions: settings.conventions.optional().catch(undefined),
  ownRules: settings.ownRules.catch({}),
  rules: settings.rules.catch({}),
});

type EditorSettings = z.infer<typeof editorSchema>;

function readEditorSettings(value: unknown): EditorSettings {
  return editorSchema.parse(value !== null && typeof value === "object" ? value : {});
}
