/** Which documents the paths on a command line mean: files, folders and globs. Reading them is left to others. */
import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { isAbsolute, join, normalize, relative, resolve } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { FileProblem, isNotFound, toFileProblem } from "./file-problem.ts";
import { GitIgnores } from "./git-ignore.ts";
import { toSlashPath } from "./slash-path.ts";

export interface FoundDocument {
  /** The absolute path. */
  readonly path: string;
  /** The path as the person who named it sees it: relative where theirs was, with forward slashes. */
  readonly name: string;
  /** True when the very file was named, not a folder or glob that holds it. */
  readonly named: boolean;
}

export interface FoundDocuments {
  /** In the order of their names, each once. */
  readonly documents: readonly FoundDocument[];
  /** One for each path that does not exist, cannot be read or matches nothing. */
  readonly problems: readonly FileProblem[];
}

const MARKDOWN = /\.(?:md|markdown)$/i;
const SKIPPED_FOLDERS = new Set(["node_modules", ".git"]);

/**
 * A file is taken whatever its ending. Of a folder, every Markdown file is, except in `node_modules` and `.git` and what
 * `.gitignore` files leave out; links to folders are not followed. A glob gives the Markdown files that it matches, with
 * the same exceptions, and other files only where it names their ending (`docs/*.txt`).
 */
export async function findDocuments(paths: readonly string[], cwd: string): Promise<FoundDocuments> {
  const found = new Map<string, FoundDocument>();
  const problems: FileProblem[] = [];
  for (const path of paths) {
    try {
      for (const document of await documentsAt(path, cwd, problems)) {
        const known = found.get(document.path);
        if (!known || (document.named && !known.named)) found.set(document.path, document);
      }
    } catch (error) {
      problems.push(toFileProblem(error, path));
    }
  }
  return { documents: [...found.values()].sort(byName), problems };
}

/** By code unit: the same order on every machine. */
function byName(a: FoundDocument, b: FoundDocument): number {
  return a.name < b.name ? -1 : Number(a.name > b.name);
}

async function documentsAt(path: string, cwd: string, problems: FileProblem[]): Promise<readonly FoundDocument[]> {
  if (path === "") throw new FileProblem(`"": an empty path`);
  const absolute = resolve(cwd, path);
  const nameOf = (file: string): string => toSlashPath(isAbsolute(path) ? file : relative(cwd, file));
  const stats = await stat(absolute).catch((error: unknown) => {
    if (isNotFound(error) && isDynamicPattern(toGlob(path))) return null;
    throw error;
  });
  if (stats === null) return (await matches(toGlob(path), cwd)).map((file) => ({ path: file, name: nameOf(file), named: false }));
  if (!stats.isDirectory()) return [{ path: absolute, name: nameOf(absolute), named: true }];
  const files: string[] = [];
  await walk(absolute, await GitIgnores.under(absolute), files, (error, folder) =>
    problems.push(toFileProblem(error, nameOf(folder) || path)),
  );
  return files.map((file) => ({ path: file, name: nameOf(file), named: false }));
}

/** Where backslashes separate folders, people write globs with them too. */
function toGlob(path: string): string {
  return toSlashPath(path);
}

async function matches(pattern: string, cwd: string): Promise<readonly string[]> {
  const all = await glob(pattern, {
    cwd,
    absolute: true,
    dot: true,
    expandDirectories: false,
    ignore: [...SKIPPED_FOLDERS].map((folder) => `**/${folder}/**`),
  });
  const namesEnding = /\.(?:[\w-]+|\{[\w,-]+\})$/.test(pattern);
  const files = all.map((file) => normalize(file)).filter((file) => namesEnding || MARKDOWN.test(file));
  const ignores = await GitIgnores.under(cwd);
  const ignored = await Promise.all(files.map((file) => ignores.ignores(file, "file")));
  const kept = files.filter((_, index) => !ignored[index]);
  if (kept.length === 0)
    throw new FileProblem(`${pattern}: matches no document${files.length > 0 ? " that .gitignore does not leave out" : ""}`);
  return kept;
}

type OnProblem = (error: unknown, folder: string) => void;

async function walk(folder: string, ignores: GitIgnores, files: string[], onProblem: OnProblem): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    return onProblem(error, folder);
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED_FOLDERS.has(entry.name) && !(await ignores.ignores(path, "folder"))) await walk(path, ignores, files, onProblem);
    } else if (MARKDOWN.test(entry.name) && (await isFile(entry, path)) && !(await ignores.ignores(path, "file"))) files.push(path);
  }
}

/** True for a file and for a link to one; a link that leads nowhere is nobody's document. */
async function isFile(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}
