/** What to call a document that does not say so itself: the name of its file. */

/** The file name without ending of a path or URI; nothing for standard input. */
export function documentName(pathOrUri: string): string | undefined {
  const file = decoded(pathOrUri).split(/[\\/]/).at(-1) ?? "";
  return file === "" || file.startsWith("<") ? undefined : file.replace(/(?<=.)\.[^.]+$/, "");
}

function decoded(uri: string): string {
  try {
    return /^[a-z][\w+.-]+:/i.test(uri) ? decodeURIComponent(uri) : uri;
  } catch {
    return uri;
  }
}
