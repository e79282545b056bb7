/** What is wrong with a file or folder, in words for the person who named it. */

/** A file that cannot be used; the message names the file and says why. */
export class FileProblem extends Error {
  override readonly name = "FileProblem";
}

/** The problem with `path` that a call of the file system ran into. */
export function toFileProblem(error: unknown, path: string): FileProblem {
  if (error instanceof FileProblem) return error;
  const reason = REASONS[errorCode(error) ?? ""] ?? (error instanceof Error ? error.message : String(error));
  return new FileProblem(`${path}: ${reason}`, { cause: error });
}

/** The system's code of an error (`ENOENT`), if it has one. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** True when the error says that there is nothing at a path. */
export function isNotFound(error: unknown): boolean {
  const code = errorCode(error);
  return code === "ENOENT" || code === "ENOTDIR";
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file or folder",
  ENOTDIR: "no such file or folder: a part of the path is a file",
  EACCES: "no permission",
  EPERM: "no permission",
  EISDIR: "is a folder",
  EEXIST: "is already there",
  ELOOP: "its links lead in a circle",
  ENAMETOOLONG: "the name is too long",
  ENOSPC: "no space left",
  EROFS: "may only be read",
  EMFILE: "too many files are open",
  ERR_FS_FILE_TOO_LARGE: "too large to read",
  ERR_STRING_TOO_LONG: "too large to read",
};
