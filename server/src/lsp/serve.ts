/** The language server on a connection: what it says it can do, and what happens when something changes. */
import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Rule } from "../core/lint/rule.ts";
import { mermaidTexts } from "../mermaid/mermaid-texts.ts";
import type { MermaidVerdicts } from "../mermaid/mermaid-verdicts.ts";
import { STATUS_NOTIFICATION } from "../protocol.ts";
import type { Snippet } from "../workspace/snippets.ts";
import { type ClientFeatures, clientFeatures } from "./client-features.ts";
import { type DiagnosticOutlet, pullOutlet, pushOutlet } from "./diagnostic-outlets.ts";
import { documentSettings } from "./document-settings.ts";
import { DocumentSession } from "./documents.ts";
import { logTo } from "./log.ts";
import { WATCHED_IN_FOLDERS } from "./outside-watch.ts";
import { answerRequests } from "./requests.ts";
import type { Settings } from "./settings.ts";
import { documentStatus } from "./status.ts";

export interface ServeOptions {
  readonly rules: readonly Rule[];
  /** Mermaid's verdicts on diagrams; without, none is ever known. */
  readonly verdicts?: MermaidVerdicts;
  /** The address of a rule's page; without, diagnostics lead nowhere. */
  readonly documentation?: (rule: string) => string;
  /** What is offered for a prefix, to clients that do not have it by themselves (initialization option `snippets: false`). */
  readonly snippets?: () => readonly Snippet[];
  /** How long the author must be idle before the rules run that wait for a pause. */
  readonly pauseMs?: number;
  /** How long a client that is sent diagnostics waits for the next ones. */
  readonly pushDebounceMs?: number;
}

/** Serves on a connection from now on. */
export function serve(connection: Connection, options: ServeOptions): void {
  connection.onInitialize((params) => {
    const features = clientFeatures(params.capabilities);
    serveClient(connection, params, features, options);
    return { capabilities: serverCapabilities(features), serverInfo: { name: "lintel" } };
  });
  connection.listen();
}

function serverCapabilities({ pullsDiagnostics }: ClientFeatures): InitializeResult["capabilities"] {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
    documentSymbolProvider: { label: "Lintel" },
    hoverProvider: true,
    completionProvider: { triggerCharacters: ["#"] },
    ...(pullsDiagnostics
      ? { diagnosticProvider: { identifier: "lintel", interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
  };
}

/** An editor whose extension brings the snippets along says so. */
function hasOwnSnippets({ initializationOptions }: InitializeParams): boolean {
  return typeof initializationOptions === "object" && initializationOptions?.snippets === false;
}

function serveClient(
  connection: Connection,
  params: InitializeParams,
  features: ClientFeatures,
  { rules, verdicts, documentation, snippets = () => [], pauseMs = 600, pushDebounceMs = 100 }: ServeOptions,
): void {
  const log = logTo(connection.console);
  const sessions = new Map<string, DocumentSession>();
  const configuration = documentSettings(connection, params, features, rules, (error) => log.failure("watching for changes", error));
  const pull = pullOutlet(connection, (error) => log.failure("refreshing diagnostics", error));
  const outlet: DiagnosticOutlet = features.pullsDiagnostics
    ? pull
    : pushOutlet(connection, pushDebounceMs, configuration.of, (error) => log.failure("sending diagnostics", error));

  /** The author paused, or something else than the text has changed. */
  const settle = async (session: DocumentSession): Promise<void> => {
    try {
      const settings = await configuration.of(session.uri);
      if (sessions.get(session.uri) !== session) return;
      outlet.settled(session, settings);
      await connection.sendNotification(STATUS_NOTIFICATION, documentStatus(session, settings));
      await judgeDiagrams(session, settings);
    } catch (error) {
      log.failure("reading the document", error);
    }
  };
  /** Asks Mermaid of the diagrams that it has not seen, and tells what it says if the author has not gone on meanwhile. */
  const judgeDiagrams = async (session: DocumentSession, settings: Settings): Promise<void> => {
    if (!verdicts || settings.silent !== null) return;
    const { unchanged } = session;
    const texts = mermaidTexts(session.analysis(settings), rules, settings.config);
    const unknown = texts.filter((text) => verdicts.known(text) === undefined);
    if (unknown.length === 0) return;
    await verdicts.ask(unknown, unchanged);
    session.judged();
    // The settings may be others by now as well.
    const settingsNow = await configuration.of(session.uri);
    if (unchanged.aborted) return;
    outlet.settled(session, settingsNow);
    await connection.sendNotification(STATUS_NOTIFICATION, documentStatus(session, settingsNow));
  };
  const settleAll = (): void => {
    for (const session of sessions.values()) void settle(session);
  };

  const documents = new TextDocuments(TextDocument);
  documents.onDidOpen(({ document }) => {
    const session = new DocumentSession(document, {
      rules,
      pauseMs,
      onPause: (paused) => void settle(paused),
      onRuleCrash: (rule, error) => log.failureOnce(`rule ${rule}`, error),
      mermaidError: (text) => verdicts?.known(text) ?? null,
      documentation: (features.linksCodes && documentation) || null,
    });
    sessions.get(document.uri)?.close();
    sessions.set(document.uri, session);
    void settle(session);
  });
  documents.onDidChangeContent(({ document }) => {
    const session = sessions.get(document.uri);
    // The library tells of the opening as a change as well.
    if (!session || session.version === session.openedAt) return;
    session.changed();
    outlet.changed(session);
  });
  documents.onDidClose(({ document }) => {
    const session = sessions.get(document.uri);
    sessions.delete(document.uri);
    configuration.forgetDocument(document.uri);
    if (!session) return;
    session.close();
    outlet.closed(session);
  });
  documents.listen(connection);

  answerRequests(connection, {
    session: (uri) => sessions.get(uri),
    settings: configuration.of,
    edits: features.versionedEdits ? "versioned" : "plain",
    examples: snippets,
    snippets: features.insertsSnippets && !hasOwnSnippets(params) ? snippets : () => [],
    onDiagnostics: pull.answered,
    log,
  });

  connection.onDidChangeConfiguration(({ settings }) => {
    configuration.editorChanged(settings);
    settleAll();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (!changes.some(({ uri }) => configuration.restsOn(uri))) return;
    configuration.filesChanged();
    settleAll();
  });
  connection.onShutdown(() => {
    for (const session of sessions.values()) session.close();
    sessions.clear();
    void verdicts?.close();
  });
  connection.onInitialized(() => {
    watch(connection, features).catch((error) => log.failure("watching for changes", error));
  });
}

/** Asks to be told of changes of settings and of the team's configuration. */
async function watch(connection: Connection, features: ClientFeatures): Promise<void> {
  if (features.registersConfigurationChanges)
    await connection.client.register(DidChangeConfigurationNotification.type, { section: "lintel" });
  if (features.registersFileWatchers) {
    const watchers = [{ globPattern: WATCHED_IN_FOLDERS }];
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}
