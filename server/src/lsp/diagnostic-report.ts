/** The diagnostics of a document at its present version, and a name for them by which a client knows that it has them. */
import { createHash } from "node:crypto";
import type { Diagnostic } from "vscode-languageserver/node";
import type { DocumentSession } from "./documents.ts";
import type { Settings } from "./settings.ts";
import { toDiagnostic } from "./to-protocol.ts";

export interface DiagnosticReport {
  /** The same for the same diagnostics, whatever the version. */
  readonly resultId: string;
  readonly items: Diagnostic[];
}

export function diagnosticReport(session: DocumentSession, settings: Settings): DiagnosticReport {
  const { lines } = session.analysis(settings);
  const { version } = session;
  const items = session
    .findings(settings)
    .map((finding) => toDiagnostic(finding, lines, { version, href: session.documentation(finding.rule, settings) }));
  const shown = items.map(({ data: _, ...rest }) => rest);
  return { resultId: createHash("sha1").update(JSON.stringify(shown)).digest("base64url"), items };
}
