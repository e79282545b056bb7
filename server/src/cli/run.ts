/** Runs one command line: finds the command, and turns whatever goes wrong into one line and an exit code. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { suggestion } from "../core/text/nearest.ts";
import { packageVersion } from "../workspace/package-root.ts";
import { COMMANDS } from "./commands/index.ts";
import { commandHelp, programHelp } from "./help.ts";
import { isExpected, messageOf, messagesOf, oneLine, stackLines } from "./one-line.ts";
import { type ExitCode, Failure, type Terminal } from "./terminal.ts";

/** Does what `argv`, the arguments after the program's name, say. Never rejects. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  // The one place where complaints are made fit for a terminal: no caller has to think of it.
  const complain = (line: string): void => terminal.complain(oneLine(line));
  try {
    return await dispatch(argv, { ...terminal, complain });
  } catch (error) {
    complainOf(error, argv, complain);
    return 2;
  }
}

/** Tells of an error in one line; with `--debug`, of the stack behind it. */
export function complainOf(error: unknown, argv: readonly string[], complain: (line: string) => void): void {
  if (isExpected(error)) for (const message of messagesOf(error)) complain(message);
  else if (argv.includes("--debug")) for (const line of stackLines(error)) complain(line);
  else complain(`unexpected error: ${messageOf(error)} (--debug tells more)`);
}

async function dispatch(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first, ...rest] = argv[0] === "--debug" ? argv.slice(1) : argv;
  if (first === undefined || first === "--help" || first === "-h") return print(programHelp(COMMANDS), terminal);
  if (first === "--version" || first === "-v") return print(`${packageVersion()}\n`, terminal);
  if (first === "help")
    return print(rest[0] === undefined ? programHelp(COMMANDS) : commandHelp(commandNamed(rest[0], terminal)), terminal);
  const command = commandNamed(first, terminal);
  const untilEnd = rest.includes("--") ? rest.slice(0, rest.indexOf("--")) : rest;
  if (untilEnd.includes("--help") || untilEnd.includes("-h")) return print(commandHelp(command), terminal);
  return command.run(rest, terminal);
}

function commandNamed(name: string, { cwd }: Terminal) {
  const command = COMMANDS.find((each) => each.name === name);
  if (command) return command;
  if (name.startsWith("-")) throw new Failure(`unknown option ${name}; lintel --help lists commands and options`);
  const names = COMMANDS.map((each) => each.name);
  const hint = existsSync(resolve(cwd, name)) ? `; to check it, lintel check ${name}` : suggestion(name, [...names, "help"]);
  throw new Failure(`there is no command "${name}"${hint}; lintel --help lists them`);
}

function print(text: string, { out }: Terminal): ExitCode {
  out.write(text);
  return 0;
}
