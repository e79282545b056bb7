/** Mermaid's verdicts on the command line: which diagrams it is asked about, and what is reported of which document. */
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkDocuments } from "../../server/src/cli/check-documents.ts";
import { ruleSettings } from "../../server/src/cli/rule-settings.ts";
import { fileDocument } from "../../server/src/cli/source-document.ts";
import type { MermaidError } from "../../server/src/core/lint/mermaid-error.ts";
import type { MermaidVerdicts } from "../../server/src/mermaid/mermaid-verdicts.ts";
import { RULES } from "../../server/src/rules/index.ts";
import { Configurations } from "../../server/src/workspace/configuration.ts";
import { DESIGN, folderWith } from "../support/command-line.ts";

/** A document with one diagram more than `DESIGN`, which has one that is fine. */
function designWith(diagram: string): string {
  return `${DESIGN}\n~~~mermaid\n${diagram}\n~~~\n`;
}

/** Verdicts that come a little later, and are bad for diagrams that say so. */
function laterVerdicts(): { verdicts: MermaidVerdicts; asked: string[] } {
  const asked: string[] = [];
  const known = new Set<string>();
  const errorIn = (text: string): MermaidError | null =>
    text.includes("bad") ? { message: `no ${text}`, said: "", span: { start: 0, end: 1 }, repair: null } : null;
  return {
    asked,
    verdicts: {
      known: (text) => (known.has(text) ? errorIn(text) : undefined),
      ask: async (texts) => {
        asked.push(...texts);
        await new Promise((resolve) => setImmediate(resolve));
        for (const text of texts) known.add(text);
      },
      close: async () => undefined,
    },
  };
}

async function checked(files: Readonly<Record<string, string>>, { names = Object.keys(files), rules = [] as string[] } = {}) {
  const cwd = await folderWith(files);
  const { verdicts, asked } = laterVerdicts();
  const found: string[] = [];
  const complaints: string[] = [];
  const settings = ruleSettings(
    {},
    rules,
    RULES.map(({ id }) => id),
  );
  const code = await checkDocuments(
    names.map((name) => fileDocument(join(cwd, name), name, true)),
    {
      rules: RULES,
      verdicts,
      settings,
      configurations: new Configurations({ rules: RULES }),
      force: false,
      quiet: false,
      failOn: "error",
      fix: "no",
      reporter: {
        add: ({ name, findings }) =>
          found.push(`${name}: ${findings.flatMap(({ rule, message }) => (rule === "diagrams/mermaid-syntax" ? message : [])).join()}`),
        finish: () => undefined,
      },
      complain: (line) => complaints.push(line),
      onCrash: () => undefined,
    },
  );
  return { found, asked, complaints, code };
}

it("reports each document in its turn, with its own verdicts", async () => {
  const names = Array.from({ length: 12 }, (_, at) => `${at}.md`);
  const files = Object.fromEntries(names.map((name, at) => [name, designWith(at % 3 === 0 ? `bad ${at}` : `fine ${at}`)]));
  const { found, code } = await checked(files);
  expect(found).toEqual(names.map((name, at) => `${name}: ${at % 3 === 0 ? `no bad ${at}` : ""}`));
  expect(code).toBe(1);
});

it("complains of a document that is not there, and checks those around it", async () => {
  const { found, complaints, code } = await checked(
    { "a.md": designWith("bad a"), "c.md": designWith("bad c") },
    { names: ["a.md", "b.md", "c.md"] },
  );
  expect(found).toEqual(["a.md: no bad a", "c.md: no bad c"]);
  expect(complaints).toEqual(["b.md: no such file or folder"]);
  expect(code).toBe(2);
});

it.each([
  { name: "a document that is no design", files: { "a.md": "# Hello\n\n~~~mermaid\nbad\n~~~\n" }, rules: [] },
  { name: "a design without a diagram", files: { "a.md": DESIGN.replace("```mermaid", "```text") }, rules: [] },
  { name: "a rule that is off", files: { "a.md": designWith("bad") }, rules: ["diagrams/mermaid-syntax=off"] },
  { name: "a group that is off", files: { "a.md": designWith("bad") }, rules: ["diagrams/*=off"] },
])("Mermaid is not asked for $name", async ({ files, rules }) => {
  expect((await checked(files, { rules })).asked).toEqual([]);
});
