/** A language client in this process, for tests: it speaks the real protocol with a server at the other end of a pipe. */
import { PassThrough } from "node:stream";
import { vi } from "vitest";
import {
  type ClientCapabilities,
  type CodeAction,
  type ConfigurationParams,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type FileSystemWatcher,
  type InitializeResult,
  type LogMessageParams,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type RegistrationParams,
  type ShowMessageParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Rule } from "../../server/src/core/lint/rule.ts";
import { serve } from "../../server/src/lsp/serve.ts";
import type { MermaidVerdicts } from "../../server/src/mermaid/mermaid-verdicts.ts";
import { type DocumentStatus, STATUS_NOTIFICATION } from "../../server/src/protocol.ts";
import type { Snippet } from "../../server/src/workspace/snippets.ts";

/** What VS Code says it can do, as far as the server looks. */
export const MODERN: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: {
    configuration: true,
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
};

/** An editor that can only be sent things. */
export const PLAIN: ClientCapabilities = {};

export interface TestClientOptions {
  readonly rules: readonly Rule[];
  readonly capabilities?: ClientCapabilities;
  readonly folder?: string;
  readonly settings?: Record<string, unknown>;
  readonly pauseMs?: number;
  readonly verdicts?: MermaidVerdicts;
  readonly documentation?: (rule: string) => string;
  readonly snippets?: () => readonly Snippet[];
  readonly initializationOptions?: unknown;
}

/** What the server sent without being asked, in order. */
export interface Received {
  readonly published: PublishDiagnosticsParams[];
  readonly statuses: DocumentStatus[];
  readonly messages: ShowMessageParams[];
  readonly log: LogMessageParams[];
  readonly registrations: string[];
  /** What files the server asked to be told of, as globs; those outside of the folders from their own. */
  readonly watched: (string | { readonly baseUri: string; readonly pattern: string })[];
  refreshes: number;
}

export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly received: Received;
  readonly initialized: InitializeResult;
  /** What `workspace/configuration` answers. */
  settings: Record<string, unknown>;
  open(uri: string, text: string): void;
  /** Replaces the first occurrence of `old` incrementally; an empty `old` stands for the text's end. */
  edit(uri: string, old: string, replacement: string): void;
  text(uri: string): string;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  /** The diagnostics of a full report, as `rule: message` of the first line. */
  problems(uri: string): Promise<string[]>;
  actionsAt(uri: string, place: string): Promise<CodeAction[]>;
  apply(action: CodeAction): void;
  stop(): Promise<void>;
}

export async function startTestClient(options: TestClientOptions): Promise<TestClient> {
  const { rules, capabilities = MODERN, folder, pauseMs = 40 } = options;
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  const { verdicts, documentation, snippets, initializationOptions } = options;
  serve(server, {
    rules,
    pauseMs,
    pushDebounceMs: 5,
    ...(verdicts ? { verdicts } : {}),
    ...(documentation ? { documentation } : {}),
    ...(snippets ? { snippets } : {}),
  });
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const documents = new Map<string, TextDocument>();
  const received: Received = { published: [], statuses: [], messages: [], log: [], registrations: [], watched: [], refreshes: 0 };

  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => void received.published.push(params));
  connection.onNotification(STATUS_NOTIFICATION, (status: DocumentStatus) => void received.statuses.push(status));
  connection.onNotification("window/showMessage", (message: ShowMessageParams) => void received.messages.push(message));
  connection.onNotification("window/logMessage", (message: LogMessageParams) => void received.log.push(message));
  connection.onRequest("workspace/configuration", ({ items }: ConfigurationParams) => items.map(() => client.settings));
  connection.onRequest("client/registerCapability", ({ registrations }: RegistrationParams) => {
    received.registrations.push(...registrations.map(({ method }) => method));
    for (const { registerOptions } of registrations)
      received.watched.push(...(registerOptions?.watchers ?? []).map(({ globPattern }: FileSystemWatcher) => globPattern));
    return null;
  });
  connection.onRequest("workspace/diagnostic/refresh", () => {
    received.refreshes += 1;
    return null;
  });
  connection.listen();

  const initialized: InitializeResult = await connection.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    capabilities,
    initializationOptions,
    workspaceFolders: folder === undefined ? null : [{ uri: folder, name: "workspace" }],
  });
  await connection.sendNotification("initialized", {});

  const documentOf = (uri: string): TextDocument => {
    const document = documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  };
  const change = (uri: string, start: number, end: number, text: string): void => {
    const document = documentOf(uri);
    const changes = [{ range: { start: document.positionAt(start), end: document.positionAt(end) }, text }];
    TextDocument.update(document, changes, document.version + 1);
    void connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: document.version },
      contentChanges: changes,
    });
  };
  const fullItems = async (uri: string): Promise<Diagnostic[]> => {
    const report = await client.pull(uri);
    return report.kind === "full" ? report.items : [];
  };

  const client: TestClient = {
    connection,
    received,
    initialized,
    settings: options.settings ?? {},
    open: (uri, text) => {
      documents.set(uri, TextDocument.create(uri, "markdown", 1, text));
      void connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text } });
    },
    edit: (uri, old, replacement) => {
      const text = documentOf(uri).getText();
      const start = old === "" ? text.length : text.indexOf(old);
      if (start < 0) throw new Error(`no "${old}" in ${uri}`);
      change(uri, start, start + old.length, replacement);
    },
    text: (uri) => documentOf(uri).getText(),
    pull: (uri, previousResultId) => connection.sendRequest("textDocument/diagnostic", { textDocument: { uri }, previousResultId }),
    problems: async (uri) => (await fullItems(uri)).map(({ code, message }) => `${code}: ${String(message).split("\n")[0]}`),
    actionsAt: async (uri, place) => {
      const document = documentOf(uri);
      const position = document.positionAt(document.getText().indexOf(place));
      const range = { start: position, end: position };
      const diagnostics = capabilities.textDocument?.diagnostic ? await fullItems(uri) : (received.published.at(-1)?.diagnostics ?? []);
      const params = { textDocument: { uri }, range, context: { diagnostics } };
      return (await connection.sendRequest<CodeAction[] | null>("textDocument/codeAction", params)) ?? [];
    },
    apply: ({ edit }) => {
      const changes =
        edit?.documentChanges ?? Object.entries(edit?.changes ?? {}).map(([uri, edits]) => ({ textDocument: { uri }, edits }));
      for (const each of changes) {
        if (!("textDocument" in each)) throw new Error("only edits of text are expected");
        const { uri } = each.textDocument;
        for (const textEdit of [...each.edits].reverse()) {
          if (!("newText" in textEdit)) throw new Error("only plain edits are expected");
          const { range, newText } = textEdit;
          const document = documentOf(uri);
          change(uri, document.offsetAt(range.start), document.offsetAt(range.end), newText);
        }
      }
    },
    stop: async () => {
      await connection.sendRequest("shutdown");
      connection.dispose();
      server.dispose();
    },
  };
  return client;
}

/** Waits until `check` passes, for as long as a busy machine may need. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 10_000, interval: 10 });
}
