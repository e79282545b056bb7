/** Input that no one should give: one line on standard error, exit code 2, never a stack trace; large documents end in time. */
import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DESIGN, folderWith, lintel } from "../support/command-line.ts";

describe("command lines", () => {
  it.each([
    [["check", "--fromat", "json"], "unknown option --fromat; did you mean --format?"],
    [["check", "-x"], "unknown option -x"],
    [["check", "--format"], "--format needs a value: --format pretty|json"],
    [["check", "--config", "--quiet"], "--config needs a value: --config FILE"],
    [["check", "--format", "jsno"], '--format is one of pretty, json, not "jsno"; did you mean "json"?'],
    [["check", "--quiet=yes"], '--quiet takes no value, but was given "yes"'],
    [["check", "--rule", "framework/missing-api"], '--rule "framework/missing-api" is not of the form RULE=off|info|warning|error'],
    [
      ["check", "--rule", "framework/mising-api=off"],
      '--rule: there is no rule "framework/mising-api"; did you mean "framework/missing-api"?',
    ],
    [["check", "--stdin-filename", "a.md"], "--stdin-filename is for a document on standard input: give - as path"],
    [["check", "*.nothing"], "*.nothing: matches no document"],
    [["check", ""], '"": an empty path'],
    [["chekc"], 'there is no command "chekc"; did you mean "check"?; lintel --help lists them'],
    [["a.md"], 'there is no command "a.md"; to check it, lintel check a.md; lintel --help lists them'],
    [["--bogus"], "unknown option --bogus; lintel --help lists commands and options"],
    [["facts"], "facts needs a file: lintel facts FILE"],
    [["facts", "."], ".: is not one file"],
    [["facts", "no.md"], "no.md: no such file or folder"],
    [
      ["explain", "framework/missing-apis"],
      'there is no rule "framework/missing-apis"; did you mean "framework/missing-api"?; lintel rules lists them',
    ],
    [["explain", "quux"], 'there is no rule "quux"; lintel rules lists them'],
    [["new", "url-shortner"], 'there is no case study "url-shortner"; did you mean "url-shortener"?; lintel new lists them'],
    [["new", "url-shortener", "-o", "a.md"], "a.md: is already there"],
  ])("%j", async (argv, line) => {
    const cwd = await folderWith({ "a.md": DESIGN });
    expect(await lintel(argv, { cwd })).toEqual({ stdout: "", stderr: `lintel: ${line}\n`, code: 2 });
  });
});

describe("files", () => {
  it.each([
    ["Latin-1", new Uint8Array([...new TextEncoder().encode("# Caf\n\nCaf"), 0xe9, 0x20]), "is not UTF-8: 0xE9 at byte offset 10, line 3"],
    ["a broken end", new Uint8Array([0x61, 0x0a, 0xe6, 0x97]), "is not UTF-8: 0xE6 at byte offset 2, line 2"],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x23, 0x00]), "is UTF-16, not UTF-8"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x00, 0x47]), "is binary, not text: a NUL byte at offset 2"],
  ])("%s", async (_, content, reason) => {
    const cwd = await folderWith({ "bad.md": content });
    for (const argv of [["check"], ["check", "bad.md"], ["facts", "bad.md"]]) {
      expect(await lintel(argv, { cwd })).toEqual({ stdout: "", stderr: `lintel: bad.md: ${reason}\n`, code: 2 });
    }
  });

  it("names that would command a terminal", async () => {
    const name = "a\u001B[2J\u061C\n::error::b.md";
    const cwd = await folderWith({ [name]: "# Notes\n" });
    const shown = "a\u241B[2J\uFFFD ::error::b.md";
    expect((await lintel(["check", name], { cwd })).stderr).toMatch(
      new RegExp(`^lintel: ${shown.replace("[", "\\[")}: no design document: .*\n$`),
    );
    expect((await lintel(["check", `${name}x`], { cwd })).stderr).toBe(`lintel: ${shown}x: no such file or folder\n`);
  });

  it("a file in place of a folder, a link in a circle, a link to nowhere", async () => {
    const cwd = await folderWith({ "a.md": DESIGN });
    await symlink("loop.md", join(cwd, "loop.md"));
    await symlink("gone.md", join(cwd, "dangling.md"));
    expect(await lintel(["check", "a.md/b.md"], { cwd })).toMatchObject({
      code: 2,
      stderr: "lintel: a.md/b.md: no such file or folder: a part of the path is a file\n",
    });
    expect(await lintel(["check", "loop.md"], { cwd })).toMatchObject({ code: 2, stderr: "lintel: loop.md: its links lead in a circle\n" });
    expect(await lintel(["check", "."], { cwd })).toMatchObject({ code: 0, stderr: "" });
  });
});

describe("configurations", () => {
  it.each([
    ["preset: strict: yes\n", /^lintel: lintel\.yaml:1:\d+: /],
    ["presets: strict\n", /^lintel: lintel\.yaml.*presets/],
    ["rules:\n  framework/nothing: off\n", /^lintel: lintel\.yaml:2:\d+: rules: there is no rule "framework\/nothing"/],
    ["rules:\n  framework/missing-api: loud\n", /^lintel: lintel\.yaml:2:\d+: rules\.framework\/missing-api: /],
    ["- a\n- b\n", /^lintel: lintel\.yaml/],
  ])("%j", async (yaml, line) => {
    const cwd = await folderWith({ "lintel.yaml": yaml, "a.md": DESIGN, "docs/b.md": DESIGN });
    const { stdout, stderr, code } = await lintel(["check"], { cwd });
    expect(stderr).toMatch(line);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
  });

  it("a folder, and bytes that are no text", async () => {
    const cwd = await folderWith({ "a.md": DESIGN, "docs/lintel.yaml": new Uint8Array([0xff, 0x0a]), "docs/b.md": DESIGN });
    await mkdir(join(cwd, "lintel.yml"));
    expect((await lintel(["check", "a.md"], { cwd })).stderr).toBe("lintel: lintel.yml: is a folder, not a configuration file\n");
    expect((await lintel(["check", "docs/b.md"], { cwd })).stderr).toBe(
      "lintel: docs/lintel.yaml: is not UTF-8: 0xFF at byte offset 0, line 1\n",
    );
  });
});

describe("documents", () => {
  const prose = "A link has a key and a URL, 500 million of them, each read 100 times a day. ".repeat(8);
  describe.each([
    ["an empty one", ""],
    ["nothing but line breaks", "\r\n\r\r\n\n"],
    ["5 MB", `${DESIGN}\n${`## More\n\n${prose}\n\n- item: 5 GB\n- another\n\n`.repeat(7500)}`],
    ["10,000 headings", `# Design a Thing\n\n${Array.from({ length: 10_000 }, (_, index) => `## Heading ${index}\n\ntext\n`).join("\n")}`],
    ["fences that are never closed", `${DESIGN}\n${"```\ncode\n\n~~~~ x\n".repeat(5000)}`],
    ["one line of 200 KB", `# Design a Thing\n\n${"word TBD word word word word word word ".repeat(5000)}`],
    ["lists in lists in lists", Array.from({ length: 60 }, (_, index) => `${"  ".repeat(index)}- item\n`).join("")],
  ])("%s", (_, text) => {
    it.each([[["check", "--force", "a.md"]], [["facts", "a.md"]]])("%s", { timeout: 60_000 }, async (argv) => {
      const cwd = await folderWith({ "a.md": text });
      const { stdout, stderr, code } = await lintel(argv, { cwd });
      expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
      expect(stdout).not.toBe("");
    });
  });
});
