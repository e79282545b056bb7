/** `lintel new`: a design that starts from a case study. */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { suggestion } from "../../core/text/nearest.ts";
import { toFileProblem } from "../../workspace/file-problem.ts";
import { type CaseStudy, caseStudyText, listCaseStudies } from "../case-studies.ts";
import { defineCommand } from "../command.ts";
import { padded } from "../format/printable.ts";
import { COLOR_CHOICES, type Style, styleFor } from "../format/style.ts";
import { Failure } from "../terminal.ts";

export const newDesign = defineCommand({
  name: "new",
  summary: "Start a design from a case study",
  arguments: "[CASE-STUDY]",
  description: [
    "Prints the case study, or writes it to a file. Without CASE-STUDY, lists them. A file that is there already is left as it is.",
  ],
  options: {
    output: { type: "string", short: "o", value: "FILE", help: "Write to this file" },
    color: { type: "string", choices: COLOR_CHOICES, default: "auto", help: "Whether to use colours" },
  },
  examples: [
    ["lintel new", "which there are"],
    ["lintel new url-shortener -o docs/shortener.md", "a document to change into your own"],
  ],
  async run({ values, positionals }, terminal) {
    const [id, ...others] = positionals;
    const all = await listCaseStudies();
    if (others.length > 0) throw new Failure(`new takes one case study, not ${positionals.length}`);
    if (id === undefined) {
      if (values.output !== undefined) throw new Failure("new --output needs a case study; lintel new lists them");
      terminal.out.write(listText(all, styleFor(values.color, terminal)));
      return 0;
    }
    const study = all.find((each) => each.id === id);
    if (!study)
      throw new Failure(
        `there is no case study "${id}"${suggestion(
          id,
          all.map((each) => each.id),
        )}; lintel new lists them`,
      );
    const text = await caseStudyText(study);
    if (values.output === undefined) {
      terminal.out.write(text);
      return 0;
    }
    try {
      await writeFile(resolve(terminal.cwd, values.output), text, { flag: "wx" });
    } catch (error) {
      throw toFileProblem(error, values.output);
    }
    terminal.out.write(`Wrote ${values.output}\n`);
    return 0;
  },
});

function listText(all: readonly CaseStudy[], style: Style): string {
  const width = Math.max(...all.map(({ id }) => id.length));
  return `${all.map(({ id, description }) => `${style.cyan(padded(id, width))}  ${description}`).join("\n")}\n`;
}
