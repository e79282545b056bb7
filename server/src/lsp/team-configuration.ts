/** What the team's `lintel.yaml` says about an open document. Finding and reading it is the workspace's business. */
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Config } from "../core/lint/config.ts";
import { ConfigError } from "../core/lint/config-error.ts";
import type { Rule } from "../core/lint/rule.ts";
import { Configurations } from "../workspace/configuration.ts";
import { FileProblem } from "../workspace/file-problem.ts";

export type TeamConfiguration =
  | { readonly kind: "none" }
  /** It cannot be used; `problem` says where and why. */
  | { readonly kind: "broken"; readonly problem: string }
  | { readonly kind: "found"; readonly config: Config; readonly declared: boolean | undefined; readonly ignored: boolean };

export interface TeamConfigurations {
  of(uri: string): Promise<TeamConfiguration>;
  /** Whether what was said rests on the file at a URI, or on its absence. */
  restsOn(uri: string): boolean;
  /** The absolute paths of the files that were found so far. */
  files(): readonly string[];
  /** Forgets what was read: a file has changed. */
  forget(): void;
}

/** `folders` are the workspace's: a document without a file counts to the first. */
export function teamConfigurations(rules: readonly Rule[], folders: readonly string[]): TeamConfigurations {
  const paths = folders.flatMap((folder) => filePath(folder) ?? []);
  const configurations = new Configurations({ rules, nameOf: (path) => nameIn(paths, path) });
  return {
    of: async (uri) => {
      const path = filePath(uri) ?? (paths[0] === undefined ? null : join(paths[0], "untitled.md"));
      if (path === null) return { kind: "none" };
      try {
        const found = await configurations.forDocument(path);
        return found.path === null ? { kind: "none" } : { kind: "found", ...found };
      } catch (error) {
        if (error instanceof ConfigError || error instanceof FileProblem) return { kind: "broken", problem: error.message };
        throw error;
      }
    },
    restsOn: (uri) => {
      const path = filePath(uri);
      return path !== null && configurations.restsOn(path);
    },
    files: () => configurations.files(),
    forget: () => configurations.clear(),
  };
}

/** The path of a `file:` URI; null for documents that live elsewhere (`untitled:`) or nowhere a path can lead. */
function filePath(uri: string): string | null {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
}

/** As short as it can be without being taken for another file. */
function nameIn(folders: readonly string[], path: string): string {
  const names = folders.map((folder) => relative(folder, path)).filter((name) => !name.startsWith(".."));
  return folders.length === 1 ? (names[0] ?? path) : path;
}
