/** A document that a command is to read: a file, or standard input. */
import { join, relative, resolve } from "node:path";
import { withOwnRules } from "../core/lint/own-rule-check.ts";
import type { Rule } from "../core/lint/rule.ts";
import { RULES } from "../rules/index.ts";
import { Configurations } from "../workspace/configuration.ts";
import { decodeDocument, readDocument, type SourceText } from "../workspace/read-document.ts";
import { toSlashPath } from "../workspace/slash-path.ts";
import type { Terminal } from "./terminal.ts";

export interface SourceDocument {
  /** As it is printed. */
  readonly name: string;
  /** The absolute path that decides which configuration holds. */
  readonly path: string;
  /** True when the person named this very document. */
  readonly named: boolean;
  /** Throws FileProblem. */
  readonly read: () => Promise<SourceText>;
}

export function fileDocument(path: string, name: string, named: boolean): SourceDocument {
  return { name, path, named, read: () => readDocument(path, name) };
}

/** The document on standard input; with a file name, the one that it will be or was. */
export function stdinDocument({ cwd, stdin }: Terminal, filename: string | undefined): SourceDocument {
  const name = filename === undefined ? "<stdin>" : toSlashPath(filename);
  return {
    name,
    path: filename === undefined ? join(cwd, name) : resolve(cwd, filename),
    named: true,
    read: async () => decodeDocument(await stdin(), name),
  };
}

/** Lintel's rules, and those that the team of this folder has written itself. Throws ConfigError where its configuration is bad. */
export async function rulesAt(cwd: string): Promise<readonly Rule[]> {
  const { config } = await configurationsFor(cwd, undefined).forDocument(join(cwd, "design.md"));
  return withOwnRules(RULES, config.ownRules);
}

/** The configurations for documents that are seen from `cwd`, or the one in `file`. */
export function configurationsFor(cwd: string, file: string | undefined): Configurations {
  return new Configurations({
    rules: RULES,
    file: file === undefined ? undefined : resolve(cwd, file),
    nameOf: (path) => {
      const seen = relative(cwd, path);
      return toSlashPath(seen.startsWith("..") ? path : seen);
    },
  });
}
