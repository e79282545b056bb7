/**
 * Checks documents one after the other, reading a few ahead: lints each with the configuration that holds, and reports it.
 */

import { writeFile } from "node:fs/promises";
import { type Analysis, analyze } from "../core/facts/analysis.ts";
import { applyFixes } from "../core/lint/apply-fixes.ts";
import type { Config } from "../core/lint/config.ts";
import { type Finding, SEVERITIES, type Severity } from "../core/lint/finding.ts";
import { lint } from "../core/lint/lint.ts";
import type { Rule } from "../core/lint/rule.ts";
import { mermaidTexts } from "../mermaid/mermaid-texts.ts";
import type { MermaidVerdicts } from "../mermaid/mermaid-verdicts.ts";
import type { Configurations } from "../workspace/configuration.ts";
import { documentName } from "../workspace/document-name.ts";
import { toFileProblem } from "../workspace/file-problem.ts";
import { encodeDocument, type SourceText } from "../workspace/read-document.ts";
import type { CheckReporter, CheckTotals } from "./checked-document.ts";
import { counted } from "./format/counted.ts";
import { isExpected, messageOf, messagesOf } from "./one-line.ts";
import { type RuleSettings, withRuleSettings } from "./rule-settings.ts";
import type { SourceDocument } from "./source-document.ts";
import type { ExitCode } from "./terminal.ts";

export interface CheckOptions {
  readonly rules: readonly Rule[];
  readonly configurations: Configurations;
  readonly settings: RuleSettings;
  /** Mermaid's verdicts on the diagrams of design documents. */
  readonly verdicts: MermaidVerdicts;
  /** Treat every document as a design document. */
  readonly force: boolean;
  /** Print errors only; what fails is not changed by it. */
  readonly quiet: boolean;
  readonly failOn: Severity;
  /** Whether to apply safe fixes, and whether to write the documents then. */
  readonly fix: "no" | "dry-run" | "write";
  readonly reporter: CheckReporter;
  readonly complain: (line: string) => void;
  /** Told of what must not happen; for `--debug`. */
  readonly onCrash: (error: unknown) => void;
}

/** Fixes can make room for others: so many times a document is linted again at most. */
const MOST_FIX_PASSES = 10;

/** Documents that are read before their turn comes, so that Mermaid judges diagrams while others are analysed. */
const READ_AHEAD = 4;

interface Prepared {
  readonly source: SourceText;
  readonly config: Config;
  readonly declared: true | undefined;
  readonly analysis: Analysis;
  /** Mermaid's verdicts are there. */
  readonly judged: Promise<void>;
}

interface Checked {
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
  readonly fixes: number;
}

/** The exit code. What cannot be read or checked is complained of, and does not keep others from being checked. */
export async function checkDocuments(documents: readonly SourceDocument[], options: CheckOptions): Promise<ExitCode> {
  const totals = { files: 0, designDocuments: 0, errors: 0, warnings: 0, infos: 0, hidden: 0, fixes: 0, fixedFiles: 0 };
  const complaints = new Set<string>();
  let isFailing = false;
  let hiddenFailures = 0;
  const ahead: Promise<Prepared | null>[] = [];
  for (const [at, document] of documents.entries()) {
    for (const next of documents.slice(at + ahead.length, at + 1 + READ_AHEAD)) ahead.push(heldBack(prepare(next, options)));
    try {
      const checked = await checkDocument(document, (await ahead.shift()) ?? null, options);
      if (!checked) continue;
      const { analysis, findings, fixes } = checked;
      const shown = options.quiet ? findings.filter(({ severity }) => severity === "error") : findings;
      count(totals, checked, shown);
      const failing = findings.filter(({ severity }) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(options.failOn));
      isFailing ||= failing.length > 0;
      hiddenFailures += failing.filter((finding) => !shown.includes(finding)).length;
      options.reporter.add({ name: document.name, analysis, findings: shown });
      if (fixes > 0) totals.fixedFiles += 1;
    } catch (error) {
      options.onCrash(error);
      for (const message of isExpected(error) ? messagesOf(error) : [`${document.name}: unexpected error: ${messageOf(error)}`])
        complaints.add(message);
    }
  }
  for (const complaint of complaints) options.complain(complaint);
  // Where nothing could be checked there is nothing to tell, and "no problems" would be a lie.
  if (complaints.size === 0 || totals.files > 0) options.reporter.finish(totals);
  if (hiddenFailures > 0) options.complain(hiddenText(hiddenFailures, options.failOn));
  if (complaints.size > 0) return 2;
  return isFailing ? 1 : 0;
}

