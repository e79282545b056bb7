/**
 * All groups of fields in the blocks of a piece, with the line before each that says what it is. Whether a group is an entity
 * of the design is decided by `entities.ts`.
 */
import { type Block, type Code, type Inline, sourceSpan } from "../../markdown/block.ts";
import type { Span } from "../../text/span.ts";
import { bracedGroupsIn } from "./braced-groups.ts";
import type { FieldGroup, FoundGroup } from "./field-group.ts";
import { listGroupsIn, namedGroupIn } from "./list-groups.ts";
import { listedGroupsIn } from "./listed-groups.ts";
import { sqlTablesIn } from "./sql-tables.ts";
import { tableGroupsIn } from "./table-groups.ts";
import { writtenCode } from "./written-code.ts";

/** The groups in `blocks` of a piece with the text `text`, in the order of the text, spans as the blocks have them. */
export function fieldGroupsOf(blocks: readonly Block[], text: string): readonly FieldGroup[] {
  const groups: FieldGroup[] = [];
  visit(blocks, text, NO_LEAD, groups);
  return groups;
}

interface Lead {
  readonly text: string;
  readonly span: Span | null;
}

const NO_LEAD: Lead = { text: "", span: null };

function visit(blocks: readonly Block[], text: string, around: Lead, groups: FieldGroup[]): void {
  let lead = around;
  for (const block of blocks) {
    const add = (found: readonly FoundGroup[], language: string | null): void => {
      for (const group of found) groups.push({ ...group, lead: lead.text, leadSpan: lead.span, language });
    };
    switch (block.type) {
      case "heading":
      case "paragraph": {
        const named = block.type === "paragraph" ? namedGroupIn(block.inline) : null;
        if (named) add([named], null);
        else lead = leadOf(block.inline);
        break;
      }
      case "table":
        add(tableGroupsIn(block), null);
        break;
      case "code":
        add(codeGroupsIn(block, text), block.language);
        break;
      case "list":
        add(listGroupsIn(block), null);
        for (const { children } of block.items) {
          const [first, ...rest] = children;
          if (first?.type === "paragraph") visit(rest, text, leadOf(first.inline), groups);
          else visit(children, text, lead, groups);
        }
        break;
      case "quote":
      case "footnote":
        visit(block.children, text, lead, groups);
        break;
      default:
        break;
    }
  }
}

/** The last line of what stands before a block. */
function leadOf(inline: Inline): Lead {
  const from = inline.plain.trimEnd().lastIndexOf("\n") + 1;
  return { text: inline.plain.slice(from).trim(), span: sourceSpan(inline, from, inline.plain.length) };
}

/** Programs and configuration hold names in rows and braces that are no fields. */
const NO_DATA = new Set(
  "bash sh shell console python py js javascript jsx tsx yaml yml toml html css lua ruby nginx dockerfile promql redis hcl http curl ini makefile".split(
    " ",
  ),
);
const LISTS = new Set(["", "text", "txt", "plain", "plaintext", "sql", "md", "markdown", "yaml"]);

function codeGroupsIn(code: Code, text: string): readonly FoundGroup[] {
  const written = writtenCode(code, text);
  const diagram = code.language === "mermaid" ? (/^[^\S\n]*(er|class)Diagram\b/m.exec(code.value)?.[1] ?? "none") : null;
  if (diagram === "none") return [];
  if (diagram) return bracedGroupsIn(written, diagram);
  const tables = sqlTablesIn(written);
  if (tables.length > 0) return tables;
  if (NO_DATA.has(code.language)) return [];
  const braced = bracedGroupsIn(written, code.language);
  if (braced.length > 0) return braced;
  return LISTS.has(code.language) ? listedGroupsIn(written) : [];
}
