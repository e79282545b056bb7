/**
 * The open documents: one session each, which reads every version at most once and knows whether the author is typing
 * or has paused.
 */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Analysis, analyze } from "../core/facts/analysis.ts";
import type { Finding } from "../core/lint/finding.ts";
import { lint } from "../core/lint/lint.ts";
import type { MermaidErrorOf } from "../core/lint/mermaid-error.ts";
import type { Rule } from "../core/lint/rule.ts";
import { carriedFindings } from "../features/carried-findings.ts";
import { documentName } from "../workspace/document-name.ts";
import type { Settings } from "./settings.ts";

export interface SessionOptions {
  readonly rules: readonly Rule[];
  /** How long the author must be idle to count as pausing. */
  readonly pauseMs: number;
  readonly onPause: (session: DocumentSession) => void;
  readonly onRuleCrash: (rule: string, error: unknown) => void;
  /** What is known so far of Mermaid's verdict on a diagram. */
  readonly mermaidError: MermaidErrorOf;
  /** The address of a rule's page; none where the client has no use for it. */
  readonly documentation: ((rule: string) => string) | null;
}

interface Result<T> {
  readonly version: number;
  readonly settings: Settings;
  readonly value: T;
}

export class DocumentSession {
  readonly document: TextDocument;
  /** The version that it was opened with. */
  readonly openedAt: number;
  readonly #options: SessionOptions;
  #analysis: Result<Analysis> | null = null;
  #complete: Result<readonly Finding[]> | null = null;
  #quick: Result<readonly Finding[]> | null = null;
  /** What the rules that wait for a pause said at the last one, carried along into the present text. */
  #waiting: { readonly text: string; readonly findings: readonly Finding[] } = { text: "", findings: [] };
  #timer: NodeJS.Timeout | null = null;
  #change = new AbortController();

  constructor(document: TextDocument, options: SessionOptions) {
    this.document = document;
    this.openedAt = document.version;
    this.#options = options;
  }

  get uri(): string {
    return this.document.uri;
  }

  get version(): number {
    return this.document.version;
  }

  /** The address of a rule's page; undefined where there is none. */
  documentation(rule: string, { config }: Settings): string | undefined {
    const { documentation } = this.#options;
    const own = Object.hasOwn(config.ownRules, rule) ? config.ownRules[rule] : undefined;
    return documentation === null ? undefined : own ? own.url : documentation(rule);
  }

  /** True while the author types: a document just opened counts as settled. */
  get typing(): boolean {
    return this.#timer !== null;
  }

  /** Aborted when the document gets another version, or is closed: what was asked for then is of no use. */
  get unchanged(): AbortSignal {
    return this.#change.signal;
  }

  /** The document has a new version: its author is typing, until `pauseMs` pass without another one. */
  changed(): void {
    this.#change.abort();
    this.#change = new AbortController();
    const text = this.document.getText();
    this.#waiting = { text, findings: carriedFindings(this.#waiting.findings, this.#waiting.text, text) };
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#options.onPause(this);
    }, this.#options.pauseMs);
  }

  /** More verdicts of Mermaid are known than when this version was last looked at. */
  judged(): void {
    this.#complete = null;
  }

  close(): void {
    this.#change.abort();
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  analysis(settings: Settings): Analysis {
    const known = this.#analysis;
    if (known && isCurrent(known, this.version, settings)) return known.value;
    const value = analyze(this.document.getText(), {
      declared: settings.declared,
      glossary: settings.config.glossary,
      conventions: settings.config.conventions,
      name: documentName(this.uri),
      previous: known?.value,
    });
    this.#analysis = { version: this.version, settings, value };
    return value;
  }

  /** Every finding in this version, whether the author is typing or not. */
  allFindings(settings: Settings): readonly Finding[] {
    if (this.#complete && isCurrent(this.#complete, this.version, settings)) return this.#complete.value;
    const value = this.#lint(settings, "paused");
    this.#complete = { version: this.version, settings, value };
    return value;
  }

  /**
   * What to show now: every finding once the author pauses; before that those of the quick rules, and what the others
   * said at the last pause wherever the text is still the same.
   */
  findings(settings: Settings): readonly Finding[] {
    if (!this.typing) {
      const findings = this.allFindings(settings);
      this.#waiting = { text: this.document.getText(), findings: this.#ofWaitingRules(findings) };
      return findings;
    }
    if (this.#quick && isCurrent(this.#quick, this.version, settings)) return this.#quick.value;
    const carried = this.analysis(settings).designDocument ? this.#waiting.findings : [];
    const value = [...this.#lint(settings, "typing"), ...carried].sort((a, b) => a.span.start - b.span.start);
    this.#quick = { version: this.version, settings, value };
    return value;
  }

  #lint(settings: Settings, typing: "typing" | "paused"): readonly Finding[] {
    if (settings.silent !== null) return [];
    const { rules, onRuleCrash, mermaidError } = this.#options;
    return lint(this.analysis(settings), { rules, config: settings.config, typing, mermaidError, onCrash: onRuleCrash });
  }

  #ofWaitingRules(findings: readonly Finding[]): readonly Finding[] {
    const quick = new Set(this.#options.rules.filter(({ when }) => when === "keystroke").map(({ id }) => id));
    return findings.filter(({ rule }) => !quick.has(rule));
  }
}

function isCurrent({ version, settings }: Result<unknown>, currentVersion: number, currentSettings: Settings): boolean {
  return version === currentVersion && settings === currentSettings;
}
