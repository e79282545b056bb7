/** Which code blocks hold Mermaid: ```` ```mermaid ````, and the form with braces that Pandoc and Quarto write. */
import type { Block, Code } from "./block.ts";

export function isMermaid(block: Block): block is Code {
  return block.type === "code" && (block.language === "mermaid" || block.language === "{mermaid}");
}
