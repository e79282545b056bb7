/** What Lintel understood of a document, as an outline for a person. */
import stringWidth from "string-width";
import type { DesignReport, FactsOutput } from "../contract.ts";
import { counted } from "./counted.ts";
import { padded, printable, shortened } from "./printable.ts";
import type { Style } from "./style.ts";

/** One line of the outline: where it stands, then columns, the last of which takes the rest of the width. */
interface Row {
  readonly line: number | null;
  readonly cells: readonly string[];
}

const WIDEST_CELL = 40;

/** The outline of all designs; `because` says why the document is a design document, or why not. */
export function prettyFacts({ path, designDocument, designs }: FactsOutput, because: string, style: Style, columns: number): string {
  const verdict = designDocument ? style.green("a design document") : style.yellow("no design document");
  const head = `${style.bold(printable(path))}: ${verdict}, because ${printable(because)}`;
  return `${[head, ...designs.flatMap((design) => ["", ...designLines(design, style, columns)])].join("\n")}\n`;
}

function designLines(design: DesignReport, style: Style, columns: number): string[] {
  const { start, end } = design.range;
  const lines = style.dim(`lines ${start.line + 1} to ${Math.max(end.character === 0 ? end.line : end.line + 1, start.line + 1)}`);
  const tables = tablesOf(design).filter(({ rows }) => rows.length > 0);
  return [
    `${style.underline(printable(design.title) || "(without title)")}  ${lines}`,
    ...tables.flatMap(({ title, rows }) => [
      "",
      `  ${style.bold(title)} ${style.dim(`(${rows.length})`)}`,
      ...rowLines(rows, style, columns),
    ]),
    ...(tables.length === 0 ? ["  nothing of a design in it"] : []),
  ];
}

function tablesOf(design: DesignReport): readonly { readonly title: string; readonly rows: readonly Row[] }[] {
  const nameOf = (id: string): string => design.components.find((component) => component.id === id)?.name ?? id;
  return [
    { title: "Sections", rows: design.sections.map(({ role, title, range }) => ({ line: range.start.line, cells: [role, title] })) },
    {
      title: "Requirements",
      rows: design.requirements.map(({ type, quality, text, targets, range }) => ({
        line: range.start.line,
        cells: [type, quality ?? "", targets.map(valueText).join(", "), text],
      })),
    },
    {
      title: "Figures",
      rows: design.figures.map(({ name, text, range, ...quantity }) => ({
        line: range.start.line,
        cells: [name, text, `= ${valueText(quantity)}`],
      })),
    },
    {
      title: "Claims",
      rows: design.claims.map(({ verdict, text, reason, range }) => ({ line: range.start.line, cells: [verdict, text, reason ?? ""] })),
    },
    {
      title: "Operations",
      rows: design.operations.map(({ name, effect, parameters, range }) => ({
        line: range.start.line,
        cells: [effect ?? "", name, parameters.join(", ")],
      })),
    },
    {
      title: "Entities",
      rows: design.entities.map(({ name, fields, range }) => ({
        line: range.start.line,
        cells: [name, fields.map((field) => (field.keys.length > 0 ? `${field.name} (${field.keys.join(", ")})` : field.name)).join(", ")],
      })),
    },
    {
      title: "Decisions",
      rows: design.decisions.map(({ title, options, choice, reason, range }) => ({
        line: range.start.line,
        cells: [title, choice ?? `open: ${options.join(", ")}`, reason ?? ""],
      })),
    },
    {
      title: "Components",
      rows: design.components.map(({ name, kind, redundancy, ranges }) => ({
        line: ranges[0]?.start.line ?? null,
        cells: [kind, name, redundancy === null ? "" : `redundant: ${redundancy}`],
      })),
    },
    {
      title: "Connections",
      rows: design.connections.map(({ from, to, label, range }) => ({
        line: range.start.line,
        cells: [`${nameOf(from)} → ${nameOf(to)}`, label ?? ""],
      })),
    },
    {
      title: "Single points of failure",
      rows: design.singlePointsOfFailure.map(({ component, between: [entry, target], certainty, rank }) => ({
        line: null,
        cells: [
          nameOf(component),
          rank === "background" ? `${certainty}, in the background` : certainty,
          `every way from ${nameOf(entry)} ${target === component ? "ends in it" : `to ${nameOf(target)} leads through it`}`,
        ],
      })),
    },
    {
      title: "Diagrams",
      rows: design.diagrams.map(({ language, type, throughput, range }) => ({
        line: range.start.line,
        cells: [
          language,
          type,
          throughput ? `carries ${throughput.value} ${throughput.unit}, limited by ${throughput.bottleneck.join(", ")}` : "",
        ],
      })),
    },
  ];
}

function rowLines(rows: readonly Row[], style: Style, columns: number): string[] {
  const lineWidth = Math.max(...rows.map(({ line }) => lineText(line).length));
  const count = Math.max(...rows.map(({ cells }) => cells.length));
  const widths = Array.from({ length: count }, (_, index) =>
    Math.min(Math.max(...rows.map(({ cells }) => stringWidth(printable(cells[index] ?? "")))), WIDEST_CELL),
  );
  return rows.map(({ line, cells }) => {
    let room = columns - lineWidth - 4;
    const shown = cells.map((cell, index) => {
      const isLast = index === count - 1;
      const width = isLast ? Math.max(room - 2, 20) : (widths[index] ?? 0);
      room -= width + (width > 0 ? 2 : 0);
      const text = shortened(cell, width);
      return isLast || width === 0 ? text : `${padded(text, width)}  `;
    });
    return `    ${style.dim(lineText(line).padStart(lineWidth))}  ${shown.join("")}`.trimEnd();
  });
}

function lineText(line: number | null): string {
  return line === null ? "" : String(line + 1);
}

/** `500,000,000 users`, `0.1 s` */
function valueText({ value, unit }: { readonly value: number; readonly unit: string }): string {
  if (unit === "1") return numberText(value);
  if (unit === "%") return `${numberText(value)}%`;
  return /^[a-z]{3,}$/.test(unit) ? counted(value, unit) : `${numberText(value)} ${unit}`;
}

function numberText(value: number): string {
  return value.toLocaleString("en-US", { maximumSignificantDigits: 6 });
}
