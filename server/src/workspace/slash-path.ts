/** Paths as Lintel prints and matches them: with forward slashes on every system. */
import { sep } from "node:path";

/** `docs\a.md` as `docs/a.md` where the system separates with backslashes. */
export function toSlashPath(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}
