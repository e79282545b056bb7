/** What is wrong with a configuration file, and where: line and character count from 1, for a person to read. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}
