/** Mermaid itself, as the judge of what a diagram holds, and what is needed to compare texts with it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The database that Mermaid fills from a text; null where it rejects the text. */
export type MermaidDatabase = (text: string) => Promise<unknown>;

/** Colors that the stand-in for a browser knows. */
const COLOR = /^(?:rgba?\(.*\)|hsla?\(.*\)|(?:light|dark)?(?:blue|green|gr[ae]y|pink|yellow)|aqua|purple|transparent)$/i;

/**
 * Mermaid's parsers, ready to use. In plain Node they want a sanitiser, which has to stand there before the import, and
 * sequence diagrams ask a browser what a color is.
 */
export async function loadMermaid(): Promise<MermaidDatabase> {
  const stub = { addHook: () => undefined, removeHook: () => undefined, sanitize: (text: string) => text };
  Object.assign((await import("dompurify")).default, stub);
  Object.assign(globalThis, { window: { CSS: { supports: (_: string, color: string) => COLOR.test(color) } } });
  const { default: mermaid } = await import("mermaid");
  await mermaid.parse("flowchart LR\na");
  return async (text) => {
    const diagram = await mermaid.mermaidAPI.getDiagramFromText(text).catch(() => null);
    return diagram?.db ?? null;
  };
}

const folder = fileURLToPath(new URL("../../../shared/corpus/mermaid/", import.meta.url));

/** The blocks of real documents in a notation, by the name of their folder; empty where the corpus is absent. */
export function corpusDiagrams(...names: readonly string[]): readonly (readonly [name: string, text: string])[] {
  return names.flatMap((name) => {
    if (!existsSync(folder + name)) return [];
    return readdirSync(folder + name)
      .filter((file) => file.endsWith(".mmd"))
      .sort()
      .map((file) => [`${name}/${file}`, readFileSync(`${folder}${name}/${file}`, "utf8")] as const);
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&nbsp;": " ",
  "&nbsp": " ",
  "&infin;": "∞",
};

/** The words of a label of Mermaid's, which is sanitised HTML. */
export function words(text: string | null | undefined): string {
  return (text ?? "")
    .replace(/<\/?br\s*\/?>|\\n/g, " ")
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(/\bfa[a-z]?:fa-[\w-]+/g, "")
    .replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/ﬂ°(\w+)¶ß/g, (_, name: string) => ENTITIES[`&${name};`] ?? name)
    .replace(/&(?:lt|gt|amp|quot|nbsp);?/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[*_\s\u00a0]+/g, " ")
    .trim();
}

/** The words of a label that is as a reader sees it: what looks like a tag in it was written as an entity code. */
export function readWords(label: string): string {
  return label.replace(/[*_\s\u00a0]+/g, " ").trim();
}

/** Lists of strings, each in one order. */
export function sorted(lines: readonly string[]): readonly string[] {
  return [...lines].sort();
}
