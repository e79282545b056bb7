/** Watching configuration files that the client would not tell of: above its folders, elsewhere, or with an ending of their own. */
import { basename, dirname, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Connection, DidChangeWatchedFilesNotification } from "vscode-languageserver/node";
import type { ClientFeatures } from "./client-features.ts";

/** What is watched in the client's folders from the start: a configuration may extend files of any name. */
export const WATCHED_IN_FOLDERS = "**/*.{yaml,yml,json}";

/** Watches each of the files that it is given once, where nothing watches it yet; does nothing where the client cannot. */
export function outsideWatch(
  connection: Connection,
  { watchesAnyFolder }: Pick<ClientFeatures, "watchesAnyFolder">,
  folders: readonly string[],
): (files: readonly string[]) => Promise<void> {
  const paths = folders.filter((uri) => uri.startsWith("file:")).map((uri) => fileURLToPath(uri));
  const watched = new Set<string>();
  const isWatched = (file: string): boolean =>
    watched.has(file) || (/\.(?:ya?ml|json)$/.test(file) && paths.some((folder) => !relative(folder, file).startsWith("..")));
  return async (files) => {
    const unwatched = watchesAnyFolder ? files.filter((file) => !isWatched(file)) : [];
    if (unwatched.length === 0) return;
    for (const file of unwatched) watched.add(file);
    const watchers = unwatched.map((file) => ({
      globPattern: { baseUri: pathToFileURL(dirname(file)).href, pattern: basename(file).replace(/[[\]{}*?!]/g, "?") },
    }));
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  };
}
