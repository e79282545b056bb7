/** The groups of fields that Markdown tables list: a field in each row, or in each column. */
import { FIELD_COLUMNS, type KeyKind } from "../../../knowledge/field-words.ts";
import { type Inline, sourceSpan, type Table } from "../../markdown/block.ts";
import { type Field, fieldNamedFirst, isTypeWord, keysMarkedIn, type Written } from "./field.ts";
import type { FoundGroup } from "./field-group.ts";
import { partsOf } from "./field-lines.ts";

/** The groups in a table: one, or one for each entity where a column names it. */
export function tableGroupsIn(table: Table): readonly FoundGroup[] {
  const heads = table.header.cells.map(({ plain }) => plain.trim());
  const typeAt = heads.findIndex((head) => FIELD_COLUMNS.type.test(head));
  const strict = heads.findIndex((head) => FIELD_COLUMNS.name.test(head));
  const loose = typeAt < 0 ? -1 : heads.findIndex((head) => FIELD_COLUMNS.looseName.test(head));
  const nameAt = strict >= 0 ? strict : loose;
  if (nameAt < 0) return columnGroup(table, heads);
  const entityAt = heads.findIndex((head, at) => at !== nameAt && FIELD_COLUMNS.entity.test(head));
  const keyAt = entityAt < 0 ? -1 : heads.findIndex((head) => FIELD_COLUMNS.key.test(head));
  const byEntity = new Map<string, { span: FoundGroup["span"]; fields: Field[]; stated: KeyKind[] }>();
  let entity = "";
  for (const { cells } of table.rows) {
    const cell = cells[nameAt];
    // A cell that is left empty means the entity of the row above.
    entity = cells[entityAt]?.plain.trim() || entity;
    const fields = cell ? fieldsInRow(cell, cells, { nameAt, typeAt, entityAt }) : [];
    const [first] = fields;
    if (!first) continue;
    const known = byEntity.get(entity) ?? { span: cells[entityAt]?.span ?? first.span, fields: [], stated: [] };
    known.fields.push(...fields);
    // `| hosts | partition host | ip, robots |` tells the key of the whole entity.
    if (cells[keyAt]?.plain.trim()) known.stated.push("primary");
    byEntity.set(entity, known);
  }
  return [...byEntity].map(([entity, { span, fields, stated }]) => ({
    form: "table",
    name: entity === "" ? null : entity,
    span,
    fields,
    stated,
  }));
}

interface Columns {
  readonly nameAt: number;
  readonly typeAt: number;
  readonly entityAt: number;
}

/** The field of a row, or all fields of an entity where its row names them in one cell. */
function fieldsInRow(cell: Inline, cells: readonly Inline[], { nameAt, typeAt, entityAt }: Columns): readonly Field[] {
  if (entityAt >= 0 && cell.plain.includes(",")) return partsOf(written(cell)).flatMap((part) => fieldNamedFirst(part) ?? []);
  const field = fieldNamedFirst(written(cell));
  if (!field) return [];
  const others = cells.filter((_, at) => at !== nameAt).map(({ plain }) => plain);
  const keys = [...new Set([...field.keys, ...others.flatMap(keysMarkedIn)])];
  return [{ ...field, type: (typeAt < 0 ? field.type : cells[typeAt]?.plain.trim()) || null, keys }];
}

/** `| varchar title | int year |` or `| id | user_id | created_at |`: names of fields stand in the head. */
function columnGroup(table: Table, heads: readonly string[]): readonly FoundGroup[] {
  const fields = table.header.cells.flatMap((cell) => fieldInHead(cell) ?? []);
  if (fields.length < 2 || fields.length < heads.length - 1 || !fields.some(({ name, type }) => type !== null || FIELD_NAME.test(name)))
    return [];
  return [{ form: "columns", name: null, span: table.header.span, fields, stated: [] }];
}

/** A name that only fields have: `user_id`, `createdAt`, `id`. */
const FIELD_NAME = /^[a-z]+(?:_[a-z]+)+$|^id$|^[a-z]+(?:Id|ID|At)$/;

function fieldInHead(cell: Inline): Field | null {
  const words = cell.plain.trim().split(/\s+/);
  const [first = "", second] = words;
  if (words.length === 1) return /^[a-z_]\w*$/.test(first) ? fieldNamedFirst(written(cell)) : null;
  if (second === undefined || words.length > 2 || !isTypeWord(first)) return null;
  const at = cell.plain.lastIndexOf(second);
  return { name: second, type: first, keys: [], span: sourceSpan(cell, at, at + second.length) };
}

/** Inline text with the way back to its source. */
export function written(inline: Inline): Written {
  return { text: inline.plain, locate: (from, to) => sourceSpan(inline, from, to) };
}
