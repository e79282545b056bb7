/** What the preview's two sides say to each other: the extension host, which knows the document, and the webview, which draws. */
import type { Diagram } from "../../server/src/protocol.ts";

export type ToWebview =
  /** All there is to draw, after each reading of the document. */
  | { readonly type: "diagrams"; readonly uri: string; readonly version: number | null; readonly diagrams: readonly Diagram[] }
  /** The author's cursor is on this line, counted from 0. */
  | { readonly type: "cursor"; readonly line: number };

export type ToHost =
  /** The webview listens. */
  | { readonly type: "ready" }
  /** Show this line of the document, counted from 0. */
  | { readonly type: "goToLine"; readonly line: number };

/** What a webview leaves behind for the one that takes its place. */
export interface PreviewState {
  readonly uri: string;
  /** The id of the diagram that is shown. */
  readonly chosen: string | null;
  readonly views: Readonly<Record<string, View>>;
}

/** Where a picture was moved to: `null` in its place means that it is fitted into the window. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}
