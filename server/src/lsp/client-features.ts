/** What the client at the other end can do, as far as Lintel does one thing or another for it. */
import type { ClientCapabilities } from "vscode-languageserver/node";

export interface ClientFeatures {
  /**
   * It asks for diagnostics, and asks again when told to. A client that asks but cannot be told would miss what comes
   * after a pause: it is sent diagnostics.
   */
  readonly pullsDiagnostics: boolean;
  readonly versionedEdits: boolean;
  /** It shows where the documentation of a diagnostic's code is. */
  readonly linksCodes: boolean;
  /** It inserts completions with tab stops. */
  readonly insertsSnippets: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfigurationChanges: boolean;
  readonly registersFileWatchers: boolean;
  /** It watches files outside of its folders as well. */
  readonly watchesAnyFolder: boolean;
}

export function clientFeatures({ textDocument, workspace }: ClientCapabilities): ClientFeatures {
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true,
    linksCodes: textDocument?.publishDiagnostics?.codeDescriptionSupport === true,
    insertsSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfigurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFileWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesAnyFolder:
      workspace?.didChangeWatchedFiles?.dynamicRegistration === true && workspace.didChangeWatchedFiles.relativePatternSupport === true,
  };
}
