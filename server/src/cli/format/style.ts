/** Colours, and when to use them. */
import { styleText } from "node:util";
import type { Terminal } from "../terminal.ts";

export const COLOR_CHOICES = ["auto", "always", "never"] as const;

export type ColorChoice = (typeof COLOR_CHOICES)[number];

type Paint = (text: string) => string;

export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly underline: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly blue: Paint;
  readonly green: Paint;
  readonly cyan: Paint;
}

/** Colour on a terminal, unless `NO_COLOR` is set or the terminal is a dumb one; `FORCE_COLOR` asks for it elsewhere. */
export function styleFor(choice: ColorChoice, { env, out }: Terminal): Style {
  if (choice !== "auto") return choice === "always" ? COLORED : PLAIN;
  if (env["NO_COLOR"]) return PLAIN;
  const force = env["FORCE_COLOR"];
  if (force !== undefined) return force === "0" || force === "false" ? PLAIN : COLORED;
  return out.columns !== null && env["TERM"] !== "dumb" ? COLORED : PLAIN;
}

type Format = Parameters<typeof styleText>[0];

/** Whether there is to be colour was decided above: `styleText` is not to decide again. */
function paintWith(format: Format): Paint {
  return (text) => styleText(format, text, { validateStream: false });
}

const COLORED: Style = {
  bold: paintWith("bold"),
  dim: paintWith("dim"),
  underline: paintWith(["bold", "underline"]),
  red: paintWith(["bold", "red"]),
  yellow: paintWith(["bold", "yellow"]),
  blue: paintWith(["bold", "blue"]),
  green: paintWith("green"),
  cyan: paintWith("cyan"),
};

const asItIs: Paint = (text) => text;

const PLAIN: Style = {
  bold: asItIs,
  dim: asItIs,
  underline: asItIs,
  red: asItIs,
  yellow: asItIs,
  blue: asItIs,
  green: asItIs,
  cyan: asItIs,
};
