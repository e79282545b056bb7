/** Where the settings of documents come from: the client and the files, and who is told when a file is broken. */
import { type Connection, type InitializeParams, MessageType, ShowMessageNotification } from "vscode-languageserver/node";
import type { Rule } from "../core/lint/rule.ts";
import type { ClientFeatures } from "./client-features.ts";
import { outsideWatch } from "./outside-watch.ts";
import { type Settings, settingsLookup } from "./settings.ts";
import { type TeamConfiguration, teamConfigurations } from "./team-configuration.ts";

export interface DocumentSettings {
  of(uri: string): Promise<Settings>;
  forgetDocument(uri: string): void;
  /** `pushed` is what a client sends that cannot be asked. */
  editorChanged(pushed: unknown): void;
  /** Whether a configuration rests on the file at a URI, or on its absence. */
  restsOn(uri: string): boolean;
  filesChanged(): void;
}

export function documentSettings(
  connection: Connection,
  { workspaceFolders, initializationOptions }: InitializeParams,
  features: ClientFeatures,
  rules: readonly Rule[],
  onFailure: (error: unknown) => void,
): DocumentSettings {
  const folders = workspaceFolders?.map(({ uri }) => uri) ?? [];
  const team = teamConfigurations(rules, folders);
  const notice = brokenNotice(connection);
  const watchOutside = outsideWatch(connection, features, folders);
  let pushedSettings: unknown = initializationOptions;
  const lookup = settingsLookup({
    editorSettings: async (uri) =>
      features.answersConfiguration ? connection.workspace.getConfiguration({ scopeUri: uri, section: "lintel" }) : pushedSettings,
    teamConfiguration: async (uri) => {
      const configuration = await team.of(uri);
      notice.read(configuration);
      watchOutside(team.files()).catch(onFailure);
      return configuration;
    },
  });
  return {
    of: lookup.of,
    forgetDocument: lookup.forget,
    editorChanged: (pushed) => {
      if (pushed !== null && typeof pushed === "object" && "lintel" in pushed) pushedSettings = pushed.lintel;
      lookup.forget();
    },
    restsOn: team.restsOn,
    filesChanged: () => {
      notice.filesChanged();
      team.forget();
      lookup.forget();
    },
  };
}

interface BrokenNotice {
  read(configuration: TeamConfiguration): void;
  /** Files have changed, and are about to be read again. */
  filesChanged(): void;
}

/** Shows each problem once, and again only when it comes back after a reading without it. */
function brokenNotice(connection: Connection): BrokenNotice {
  let before: ReadonlySet<string> = new Set();
  let now = new Set<string>();
  return {
    read: (configuration) => {
      if (configuration.kind !== "broken" || now.has(configuration.problem)) return;
      const { problem } = configuration;
      now.add(problem);
      if (before.has(problem)) return;
      connection.console.error(problem);
      const [first, ...others] = problem.split("\n");
      const more = others.length === 0 ? "" : ` (and ${others.length} more, in Lintel's output)`;
      const message = `Lintel: ${first}${more}. Until it is repaired, the defaults are used.`;
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
    },
    filesChanged: () => {
      before = now;
      now = new Set();
    },
  };
}
