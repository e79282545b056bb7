/** A text with marks in it, as tests of features write their input. */

/** The text without its one `<|>`, and the offset at which it stood. */
export function atCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf(MARK);
  if (offset < 0 || marked.indexOf(MARK, offset + 1) >= 0) throw new Error(`one ${MARK} is expected`);
  return { text: marked.replace(MARK, ""), offset };
}

const MARK = "<|>";
