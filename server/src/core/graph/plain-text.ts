/** Running text made comparable with names: a name at the end of a sentence stays the same name. */
import { plainName } from "./plain-name.ts";

/** The words of `text` as `plainName` gives those of a name, without the marks that end sentences. */
export function plainText(text: string): string {
  return plainName(text.replace(/\.(?!\w)/g, " "));
}
