/** Which documents paths mean, and which of them a configuration's globs mean. */
import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findDocuments } from "../../server/src/workspace/find-documents.ts";
import { globList } from "../../server/src/workspace/glob-list.ts";
import { folderWith } from "../support/command-line.ts";

async function namesIn(cwd: string, ...paths: string[]): Promise<string[]> {
  const { documents, problems } = await findDocuments(paths, cwd);
  return [...documents.map(({ name, named }) => (named ? `${name} (named)` : name)), ...problems.map(({ message }) => message)];
}

it("takes the Markdown files of a folder, except what git and package managers hide", async () => {
  const cwd = await folderWith({
    ".git/config": "",
    ".git/a.md": "",
    ".gitignore": "/dist\n*.draft.md\n",
    "b.MD": "",
    "a.markdown": "",
    "notes.txt": "",
    "x.draft.md": "",
    "dist/a.md": "",
    "docs/.hidden/a.md": "",
    "docs/node_modules/a/a.md": "",
    "docs/.gitignore": "!keep.draft.md\nold/\n",
    "docs/keep.draft.md": "",
    "docs/old/a.md": "",
  });
  await symlink("..", join(cwd, "docs/up"));
  await symlink("../b.MD", join(cwd, "docs/link.md"));
  const all = ["a.markdown", "b.MD", "docs/.hidden/a.md", "docs/keep.draft.md", "docs/link.md"];
  expect(await namesIn(cwd, ".")).toEqual(all);
  expect(await namesIn(join(cwd, "docs"), "..")).toEqual(["../a.markdown", "../b.MD", ".hidden/a.md", "keep.draft.md", "link.md"]);
  expect(await namesIn(cwd, "dist")).toEqual(["dist/a.md"]);
  expect(await namesIn(cwd, "docs/node_modules")).toEqual(["docs/node_modules/a/a.md"]);
});

it("takes files as they are named, and each once", async () => {
  const cwd = await folderWith({ "b.txt": "", "a.md": "", "[x].md": "" });
  expect(await namesIn(cwd, "b.txt", "./a.md", ".", join(cwd, "a.md"))).toEqual(["[x].md", "a.md (named)", "b.txt (named)"]);
  expect(await namesIn(cwd, "[x].md")).toEqual(["[x].md (named)"]);
  expect(await namesIn(cwd, join(cwd, "a.md"))).toEqual([`${join(cwd, "a.md")} (named)`]);
});

it("takes what globs match, and says of those that match nothing", async () => {
  const cwd = await folderWith({
    "docs/a.md": "",
    "docs/b.txt": "",
    "docs/c.png": "",
    "docs/node_modules/a.md": "",
    ".gitignore": "d.md",
    "docs/d.md": "",
  });
  expect(await namesIn(cwd, "docs/*")).toEqual(["docs/a.md"]);
  expect(await namesIn(cwd, "**/*.{md,txt}")).toEqual(["docs/a.md", "docs/b.txt"]);
  expect(await namesIn(cwd, "no/*.md", "docs/*.txt")).toEqual(["docs/b.txt", "no/*.md: matches no document"]);
});

it("reads the globs of a configuration", () => {
  const matches = (globs: string[], path: string) => globList(globs)(path);
  expect(matches(["docs/*.md"], "docs/a.md")).toBe(true);
  expect(matches(["docs/*.md"], "docs/x/a.md")).toBe(false);
  expect(matches(["*.md"], "docs/a.md")).toBe(false);
  expect(matches(["**/*.{md,markdown}"], "a.markdown")).toBe(true);
  expect(matches(["docs"], "docs/x/a.md")).toBe(true);
  expect(matches(["./docs/"], "docs/.x/a.md")).toBe(true);
  expect(matches(["."], "docs/a.md")).toBe(true);
  expect(matches(["docs", "!docs/old"], "docs/old/a.md")).toBe(false);
  expect(matches(["**"], "../a.md")).toBe(false);
  expect(matches([], "a.md")).toBe(false);
});
