/**
 * Mermaid's parser without a browser: it wants a sanitiser for what it draws, which has to stand there before it is
 * loaded, and asks the window whether a word is a colour. Nothing is ever drawn with the stand-ins.
 */

/** What Mermaid throws of a text; null where it reads it. */
export type MermaidParse = (text: string) => Promise<unknown>;

/** Loads Mermaid, which takes some 400 ms. */
export async function loadMermaid(): Promise<MermaidParse> {
  const purify = (await import("dompurify")).default;
  Object.assign(purify, { addHook: () => undefined, removeHook: () => undefined, sanitize: (text: string) => text });
  const { default: mermaid } = await import("mermaid");
  Object.assign(globalThis, { window: { CSS: { supports: () => true } } });
  return async (text) => {
    try {
      await mermaid.parse(text);
      return null;
    } catch (error) {
      return error ?? new Error("unknown error");
    }
  };
}
