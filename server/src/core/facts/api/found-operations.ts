/** All operations that the blocks of a piece name. Which of them make the design's API is decided by `operations.ts`. */
import type { Block, Code, Table } from "../../markdown/block.ts";
import { type Written, writtenPart } from "../data-model/field.ts";
import { partsOf } from "../data-model/field-lines.ts";
import { written } from "../data-model/table-groups.ts";
import { writtenCode } from "../data-model/written-code.ts";
import { BOXES } from "../drawing.ts";
import { callOperationIn, titleOperationIn } from "./call-operations.ts";
import { httpOperationsIn } from "./http-operations.ts";
import type { FoundOperation } from "./operation.ts";
import { serviceOperationsIn } from "./service-operations.ts";

/** The operations in `blocks` of a piece with the text `text`, in the order of the text, spans as the blocks have them. */
export function foundOperationsIn(blocks: readonly Block[], text: string): readonly FoundOperation[] {
  return blocks.flatMap((block): readonly FoundOperation[] => {
    switch (block.type) {
      case "heading": {
        const titled = titleOperationIn(written(block.inline));
        return titled ? [titled] : operationsInLine(written(block.inline), "");
      }
      case "paragraph":
        return linesOf(written(block.inline)).flatMap((line) => operationsInLine(line, ""));
      case "quote":
      case "footnote":
        return foundOperationsIn(block.children, text);
      case "list":
        return block.items.flatMap(({ children }) => foundOperationsIn(children, text));
      case "table":
        return tableOperations(block);
      case "code":
        return codeOperations(block, text);
      default:
        return [];
    }
  });
}

function operationsInLine(line: Written, behind: string): readonly FoundOperation[] {
  const http = httpOperationsIn(line, behind);
  if (http.length > 0) return http;
  const call = callOperationIn(line);
  return call ? [call] : [];
}

/** `| Function | Parameters | Returns |`, or rows with a method and a path. */
function tableOperations({ header, rows }: Table): readonly FoundOperation[] {
  const heads = header.cells.map(({ plain }) => plain.trim());
  const nameAt = heads.findIndex((head) => FUNCTION_HEAD.test(head));
  const sentAt = heads.findIndex((head) => SENT_HEAD.test(head));
  const returnsAt = heads.findIndex((head) => RETURNS_HEAD.test(head));
  return rows.flatMap(({ cells }) => {
    const operations = rowOperations(cells.map(written));
    const name = cells[nameAt];
    const titled = operations.length === 0 && sentAt >= 0 && name ? titleOperationIn(written(name)) : null;
    if (!titled) return operations;
    const parameters = partsOf(written(cells[sentAt] ?? name ?? EMPTY)).flatMap(({ text }) => /^\W{0,4}(\w{1,60})/.exec(text)?.[1] ?? []);
    const response = cells[returnsAt]?.plain.trim() || null;
    return [{ ...titled, parameters, response }];
  });
}

const EMPTY = { plain: "", span: { start: 0, end: 0 }, runs: [] };
const FUNCTION_HEAD = /^(?:functions?|operations?|methods?|apis?|rpcs?|calls?|endpoints?|names?)(?: names?)?$/i;
const SENT_HEAD = /^(?:parameters?|params|arguments?|inputs?|requests?|request bod(?:y|ies))$/i;
const RETURNS_HEAD = /^(?:returns?|responses?|outputs?)$/i;

/** A row names its operation in one cell or two; the cells count as one line. */
function rowOperations(cells: readonly Written[]): readonly FoundOperation[] {
  let text = "";
  const starts: number[] = [];
  for (const cell of cells) {
    starts.push(text.length);
    text += `${cell.text.replace(/\n/g, " ")} | `;
  }
  const locate = (from: number, to: number): FoundOperation["span"] => {
    const at = Math.max(
      starts.findLastIndex((start) => start <= from),
      0,
    );
    const start = starts[at] ?? 0;
    return cells[at]?.locate(from - start, Math.min(to - start, cells[at].text.length)) ?? { start: 0, end: 0 };
  };
  return operationsInLine({ text, locate }, "");
}

/** Statements of a program call functions and paths that it does not offer. */
const PROGRAMS = new Set(
  "bash sh shell console python py javascript js jsx go golang java rust rs ruby lua sql cql mysql nginx promql redis css html mermaid toml cpp c++ csharp php".split(
    " ",
  ),
);
const SERVICES = new Set("proto protobuf proto3 graphql gql yaml yml openapi".split(" "));

function codeOperations(code: Code, text: string): readonly FoundOperation[] {
  if (PROGRAMS.has(code.language)) return [];
  const whole = writtenCode(code, text);
  if (BOXES.test(code.value)) return linesOf(whole).flatMap((line) => (IN_BOX.test(line.text) ? httpOperationsIn(line) : []));
  const defined = serviceOperationsIn(whole);
  if (defined.length > 0 || SERVICES.has(code.language)) return defined;
  const lines = linesOf(whole);
  const starts = lines.map((line) => operationsInLine(line, "").length > 0);
  return lines.flatMap((line, at) => {
    if (!starts[at]) return calledOverLines(whole, lines, at);
    const next = starts.indexOf(true, at + 1);
    return operationsInLine(line, textOf(lines.slice(at + 1, Math.min(next < 0 ? lines.length : next, at + MOST_LINES_OF_ONE))));
  });
}

/** In a drawing a method and a path at the start of a box's line are an operation; on an arrow they are one call of it. */
const IN_BOX = /^[\s│║|]{0,80}(?:GET|POST|PUT|PATCH|DELETE)\s{1,8}\//;

const MOST_LINES_OF_ONE = 40;

/** `createURL(` with a parameter on each of the following lines. */
function calledOverLines(whole: Written, lines: readonly Placed[], at: number): readonly FoundOperation[] {
  const line = lines[at];
  if (!line?.text.trimEnd().endsWith("(")) return [];
  const end = lines.slice(at, at + MOST_LINES_OF_ONE).find(({ text }) => text.includes(")"));
  if (!end) return [];
  const { text, locate } = writtenPart(whole, line.from, end.from + end.text.length);
  const call = callOperationIn({ text: text.replace(/\n/g, " "), locate });
  return call ? [call] : [];
}

interface Placed extends Written {
  readonly from: number;
}

function linesOf(text: Written): readonly Placed[] {
  let from = 0;
  return text.text.split("\n").map((line) => {
    const placed = { from, ...writtenPart(text, from, from + line.length) };
    from += line.length + 1;
    return placed;
  });
}

function textOf(lines: readonly Written[]): string {
  return lines.map(({ text }) => text).join("\n");
}
