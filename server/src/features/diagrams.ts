/** The Mermaid diagrams of a document, in the order of the text, for the preview to draw and to choose among. */

import type { Analysis } from "../core/facts/analysis.ts";
import { placeLines } from "../core/facts/piece-facts.ts";
import { sectionAt } from "../core/facts/section-of.ts";

export interface MermaidDiagram {
  /** Stays the same over edits inside the diagram and in other sections: its section's title and its place under it. */
  readonly id: string;
  /** The section that it stands in, counted where there are several. */
  readonly title: string;
  readonly text: string;
  /** The line of the diagram's first line, counted from 0. */
  readonly line: number;
}

/** All of them, in a design or not: whoever asks for a picture wants it. */
export function diagrams({ markdown, outline, lines, pieceFacts }: Analysis): readonly MermaidDiagram[] {
  const drawings = markdown.pieces
    .flatMap(({ start, content }) => pieceFacts.get(content)?.drawings.map((drawing) => placeLines(drawing, start)) ?? [])
    .filter(({ language }) => language === "mermaid");
  const titled = new Map<string, number>();
  return drawings.map(({ span, text, lines: [first] }) => {
    const title = sectionAt(outline.sections, span.start)?.title || "Diagram";
    const nth = (titled.get(title) ?? 0) + 1;
    titled.set(title, nth);
    return {
      id: `${title}/${nth}`,
      title: nth === 1 ? title : `${title} (${nth})`,
      text,
      line: lines.lineAt(first?.start ?? span.start),
    };
  });
}
