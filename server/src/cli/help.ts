/** Help texts, made from what commands say of themselves. */
import type { Command } from "./command.ts";
import { padded, wrapped } from "./format/printable.ts";
import { COMMON_OPTIONS, type Option, type Options } from "./options.ts";

const COLUMNS = 100;

/** What `lintel --help` prints. */
export function programHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return sections(
    ["Lintel reads system-design documents in Markdown and says what is wrong with them."],
    ["Usage: lintel COMMAND [arguments]"],
    ["Commands:", ...commands.map(({ name, summary }) => `  ${padded(name, width)}  ${summary}`)],
    ["Options:", ...optionLines({ ...COMMON_OPTIONS, version: { type: "boolean", short: "v", help: "Print the version" } })],
    ["lintel COMMAND --help tells of one command."],
  );
}

/** What `lintel COMMAND --help` prints. */
export function commandHelp({ name, summary, arguments: args, description, options, examples }: Command): string {
  const width = Math.max(0, ...examples.map(([line]) => line.length));
  return sections(
    [`${summary}.`],
    [
      `Usage: lintel ${name}${Object.keys(options).length > Object.keys(COMMON_OPTIONS).length ? " [options]" : ""}${args ? ` ${args}` : ""}`,
    ],
    ...description.map((paragraph) => wrapped(paragraph, COLUMNS)),
    ["Options:", ...optionLines(options)],
    ["Examples:", ...examples.map(([line, effect]) => `  ${padded(line, width)}  # ${effect}`)],
  );
}

function sections(...all: readonly (readonly string[])[]): string {
  return `${all.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function optionLines(options: Options): string[] {
  const rows = Object.entries(options).map(([name, option]) => [optionName(name, option), optionHelp(option)] as const);
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.flatMap(([name, help]) =>
    wrapped(help, Math.max(COLUMNS - width - 4, 40)).map((line, index) => `  ${padded(index === 0 ? name : "", width)}  ${line}`),
  );
}

/** `-o, --output FILE` */
function optionName(name: string, { type, short, value, choices }: Option): string {
  const argument = type === "boolean" ? "" : ` ${value ?? choices?.join("|") ?? "VALUE"}`;
  return `${short ? `-${short}, ` : "    "}--${name}${argument}`;
}

function optionHelp({ help, default: preset }: Option): string {
  return preset === undefined ? help : `${help} (default: ${preset})`;
}
