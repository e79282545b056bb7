/**
 * What every request about a document has in common: it can be cancelled, its document can change or close before it
 * is answered, and its work can crash without harm to any other.
 */
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver/node";
import type { Snippet } from "../workspace/snippets.ts";
import type { DocumentSession } from "./documents.ts";
import type { Log } from "./log.ts";
import type { Settings } from "./settings.ts";

export interface RequestContext {
  readonly session: (uri: string) => DocumentSession | undefined;
  readonly settings: (uri: string) => Promise<Settings>;
  readonly edits: "versioned" | "plain";
  /** What is offered for a prefix; none to a client that has them by itself or cannot insert them. */
  readonly snippets: () => readonly Snippet[];
  /** What hovers point to: case studies and building blocks, whoever inserts them. */
  readonly examples: () => readonly Snippet[];
  /** Told of the diagnostics that a client was given. */
  readonly onDiagnostics: (session: DocumentSession, resultId: string) => void;
  readonly log: Log;
}

export interface Request<P, R> {
  readonly method: string;
  readonly uri: (params: P) => string;
  /** What is answered where the document is not open or the work failed: a result or an error. */
  readonly missing: R | ResponseError<unknown>;
  /** What the parameters speak of: with places in the text, an answer about another version would be wrong. */
  readonly about: "document" | "places";
  readonly handle: (session: DocumentSession, params: P, settings: Settings, context: RequestContext) => R;
}

/** A request with its parameters' type forgotten: the protocol guarantees it, the guard catches what breaks it. */
export interface GuardedRequest {
  readonly method: string;
  readonly answer: (params: unknown, token: CancellationToken, context: RequestContext) => Promise<unknown>;
}

export function guarded<P, R>(request: Request<P, R>): GuardedRequest {
  return { method: request.method, answer: (params, token, context) => answer(request, params as P, token, context) };
}

/**
 * A request that crashes costs one log line and its own result. One that was cancelled, or speaks of a text that has
 * changed in the meantime, is answered with the error that says so.
 */
async function answer<P, R>(
  { method, uri, missing, about, handle }: Request<P, R>,
  params: P,
  token: CancellationToken,
  context: RequestContext,
): Promise<R | ResponseError<unknown>> {
  try {
    const arrivedAt = context.session(uri(params))?.version;
    await behindWhatCameIn();
    // Settings are kept until a document closes: those of one that is not open would be kept for ever.
    if (!context.session(uri(params))) return token.isCancellationRequested ? cancelled(method) : missing;
    const settings = await context.settings(uri(params));
    const session = context.session(uri(params));
    if (token.isCancellationRequested) return cancelled(method);
    if (!session) return missing;
    if (about === "places" && session.version !== arrivedAt) return contentModified(method);
    const result = handle(session, params, settings, context);
    return token.isCancellationRequested ? cancelled(method) : result;
  } catch (error) {
    context.log.failure(method, error);
    return missing;
  }
}

/** Lets the cancellations and changes that have arrived already go first. */
function behindWhatCameIn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function cancelled(method: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, `${method} was cancelled`);
}

function contentModified(method: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, `the document changed before ${method} was answered`);
}
