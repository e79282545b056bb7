/** What is wrong with a configuration file, and where: line and character count from 1, for a person to read. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  /** All that is wrong, each with its place, in the order of the file. */
  readonly problems: readonly string[];

  constructor(...problems: readonly [string, ...string[]]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}
