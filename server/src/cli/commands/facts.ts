/** `lintel facts`: what Lintel understood of one document. */

import { analyze } from "../../core/facts/analysis.ts";
import { documentName } from "../../workspace/document-name.ts";
import { FileProblem } from "../../workspace/file-problem.ts";
import { findDocuments } from "../../workspace/find-documents.ts";
import { defineCommand } from "../command.ts";
import { factsReport } from "../facts-report.ts";
import { toJson } from "../format/json.ts";
import { prettyFacts } from "../format/pretty-facts.ts";
import { COLOR_CHOICES, styleFor } from "../format/style.ts";
import { configurationsFor, fileDocument, type SourceDocument, stdinDocument } from "../source-document.ts";
import { Failure, type Terminal } from "../terminal.ts";

const WITHOUT_TERMINAL_COLUMNS = 120;

export const facts = defineCommand({
  name: "facts",
  summary: "Print what Lintel understood of a document",
  arguments: "FILE",
  description: [
    "Its designs and, of each, the sections with their roles, requirements, figures, components, connections and diagrams, whether or not it is a design document. FILE can be - for standard input.",
    "Without --format, a terminal gets an outline and anything else gets JSON.",
  ],
  options: {
    format: { type: "string", choices: ["pretty", "json"], help: "How to print the facts" },
    config: { type: "string", value: "FILE", help: "Use this configuration instead of the nearest lintel.yaml" },
    "stdin-filename": { type: "string", value: "NAME", help: "The name of the document on standard input, for its configuration" },
    color: { type: "string", choices: COLOR_CHOICES, default: "auto", help: "Whether to use colours" },
  },
  examples: [
    ["lintel facts docs/design.md", "an outline"],
    ["lintel facts docs/design.md --format json", "for another program"],
  ],
  async run({ values, positionals }, terminal) {
    const document = await documentAt(positionals, values["stdin-filename"], terminal);
    const { declared, config } = await configurationsFor(terminal.cwd, values.config).forDocument(document.path);
    const { glossary, conventions } = config;
    const name = documentName(document.name);
    const analysis = analyze((await document.read()).text, { declared, glossary, conventions, name });
    const report = factsReport(document.name, analysis, config);
    const format = values.format ?? (terminal.out.columns === null ? "json" : "pretty");
    const columns = terminal.out.columns ?? WITHOUT_TERMINAL_COLUMNS;
    terminal.out.write(
      format === "json" ? toJson(report) : prettyFacts(report, analysis.because, styleFor(values.color, terminal), columns),
    );
    return 0;
  },
});

async function documentAt(paths: readonly string[], stdinFilename: string | undefined, terminal: Terminal): Promise<SourceDocument> {
  const [path, ...others] = paths;
  if (path === undefined) throw new Failure("facts needs a file: lintel facts FILE");
  if (others.length > 0) throw new Failure(`facts takes one file, not ${paths.length}`);
  if (path === "-") return stdinDocument(terminal, stdinFilename);
  if (stdinFilename !== undefined) throw new Failure("--stdin-filename is for a document on standard input: give - as file");
  const { documents, problems } = await findDocuments([path], terminal.cwd);
  const [document] = documents;
  if (problems[0]) throw problems[0];
  if (!document?.named) throw new FileProblem(`${path}: is not one file`);
  return fileDocument(document.path, document.name, true);
}
