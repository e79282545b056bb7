/** Fields that stand together under one name: what may be an entity, read from one block. */
import type { KeyKind } from "../../../knowledge/field-words.ts";
import type { Span } from "../../text/span.ts";
import type { Field } from "./field.ts";

/**
 * - `sql`: a table's definition
 * - `diagram`: an entity of a Mermaid ER or class diagram
 * - `table`: a Markdown table with a field in each row
 * - `columns`: a Markdown table with a field in each column
 * - `list`: a list with a field in each item
 * - `struct`: a type's definition in a program, or `Name { … }`
 * - `json`: an object
 */
export type GroupForm = "sql" | "diagram" | "table" | "columns" | "list" | "struct" | "json";

export interface FieldGroup {
  readonly form: GroupForm;
  /** As the block itself says it, or null. */
  readonly name: string | null;
  /** The name's span, or that of the first field. */
  readonly span: Span;
  readonly fields: readonly Field[];
  /** The keys that are stated of the whole: `PRIMARY KEY (a, b)`, `ORDER BY (…)` behind the columns. */
  readonly stated: readonly KeyKind[];
  /** The line before the block that says what it is, or an empty text. */
  readonly lead: string;
  readonly leadSpan: Span | null;
  /** The language that a code block is in; null outside code. */
  readonly language: string | null;
}

/** What a reader of one form finds; the line before it is added by whoever walks the blocks. */
export type FoundGroup = Omit<FieldGroup, "lead" | "leadSpan" | "language">;
