/** `lintel check`: the findings in documents. */
import { relative, resolve } from "node:path";
import { PRESET_IDS } from "../../core/lint/config.ts";
import { PROFILE_IDS } from "../../knowledge/profiles.ts";
import { mermaidVerdicts } from "../../mermaid/mermaid-verdicts.ts";
import { RULES } from "../../rules/index.ts";
import type { Configurations } from "../../workspace/configuration.ts";
import { findDocuments } from "../../workspace/find-documents.ts";
import { toSlashPath } from "../../workspace/slash-path.ts";
import { checkDocuments } from "../check-documents.ts";
import { defineCommand } from "../command.ts";
import { jsonReporter } from "../format/json.ts";
import { prettyReporter } from "../format/pretty.ts";
import { COLOR_CHOICES, styleFor } from "../format/style.ts";
import { stackLines } from "../one-line.ts";
import { type RuleSettings, ruleSettings, withRuleSettings } from "../rule-settings.ts";
import { configurationsFor, fileDocument, type SourceDocument, stdinDocument } from "../source-document.ts";
import { type ExitCode, Failure, type Terminal } from "../terminal.ts";

const STDIN = "-";

export const check = defineCommand({
  name: "check",
  summary: "Check design documents",
  arguments: "[paths…]",
  description: [
    "Paths are files, folders or globs; without any, the current folder. Under a folder every Markdown file is looked at, except what .gitignore leaves out; a file that you name is read whatever its ending; - is standard input.",
    "Lintel speaks only in design documents. One is told by its text, by `lintel: true` or `lintel: false` in its front matter, or by `designs` in the nearest lintel.yaml.",
    "Exit status: 0 when nothing is at or above the failing level, 1 when something is, 2 when the run itself failed.",
  ],
  options: {
    format: { type: "string", choices: ["pretty", "json"], default: "pretty", help: "How to print the findings" },
    "fail-on": {
      type: "string",
      choices: ["error", "warning", "info"],
      default: "error",
      help: "The lowest severity that makes the exit status 1",
    },
    force: { type: "boolean", help: "Treat every document as a design document" },
    quiet: { type: "boolean", short: "q", help: "Print errors only" },
    fix: { type: "boolean", help: "Apply the fixes that cannot change what you mean" },
    "fix-dry-run": { type: "boolean", help: "Report what --fix would leave, and write nothing" },
    preset: { type: "string", choices: PRESET_IDS, help: "The severities to start from" },
    profile: {
      type: "string",
      choices: ["auto", ...PROFILE_IDS],
      help: "The kind of document, which decides what parts it is expected to have",
    },
    rule: {
      type: "string",
      multiple: true,
      value: "RULE=SEVERITY",
      help: "Set a rule or a group (estimates/*) to error, warning, info or off; can be repeated",
    },
    config: { type: "string", value: "FILE", help: "Use this configuration instead of the nearest lintel.yaml" },
    "print-config": { type: "boolean", help: "Print the configuration that holds for the one document named, and check nothing" },
    "stdin-filename": { type: "string", value: "NAME", help: "The name of the document on standard input, for its configuration" },
    color: { type: "string", choices: COLOR_CHOICES, default: "auto", help: "Whether to use colours" },
  },
  examples: [
    ["lintel check", "every design document in this folder"],
    ["lintel check docs/design.md --fail-on warning", "one document, strictly"],
    ["lintel check 'docs/**/*.md' --format json", "for another program"],
    ["lintel check - --stdin-filename docs/design.md < draft.md", "what an editor holds"],
  ],
  async run({ values, positionals }, terminal) {
    const settings = ruleSettings(
      values,
      values.rule,
      RULES.map(({ id }) => id),
    );
    const configurations = configurationsFor(terminal.cwd, values.config);
    if (values.fix && values["fix-dry-run"]) throw new Failure("--fix writes and --fix-dry-run does not: give one of them");
    if (values.fix && positionals.includes(STDIN)) throw new Failure("--fix has nowhere to write standard input to; use --fix-dry-run");
    if (values["print-config"]) return printConfig(positionals, { configurations, settings }, terminal);
    // A configuration that was named must be good, whether or not there is a document to use it for.
    if (values.config !== undefined) await configurations.forDocument(terminal.cwd);
    const { documents, problems } = await documentsIn(positionals, values["stdin-filename"], terminal);
    for (const problem of problems) terminal.complain(problem.message);
    if (documents.length === 0 && problems.length > 0) return 2;
    const verdicts = mermaidVerdicts({ onFailure: terminal.complain });
    const status = await checkDocuments(documents, {
      rules: RULES,
      verdicts,
      configurations,
      settings,
      force: values.force,
      quiet: values.quiet,
      failOn: values["fail-on"],
      fix: values["fix-dry-run"] ? "dry-run" : values.fix ? "write" : "no",
      reporter: values.format === "json" ? jsonReporter(terminal.out) : prettyReporter(terminal.out, styleFor(values.color, terminal)),
      complain: terminal.complain,
      onCrash: (error) => {
        if (values.debug) for (const line of stackLines(error)) terminal.complain(line);
      },
    });
    await verdicts.close();
    return problems.length > 0 ? 2 : status;
  },
});

async function documentsIn(paths: readonly string[], stdinFilename: string | undefined, terminal: Terminal) {
  const hasStdin = paths.includes(STDIN);
  if (stdinFilename !== undefined && !hasStdin) throw new Failure("--stdin-filename is for a document on standard input: give - as path");
  const others = paths.filter((path) => path !== STDIN);
  const found = await findDocuments(paths.length === 0 ? ["."] : others, terminal.cwd);
  const files = found.documents.map(({ path, name, named }) => fileDocument(path, name, named));
  const documents: readonly SourceDocument[] = hasStdin ? [stdinDocument(terminal, stdinFilename), ...files] : files;
  return { documents, problems: found.problems };
}

/** The document need not exist: what would hold for it is what is asked. */
async function printConfig(
  [path, ...others]: readonly string[],
  { configurations, settings }: { readonly configurations: Configurations; readonly settings: RuleSettings },
  { cwd, out }: Terminal,
): Promise<ExitCode> {
  if (path === undefined || others.length > 0) throw new Failure("--print-config needs one document: lintel check --print-config FILE");
  const { config, files, declared, ignored } = await configurations.forDocument(resolve(cwd, path));
  const names = files.map((file) => toSlashPath(relative(cwd, file)));
  out.write(`${JSON.stringify({ files: names, ...withRuleSettings(config, settings), design: declared ?? "auto", ignored }, null, 2)}\n`);
  return 0;
}
