/** `--fix` with rules whose fixes are safe: what is written, and what is not. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkDocuments } from "../../server/src/cli/check-documents.ts";
import type { CheckTotals } from "../../server/src/cli/checked-document.ts";
import { fileDocument } from "../../server/src/cli/source-document.ts";
import { defineRule } from "../../server/src/core/lint/rule.ts";
import { mermaidVerdicts } from "../../server/src/mermaid/mermaid-verdicts.ts";
import { Configurations } from "../../server/src/workspace/configuration.ts";
import { folderWith } from "../support/command-line.ts";

/** Makes one tilde of two, wherever two stand: in a row of them, each finding overlaps the next. */
const doubledTilde = defineRule({
  id: "test/doubled-tilde",
  title: "Tildes are single",
  severity: "error",
  since: "0.1.0",
  why: "",
  fixable: true,
  examples: [],
  *check({ text }) {
    for (const { index } of text.matchAll(/~(?=~)/g)) {
      const span = { start: index, end: index + 2 };
      yield { span, message: "doubled", fixes: [{ title: "Make it one", safe: true, edits: [{ span, newText: "~" }] }] };
    }
  },
});

async function fixed(text: string, fix: "dry-run" | "write") {
  const cwd = await folderWith({ "a.md": text });
  const path = join(cwd, "a.md");
  const rules = [doubledTilde];
  const complaints: unknown[] = [];
  let totals: CheckTotals | undefined;
  const code = await checkDocuments([fileDocument(path, "a.md", true)], {
    verdicts: mermaidVerdicts({ onFailure: () => undefined }),
    rules,
    configurations: new Configurations({ rules }),
    settings: { preset: undefined, rules: new Map() },
    force: true,
    quiet: false,
    failOn: "error",
    fix,
    reporter: {
      add: () => {},
      finish: (all) => {
        totals = all;
      },
    },
    complain: (line) => complaints.push(line),
    onCrash: (error) => complaints.push(error),
  });
  expect(complaints).toEqual([]);
  return { written: await readFile(path, "utf8"), totals, code };
}

it("writes what safe fixes leave, with byte order mark and line breaks as they were", async () => {
  const { written, totals, code } = await fixed("\uFEFF# A\r\n\r\na ~~ b\r\n\r\nc ~~ d\n", "write");
  expect(written).toBe("\uFEFF# A\r\n\r\na ~ b\r\n\r\nc ~ d\n");
  expect(totals).toMatchObject({ errors: 0, fixes: 2, fixedFiles: 1 });
  expect(code).toBe(0);
});

it("applies fixes that overlap in several passes", async () => {
  const { written, totals } = await fixed("# A\n\na ~~~~~~~~ b\n", "write");
  expect(written).toBe("# A\n\na ~ b\n");
  expect(totals).toMatchObject({ errors: 0, fixes: 7 });
});

it("writes nothing in a dry run, and tells what would be left", async () => {
  const { written, totals, code } = await fixed("# A\n\na ~~~ b\n", "dry-run");
  expect(written).toBe("# A\n\na ~~~ b\n");
  expect(totals).toMatchObject({ errors: 0, fixes: 2, fixedFiles: 1 });
  expect(code).toBe(0);
});
