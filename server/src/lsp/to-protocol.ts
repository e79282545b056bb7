/** Turns Lintel's values, which count in offsets, into those of the Language Server Protocol. */
import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  InsertTextFormat,
  type TextEdit as ProtocolTextEdit,
  type Range,
  SymbolKind,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import type { Finding, Severity } from "../core/lint/finding.ts";
import type { LineIndex } from "../core/text/line-index.ts";
import type { TextEdit } from "../core/text/text-edit.ts";
import type { CodeActionOffer } from "../features/code-actions.ts";
import type { DocumentSymbolNode } from "../features/document-symbols.ts";
import type { SectionCompletion } from "../features/section-completions.ts";
import type { Snippet } from "../workspace/snippets.ts";
import type { DocumentSession } from "./documents.ts";

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** What a diagnostic carries along, for whoever wants to find the finding again. */
export interface DiagnosticData {
  readonly rule: string;
  readonly version: number;
}

/** `href` leads to the page of its rule. */
export function toDiagnostic(
  finding: Finding,
  lines: LineIndex,
  { version, href }: { readonly version: number; readonly href: string | undefined },
): Diagnostic {
  const { rule, severity, span, message, evidence } = finding;
  return {
    range: lines.toRange(span),
    severity: SEVERITY[severity],
    source: "lintel",
    code: rule,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    message: evidence === null ? message : `${message}\n${evidence}`,
    data: { rule, version } satisfies DiagnosticData,
  };
}

/** A section, in the `at`-th place of the list. */
export function toSectionItem({ label, detail, span, newText }: SectionCompletion, at: number, lines: LineIndex): CompletionItem {
  const [heading = ""] = newText.split(/\r?\n/, 1);
  return {
    label,
    kind: CompletionItemKind.Module,
    detail,
    documentation: newText,
    // The editor filters by what stands in the range: the heading with its signs.
    filterText: heading,
    sortText: String(at).padStart(3, "0"),
    textEdit: { range: lines.toRange(span), newText },
  };
}

export function toSnippetItem({ title, prefix, description, body }: Snippet, range: Range): CompletionItem {
  return {
    label: prefix,
    labelDetails: { description: title },
    kind: CompletionItemKind.Snippet,
    detail: description,
    insertTextFormat: InsertTextFormat.Snippet,
    textEdit: { range, newText: body },
  };
}

export function toCodeAction(
  { title, kind, findings, edits, preferred }: CodeActionOffer,
  shown: readonly Diagnostic[],
  lines: LineIndex,
  edit: (edits: ProtocolTextEdit[]) => WorkspaceEdit,
): CodeAction {
  const answered = new Set(findings.map(({ rule, span }) => placeKey(rule, lines.toRange(span))));
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: shown.filter(({ code, range }) => answered.has(placeKey(code, range))),
    edit: edit(edits.map((each) => toTextEdit(each, lines))),
    ...(kind === "fix" && preferred ? { isPreferred: true } : {}),
  };
}

/** A client sends diagnostics back as it keeps them: only rule and place tell which finding one shows. */
function placeKey(rule: Diagnostic["code"], { start, end }: Range): string {
  return [rule, start.line, start.character, end.line, end.character].join(" ");
}

function toTextEdit({ span, newText }: TextEdit, lines: LineIndex): ProtocolTextEdit {
  return { range: lines.toRange(span), newText };
}

/** Edits of a session's document; to its present version where the client can hold them to it. */
export function toWorkspaceEdit({ uri, version }: DocumentSession, edits: ProtocolTextEdit[], form: "versioned" | "plain"): WorkspaceEdit {
  if (form === "plain") return { changes: { [uri]: edits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}

const SYMBOL: Readonly<Record<DocumentSymbolNode["kind"], SymbolKind>> = { design: SymbolKind.Module, section: SymbolKind.Field };

export function toDocumentSymbol({ kind, name, detail, span, selection, children }: DocumentSymbolNode, lines: LineIndex): DocumentSymbol {
  return {
    kind: SYMBOL[kind],
    name,
    detail,
    range: lines.toRange(span),
    selectionRange: lines.toRange(selection),
    children: children.map((child) => toDocumentSymbol(child, lines)),
  };
}
