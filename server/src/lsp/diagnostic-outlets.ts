/**
 * The two ways in which diagnostics reach a client: it asks for them and is told when to ask again (pull), or they are
 * sent (push).
 */
import type { Connection } from "vscode-languageserver/node";
import { diagnosticReport } from "./diagnostic-report.ts";
import type { DocumentSession } from "./documents.ts";
import type { Settings } from "./settings.ts";

export interface DiagnosticOutlet {
  /** The document has a new version, and its author may go on typing. */
  changed(session: DocumentSession): void;
  /** The author paused, or the settings are others. */
  settled(session: DocumentSession, settings: Settings): void;
  closed(session: DocumentSession): void;
}

export interface PullOutlet extends DiagnosticOutlet {
  /** Takes down what the client was answered, so that it is not told to ask for what it has. */
  answered(session: DocumentSession, resultId: string): void;
}

export function pullOutlet(connection: Connection, onFailure: (error: unknown) => void): PullOutlet {
  const lastAnswers = new WeakMap<DocumentSession, string>();
  return {
    changed: () => {},
    settled: (session, settings) => {
      const answer = lastAnswers.get(session);
      // Who never asked is about to: a document just opened.
      if (answer === undefined || answer === diagnosticReport(session, settings).resultId) return;
      connection.languages.diagnostics.refresh().catch(onFailure);
    },
    closed: () => {},
    answered: (session, resultId) => lastAnswers.set(session, resultId),
  };
}

/** `debounceMs` keeps a burst of keystrokes from sending every intermediate state. */
export function pushOutlet(
  connection: Connection,
  debounceMs: number,
  settingsOf: (uri: string) => Promise<Settings>,
  onFailure: (error: unknown) => void,
): DiagnosticOutlet {
  const timers = new Map<DocumentSession, NodeJS.Timeout>();
  const lastSent = new WeakMap<DocumentSession, string>();

  const cancel = (session: DocumentSession): void => {
    clearTimeout(timers.get(session));
    timers.delete(session);
  };
  const send = (session: DocumentSession, settings: Settings): void => {
    cancel(session);
    const { resultId, items } = diagnosticReport(session, settings);
    if (lastSent.get(session) === resultId) return;
    lastSent.set(session, resultId);
    connection.sendDiagnostics({ uri: session.uri, version: session.version, diagnostics: items }).catch(onFailure);
  };
  const sendLater = async (session: DocumentSession): Promise<void> => {
    const settings = await settingsOf(session.uri);
    if (timers.has(session)) send(session, settings);
  };

  return {
    changed: (session) => {
      clearTimeout(timers.get(session));
      timers.set(
        session,
        setTimeout(() => sendLater(session).catch(onFailure), debounceMs),
      );
    },
    settled: send,
    closed: (session) => {
      cancel(session);
      connection.sendDiagnostics({ uri: session.uri, diagnostics: [] }).catch(onFailure);
    },
  };
}
