/** Draws diagrams with Mermaid, one after the other, and keeps the last good picture of each. */
import mermaid from "mermaid";
import type { Diagram } from "../../server/src/protocol.ts";
import { mermaidTheme } from "./theme.ts";

export interface Outcome {
  /** The last picture that could be drawn of the diagram, which is the present one unless there is an error. */
  readonly picture: SVGSVGElement | null;
  readonly error: string | null;
}

export interface PictureMaker {
  /** Null when another drawing was asked for in the meantime. */
  draw(diagram: Diagram): Promise<Outcome | null>;
  /** Draws all anew from now on: the theme has changed. Last good pictures stay until then. */
  forget(): void;
}

interface Drawn extends Outcome {
  readonly text: string;
  readonly generation: number;
}

/** `workbench` is a place out of sight where Mermaid can measure what it draws. */
export function pictureMaker(workbench: HTMLElement): PictureMaker {
  const drawn = new Map<string, Drawn>();
  let generation = 0;
  let asked = 0;
  let queue: Promise<unknown> = Promise.resolve();

  const drawNow = async ({ id, text }: Diagram, ticket: number): Promise<Outcome | null> => {
    if (ticket !== asked) return null;
    const known = drawn.get(id);
    if (known?.text === text && known.generation === generation) return known;
    const now = generation;
    try {
      mermaid.initialize({ startOnLoad: false, securityLevel: "strict", suppressErrorRendering: true, ...mermaidTheme() });
      const { svg } = await mermaid.render(`lintel-picture-${ticket}`, text, workbench);
      drawn.set(id, { text, generation: now, picture: toElement(svg), error: null });
    } catch (error) {
      drawn.set(id, {
        text,
        generation: now,
        picture: known?.picture ?? null,
        error: error instanceof Error ? error.message : String(error),
      });
    }
    workbench.replaceChildren();
    return drawn.get(id) ?? null;
  };

  return {
    draw: (diagram) => {
      asked += 1;
      const ticket = asked;
      const result = queue.then(() => drawNow(diagram, ticket));
      queue = result.catch(() => {});
      return result;
    },
    forget: () => {
      generation += 1;
    },
  };
}

/** The picture in its own size: Mermaid makes it as wide as its place. */
function toElement(svg: string): SVGSVGElement {
  const template = document.createElement("template");
  template.innerHTML = svg;
  const picture = template.content.querySelector("svg");
  if (!picture) throw new Error("Mermaid drew nothing");
  const { width, height } = picture.viewBox.baseVal;
  if (width > 0 && height > 0) {
    picture.setAttribute("width", String(width));
    picture.setAttribute("height", String(height));
  }
  picture.style.maxWidth = "none";
  return picture;
}
