/** `lintel check`: what it prints, for people and programs, and its exit code. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkOutput } from "../../server/src/cli/contract.ts";
import { DESIGN, folderWith, lintel } from "../support/command-line.ts";

async function checkJson(argv: readonly string[], cwd: string, stdin = "") {
  const { stdout, ...outcome } = await lintel(["check", "--format", "json", ...argv], { cwd, stdin });
  return { ...outcome, output: checkOutput.parse(JSON.parse(stdout)) };
}

describe("the report for programs", () => {
  it("has findings with ranges as in the Language Server Protocol, and fixes", async () => {
    const cwd = await folderWith({ "docs/shortener.md": DESIGN });
    const { output, code } = await checkJson(["docs/shortener.md"], cwd);
    expect(code).toBe(0);
    expect(output.files).toHaveLength(1);
    const [file] = output.files;
    expect(file).toMatchObject({ path: "docs/shortener.md", designDocument: true });
    expect(file?.findings.find(({ rule }) => rule === "estimates/missing-unit")).toEqual({
      rule: "estimates/missing-unit",
      severity: "warning",
      message: '"Storage: 500" has no unit',
      range: { start: { line: 9, character: 11 }, end: { line: 9, character: 14 } },
      design: "Design a Link Shortener",
      evidence: "neither the number nor its name says what is measured",
      fixes: [],
    });
    const insertion = file?.findings.find(({ rule }) => rule === "framework/missing-security")?.fixes[0];
    expect(insertion).toMatchObject({ title: 'Insert a section "Security"', safe: false });
    expect(insertion?.edits[0]?.newText).toContain("## Security");
    const count = (severity: string) => file?.findings.filter((each) => each.severity === severity).length;
    expect(output.summary).toEqual({ files: 1, errors: 0, warnings: count("warning"), infos: count("info") });
  });

  it("lists documents that are no design documents, with nothing in them", async () => {
    const cwd = await folderWith({ "README.md": "# Read me\n\nTBD\n", "design.md": DESIGN });
    const { output, stderr } = await checkJson([], cwd);
    expect(output.files.map(({ path, designDocument, findings }) => [path, designDocument, findings.length > 0])).toEqual([
      ["README.md", false, false],
      ["design.md", true, true],
    ]);
    expect(stderr).toBe("");
  });

  it("takes standard input, under the name that it is given", async () => {
    const cwd = await folderWith({ "docs/lintel.yaml": "rules: { '*': off }" });
    const broken = await lintel(["check", "-", "--stdin-filename", "docs/new.md"], { cwd, stdin: DESIGN });
    expect(broken.stderr).toContain("docs/lintel.yaml");
    expect(broken.code).toBe(2);
    const { output } = await checkJson(["-"], cwd, DESIGN);
    expect(output.files.map(({ path, designDocument }) => [path, designDocument])).toEqual([["<stdin>", true]]);
  });

  it("counts lines and characters without a byte order mark", async () => {
    const cwd = await folderWith({ "a.md": `\uFEFF${DESIGN}`, "b.md": DESIGN });
    const { output } = await checkJson(["."], cwd);
    expect(output.files[0]?.findings).toEqual(output.files[1]?.findings);
  });
});

describe("the exit code", () => {
  it.each([
    [["--fail-on", "error"], 0],
    [["--fail-on", "warning"], 1],
    [["--fail-on", "info"], 1],
    [["--rule", "estimates/missing-unit=error"], 1],
    [["--rule", "estimates/*=error", "--quiet"], 1],
    [["--preset", "strict"], 1],
    [
      [
        "--fail-on",
        "info",
        ...["framework", "estimates", "requirements", "architecture", "diagrams"].flatMap((group) => ["--rule", `${group}/*=off`]),
      ],
      0,
    ],
  ])("of %j is %i", async (argv, code) => {
    const cwd = await folderWith({ "design.md": DESIGN });
    expect((await lintel(["check", ...argv], { cwd })).code).toBe(code);
  });

  it("is 2, and the others are checked, when one document cannot be read", async () => {
    const cwd = await folderWith({ "a.md": DESIGN, "b.md": new Uint8Array([35, 32, 0xe9, 10]) });
    const { output, stderr, code } = await checkJson(["a.md", "b.md", "c.md"], cwd);
    expect(output.files.map(({ path }) => path)).toEqual(["a.md"]);
    expect(stderr).toBe("lintel: c.md: no such file or folder\nlintel: b.md: is not UTF-8: 0xE9 at byte offset 2, line 1\n");
    expect(code).toBe(2);
  });
});

describe("which documents are checked", () => {
  it("says of a named file why it is no design document, and checks it when forced", async () => {
    const cwd = await folderWith({ "notes.txt": "# Notes\n\nThe store is TBD.\n" });
    const silent = await checkJson(["notes.txt"], cwd);
    expect(silent.stderr).toMatch(/^lintel: notes\.txt: no design document: its text does not tell of a design/);
    expect(silent.output.files[0]).toMatchObject({ designDocument: false, findings: [] });
    expect(silent.code).toBe(0);
    const forced = await checkJson(["--force", "notes.txt"], cwd);
    expect(forced.output.files[0]?.findings.map(({ rule }) => rule)).toContain("framework/placeholder");
    expect(forced.stderr).toBe("");
  });

  it("follows the configuration: designs, ignore, rules, and what the command line says on top", async () => {
    const cwd = await folderWith({
      "lintel.yaml": "designs: [docs]\nignore: ['**/old/**', CHANGELOG.md]\nrules: { framework/placeholder: error }\n",
      "docs/a.md": "The store is TBD.\n",
      "docs/old/b.md": DESIGN,
      "CHANGELOG.md": DESIGN,
    });
    const { output, code } = await checkJson([], cwd);
    expect(output.files.map(({ path, designDocument }) => [path, designDocument])).toEqual([["docs/a.md", true]]);
    expect(output.files[0]?.findings.find(({ severity }) => severity === "error")?.rule).toBe("framework/placeholder");
    expect(code).toBe(1);
    expect((await checkJson(["--rule", "framework/*=off"], cwd)).output.summary.errors).toBe(0);
    const named = await checkJson(["CHANGELOG.md"], cwd);
    expect(named.output.files).toEqual([]);
    expect(named.stderr).toBe("lintel: CHANGELOG.md: left alone, because the configuration ignores it\n");
  });

  it("takes the configuration that it is given", async () => {
    const cwd = await folderWith({ "design.md": DESIGN, "ci.yml": "preset: strict\n" });
    expect((await checkJson(["--config", "ci.yml"], cwd)).code).toBe(1);
    const missing = await lintel(["check", "--config", "no.yml"], { cwd });
    expect(missing).toMatchObject({ stdout: "", stderr: "lintel: no.yml: no such configuration file\n", code: 2 });
  });
});

describe("the report for people", () => {
  it("shows each finding with its line, and counts", async () => {
    const cwd = await folderWith({ "design.md": DESIGN, "README.md": "# Read me\n" });
    const { stdout } = await lintel(
      ["check", "--rule", "framework/*=off", "--rule", "architecture/*=off", "--rule", "diagrams/*=off", "--color", "never"],
      {
        cwd,
        columns: 60,
      },
    );
    expect(stdout).toBe(
      `${[
        "design.md ──────────────────────────────────────────────────",
        "",
        '  design.md:10:12  warning  "Storage: 500" has no unit  estimates/missing-unit',
        "    10 │ - Storage: 500",
        "       │            ^^^",
        "         neither the number nor its name says what is",
        "           measured",
        "",
        "1 problem (1 warning) in 1 design document; 1 other document",
      ].join("\n")}\n`,
    );
  });

  it("uses colour on a terminal only, and not where NO_COLOR is set", async () => {
    const cwd = await folderWith({ "design.md": DESIGN });
    const isColored = async (argv: readonly string[], columns?: number, env = {}) =>
      (await lintel(["check", ...argv], { cwd, env, ...(columns ? { columns } : {}) })).stdout.includes("\u001B[");
    expect(await isColored([])).toBe(false);
    expect(await isColored([], 80)).toBe(true);
    expect(await isColored([], 80, { NO_COLOR: "1" })).toBe(false);
    expect(await isColored([], 80, { TERM: "dumb" })).toBe(false);
    expect(await isColored(["--color", "always"])).toBe(true);
    expect(await isColored(["--color", "never"], 80)).toBe(false);
  });

  it("lets nothing in a document reach the terminal as a command", async () => {
    const evil = DESIGN.replace("Storage", "\u001B[2J\u202E Storage").replace("Monitoring", "\u001B]0;x\u0007");
    const cwd = await folderWith({ "design.md": evil });
    expect((await lintel(["check", "--color", "never"], { cwd })).stdout).not.toMatch(/[\u001B\u0007\u202E]/);
  });

  it("says how many findings --quiet leaves out", async () => {
    const cwd = await folderWith({ "design.md": DESIGN });
    expect((await lintel(["check", "-q"], { cwd })).stdout).toMatch(/^No errors in 1 design document; \d+ warnings and infos not shown\n$/);
    expect((await lintel(["check"], { cwd: await folderWith({}) })).stdout).toBe("No Markdown documents found\n");
  });
});

describe("--quiet with --fail-on", () => {
  it("says why nothing is shown and the check fails all the same", async () => {
    const cwd = await folderWith({ "design.md": DESIGN });
    expect(await lintel(["check", "-q", "--fail-on", "warning"], { cwd })).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /^lintel: \d+ warnings that --quiet does not show make the check fail, because of --fail-on warning\n$/,
      ),
    });
    expect(await lintel(["check", "-q", "--fail-on", "info", "--format", "json"], { cwd })).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /^lintel: \d+ warnings and infos that --quiet does not show make the check fail, because of --fail-on info\n$/,
      ),
    });
    expect(await lintel(["check", "-q"], { cwd })).toMatchObject({ code: 0, stderr: "" });
    expect(await lintel(["check", "--fail-on", "warning"], { cwd })).toMatchObject({ code: 1, stderr: "" });
  });
});

describe("--fix", () => {
  it("leaves fixes alone that change what the author means", async () => {
    const text = `\uFEFF${DESIGN}`;
    const cwd = await folderWith({ "design.md": text });
    await lintel(["check", "--fix"], { cwd });
    expect(await readFile(join(cwd, "design.md"), "utf8")).toBe(text);
    expect(await lintel(["check", "--fix", "-"], { cwd })).toMatchObject({ code: 2, stdout: "" });
    expect(await lintel(["check", "--fix", "--fix-dry-run"], { cwd })).toMatchObject({ code: 2, stdout: "" });
  });
});
