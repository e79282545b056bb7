/** What goes wrong inside, as one line each in the client's log. */
import type { RemoteConsole } from "vscode-languageserver/node";

export interface Log {
  /** `what` failed with `error`. */
  failure(what: string, error: unknown): void;
  /** The same, but said only once for each message: for what can fail at every keystroke. */
  failureOnce(what: string, error: unknown): void;
}

export function logTo(console: RemoteConsole): Log {
  const said = new Set<string>();
  const failure = (what: string, error: unknown): void => {
    try {
      console.error(`${what} failed: ${describe(error)}`);
    } catch {
      // The connection is closed: nobody is left to tell.
    }
  };
  return {
    failure,
    failureOnce: (what, error) => {
      const line = `${what}: ${describe(error)}`;
      if (said.has(line)) return;
      said.add(line);
      failure(what, error);
    },
  };
}

/** The message and where it comes from, on one line. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = error.stack?.split("\n").find((line) => /^\s*at /.test(line));
  return `${error.name}: ${error.message}${place ? ` (${place.trim()})` : ""}`.replaceAll(/\s*\n\s*/g, " ");
}
