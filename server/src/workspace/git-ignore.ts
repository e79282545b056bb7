/** What the `.gitignore` files of a folder and its repository leave out. */
import { readFile, stat } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import ignore, { type Ignore } from "ignore";
import { toSlashPath } from "./slash-path.ts";

export type EntryKind = "file" | "folder";

interface IgnoreFile {
  readonly folder: string;
  readonly patterns: Ignore;
}

interface FolderState {
  readonly ignored: boolean;
  /** The files that hold in the folder, outermost first. */
  readonly files: readonly IgnoreFile[];
}

/**
 * Answers for entries under one folder. Files above it count up to its repository's root, unless they ignore the folder
 * itself: who names an ignored folder wants to see what is in it.
 */
export class GitIgnores {
  readonly #top: string;
  readonly #folders = new Map<string, Promise<FolderState>>();

  private constructor(top: string) {
    this.#top = top;
  }

  static async under(top: string): Promise<GitIgnores> {
    const root = await repositoryRoot(top);
    if (root === null) return new GitIgnores(top);
    const wide = new GitIgnores(root);
    return (await wide.#folder(top)).ignored ? new GitIgnores(top) : wide;
  }

  /** Whether an entry is left out, by itself or by a folder around it. */
  async ignores(path: string, kind: EntryKind): Promise<boolean> {
    if (relative(this.#top, path).startsWith("..")) return false;
    const { ignored, files } = await this.#folder(dirname(path));
    return ignored || isIgnoredBy(files, path, kind);
  }

  #folder(folder: string): Promise<FolderState> {
    const known = this.#folders.get(folder);
    if (known) return known;
    const state = this.#read(folder);
    this.#folders.set(folder, state);
    return state;
  }

  async #read(folder: string): Promise<FolderState> {
    const isTop = folder === this.#top || dirname(folder) === folder;
    const above: FolderState = isTop ? { ignored: false, files: [] } : await this.#folder(dirname(folder));
    const ignored = above.ignored || isIgnoredBy(above.files, folder, "folder");
    const own = ignored ? null : await ignoreFileIn(folder);
    return { ignored, files: own ? [...above.files, own] : above.files };
  }
}

async function repositoryRoot(folder: string): Promise<string | null> {
  for (let at = folder; ; at = dirname(at)) {
    if (await exists(join(at, ".git"))) return at;
    if (dirname(at) === at) return null;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function ignoreFileIn(folder: string): Promise<IgnoreFile | null> {
  const text = await readFile(join(folder, ".gitignore"), "utf8").catch(() => null);
  return text === null ? null : { folder, patterns: ignore().add(text) };
}

/** As git has it: of the files that say something about an entry, the innermost decides. */
function isIgnoredBy(files: readonly IgnoreFile[], path: string, kind: EntryKind): boolean {
  for (const { folder, patterns } of files.toReversed()) {
    const place = toSlashPath(relative(folder, path));
    const { ignored, unignored } = patterns.test(kind === "folder" ? `${place}/` : place);
    if (ignored || unignored) return ignored;
  }
  return false;
}
