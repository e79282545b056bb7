/** What Lintel thinks of a document, for the status bar. */
import type { Severity } from "../core/lint/finding.ts";
import type { DocumentStatus } from "../protocol.ts";
import type { DocumentSession } from "./documents.ts";
import type { Settings } from "./settings.ts";

export function documentStatus(session: DocumentSession, settings: Settings): DocumentStatus {
  const { designDocument, because, designs } = session.analysis(settings);
  const findings = session.findings(settings);
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const speaks = settings.silent === null && designDocument;
  return {
    uri: session.uri,
    designDocument: speaks,
    because: settings.silent ?? because,
    designs: speaks ? designs.map(({ design }) => design.title) : [],
    findings: { errors: count("error"), warnings: count("warning"), infos: count("info") },
  };
}
