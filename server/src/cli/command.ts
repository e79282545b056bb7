/** What a command is: how it is called, what help says of it, and what it does. */
import { type Arguments, COMMON_OPTIONS, type Options, parseOptions } from "./options.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

export interface CommandTexts {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The arguments after the name: `[paths…]`. */
  readonly arguments: string;
  /** Paragraphs that say what one has to know to use it. */
  readonly description: readonly string[];
  /** Command lines, each with what it does. */
  readonly examples: readonly (readonly [line: string, effect: string])[];
}

export interface Command extends CommandTexts {
  readonly options: Options;
  /** Does what `argv`, the arguments after the name, say. */
  readonly run: (argv: readonly string[], terminal: Terminal) => Promise<ExitCode>;
}

/** A command whose `run` is handed parsed arguments. */
export function defineCommand<const S extends Options>(
  command: CommandTexts & {
    readonly options: S;
    readonly run: (args: Arguments<S & typeof COMMON_OPTIONS>, terminal: Terminal) => Promise<ExitCode>;
  },
): Command {
  const options = { ...command.options, ...COMMON_OPTIONS };
  return { ...command, options, run: async (argv, terminal) => command.run(parseOptions(options, argv), terminal) };
}