/** Why a run fails that shows no reason to. */
function hiddenText(count: number, failOn: Severity): string {
  const what = failOn === "warning" ? counted(count, "warning") : counted(count, "warning or info", "warnings and infos");
  const does = count === 1 ? "that --quiet does not show makes" : "that --quiet does not show make";
  return `${what} ${does} the check fail, because of --fail-on ${failOn}`;
}

type MutableTotals = { -readonly [Key in keyof CheckTotals]: CheckTotals[Key] };

function count(totals: MutableTotals, { analysis, findings, fixes }: Checked, shown: readonly Finding[]): void {
  totals.files += 1;
  if (analysis.designDocument) totals.designDocuments += 1;
  for (const { severity } of shown) totals[severity === "error" ? "errors" : severity === "warning" ? "warnings" : "infos"] += 1;
  totals.hidden += findings.length - shown.length;
  totals.fixes += fixes;
}

/** The same promise, whose failure may wait until somebody asks for it. */
function heldBack<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** Null when Lintel is to leave the document alone. */
async function prepare({ name, path, read }: SourceDocument, options: CheckOptions): Promise<Prepared | null> {
  const { config: fileConfig, ignored, declared } = await options.configurations.forDocument(path);
  if (ignored) return null;
  const source = await read();
  const config = withRuleSettings(fileConfig, options.settings);
  const analysis = analysisOf(source.text, name, { declared, config }, options);
  return { source, config, declared, analysis, judged: options.verdicts.ask(mermaidTexts(analysis, options.rules, config)) };
}

/** Null when Lintel is to leave the document alone. */
async function checkDocument(
  { name, path, named }: SourceDocument,
  prepared: Prepared | null,
  options: CheckOptions,
): Promise<Checked | null> {
  const { fix, complain } = options;
  if (!prepared) {
    if (named) complain(`${name}: left alone, because the configuration ignores it`);
    return null;
  }
  const { source, config, declared, analysis, judged } = prepared;
  await judged;
  const first = lintAnalysis(analysis, name, config, options);
  if (named && !analysis.designDocument) complain(`${name}: no design document: ${analysis.because}; --force checks it all the same`);
  if (fix === "no") return first;
  const fixed = await fixText(first, name, declared, config, options);
  if (fix === "write" && fixed.fixes > 0) await write(path, encodeDocument({ ...source, text: fixed.analysis.text }), name);
  return fixed;
}

async function fixText(first: Checked, name: string, declared: true | undefined, config: Config, options: CheckOptions): Promise<Checked> {
  let current = first;
  for (let pass = 0; pass < MOST_FIX_PASSES; pass += 1) {
    const { text, applied } = applyFixes(current.analysis.text, current.findings, ({ safe }) => safe);
    if (applied === 0) break;
    const analysis = analysisOf(text, name, { declared, config }, options);
    await options.verdicts.ask(mermaidTexts(analysis, options.rules, config));
    current = { ...lintAnalysis(analysis, name, config, options), fixes: current.fixes + applied };
  }
  return current;
}

function analysisOf(
  text: string,
  name: string,
  { declared, config: { glossary, conventions } }: Pick<Prepared, "declared" | "config">,
  { force }: CheckOptions,
): Analysis {
  const read = analyze(text, { declared, glossary, conventions, name: documentName(name) });
  return force ? { ...read, designDocument: true } : read;
}

function lintAnalysis(analysis: Analysis, name: string, config: Config, { rules, verdicts, complain, onCrash }: CheckOptions): Checked {
  const findings = lint(analysis, {
    rules,
    config,
    mermaidError: (diagram) => verdicts.known(diagram) ?? null,
    onCrash: (rule, error) => {
      onCrash(error);
      complain(`${name}: the rule ${rule} crashed, its findings are missing: ${messageOf(error)}`);
    },
  });
  return { analysis, findings, fixes: 0 };
}

async function write(path: string, bytes: Uint8Array, name: string): Promise<void> {
  try {
    await writeFile(path, bytes);
  } catch (error) {
    throw toFileProblem(error, name);
  }
}
