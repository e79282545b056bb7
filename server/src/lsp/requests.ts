/**
 * The requests about a document that the server answers: one table, from which handlers are registered. What guards
 * them is in `guarded-request.ts`; lifecycle and synchronisation are `serve.ts`'s business.
 */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionRequest,
  type CompletionItem,
  type CompletionParams,
  CompletionRequest,
  type Connection,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  type DocumentSymbol,
  type DocumentSymbolParams,
  DocumentSymbolRequest,
  type Hover,
  type HoverParams,
  HoverRequest,
  LSPErrorCodes,
  MarkupKind,
  ResponseError,
} from "vscode-languageserver/node";
import { claimHover } from "../features/claim-hover.ts";
import { codeActions } from "../features/code-actions.ts";
import { conceptHover } from "../features/concept-hover.ts";
import { diagrams } from "../features/diagrams.ts";
import { documentSymbols } from "../features/document-symbols.ts";
import { quantityHover } from "../features/quantity-hover.ts";
import { sectionCompletions } from "../features/section-completions.ts";
import { DIAGRAMS_REQUEST, type DiagramsParams, type DiagramsResult } from "../protocol.ts";
import { diagnosticReport } from "./diagnostic-report.ts";
import { type GuardedRequest, guarded, type Request, type RequestContext } from "./guarded-request.ts";
import { toCodeAction, toDocumentSymbol, toSectionItem, toSnippetItem, toWorkspaceEdit } from "./to-protocol.ts";

const textDocument = ({ textDocument: { uri } }: { readonly textDocument: { readonly uri: string } }): string => uri;

const diagnostic: Request<DocumentDiagnosticParams, DocumentDiagnosticReport> = {
  method: DocumentDiagnosticRequest.method,
  uri: textDocument,
  // Not an empty report: what the client shows may be old, but it is not gone.
  missing: new ResponseError(LSPErrorCodes.ServerCancelled, "no diagnostics", {
    retriggerRequest: false,
  } satisfies DiagnosticServerCancellationData),
  about: "document",
  handle: (session, { previousResultId }, settings, { onDiagnostics }) => {
    const { resultId, items } = diagnosticReport(session, settings);
    onDiagnostics(session, resultId);
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  },
};

const codeAction: Request<CodeActionParams, CodeAction[] | null> = {
  method: CodeActionRequest.method,
  uri: textDocument,
  missing: null,
  about: "places",
  handle: (session, { range, context }, settings, { edits }) => {
    if (context.only && !context.only.some(includesQuickFix)) return [];
    const analysis = session.analysis(settings);
    const { lines } = analysis;
    const span = { start: lines.toOffset(range.start), end: lines.toOffset(range.end) };
    return codeActions(analysis, session.allFindings(settings), span).map((offer) =>
      toCodeAction(offer, context.diagnostics, lines, (changes) => toWorkspaceEdit(session, changes, edits)),
    );
  },
};

/** Kinds are paths: the empty one holds all, `quickfix` itself and no narrower one. */
function includesQuickFix(kind: string): boolean {
  return kind === "" || kind === CodeActionKind.QuickFix;
}

const documentSymbol: Request<DocumentSymbolParams, DocumentSymbol[] | null> = {
  method: DocumentSymbolRequest.method,
  uri: textDocument,
  missing: null,
  about: "document",
  handle: (session, _, settings) => {
    const analysis = session.analysis(settings);
    return settings.silent === null ? documentSymbols(analysis).map((node) => toDocumentSymbol(node, analysis.lines)) : [];
  },
};

/** Findings are not among what is shown: editors show diagnostics in the same place by themselves. */
const hover: Request<HoverParams, Hover | null> = {
  method: HoverRequest.method,
  uri: textDocument,
  missing: null,
  about: "places",
  handle: (session, { position }, settings, { examples }) => {
    if (settings.silent !== null) return null;
    const analysis = session.analysis(settings);
    const offset = analysis.lines.toOffset(position);
    const found = claimHover(analysis, offset) ?? quantityHover(analysis, offset) ?? conceptHover(analysis, offset, examples());
    return found && { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: analysis.lines.toRange(found.span) };
  },
};

/** A heading that is begun gets the sections that the design lacks, a prefix the snippets. */
const completion: Request<CompletionParams, CompletionItem[] | null> = {
  method: CompletionRequest.method,
  uri: textDocument,
  missing: null,
  about: "places",
  handle: (session, { position }, settings, { snippets }) => {
    const analysis = session.analysis(settings);
    const offset = analysis.lines.toOffset(position);
    const sections = settings.silent === null ? sectionCompletions(analysis, settings.config, offset) : [];
    if (sections.length > 0) return sections.map((each, at) => toSectionItem(each, at, analysis.lines));
    const prefix = /(?:^|\n)[ \t]*([a-z][\w-]*)$/.exec(analysis.text.slice(Math.max(0, offset - LONGEST_PREFIX), offset))?.[1];
    if (!prefix) return [];
    const range = analysis.lines.toRange({ start: offset - prefix.length, end: offset });
    return snippets().map((snippet) => toSnippetItem(snippet, range));
  },
};

const LONGEST_PREFIX = 60;

const diagramsRequest: Request<DiagramsParams, DiagramsResult> = {
  method: DIAGRAMS_REQUEST,
  uri: ({ uri }) => uri,
  missing: { version: null, diagrams: [] },
  about: "document",
  handle: (session, _, settings) => ({ version: session.version, diagrams: diagrams(session.analysis(settings)) }),
};

/** Every request there is. */
const REQUESTS: readonly GuardedRequest[] = [
  guarded(diagnostic),
  guarded(codeAction),
  guarded(documentSymbol),
  guarded(hover),
  guarded(completion),
  guarded(diagramsRequest),
];

export function answerRequests(connection: Connection, context: RequestContext): void {
  for (const { method, answer } of REQUESTS) connection.onRequest(method, (params: unknown, token) => answer(params, token, context));
}
