/** The configuration that a file's text comes to. */
import { type Config, DEFAULT_CONFIG } from "../../server/src/core/lint/config.ts";
import { parseConfigFile } from "../../server/src/core/lint/config-file.ts";
import { mergedConfig } from "../../server/src/core/lint/merged-config.ts";
import type { Rule } from "../../server/src/core/lint/rule.ts";

/** Throws ConfigError as a file called `lintel.yaml` would. */
export function configFrom(yaml: string, rules: readonly Rule[]): Config {
  return mergedConfig(DEFAULT_CONFIG, parseConfigFile(yaml, "lintel.yaml", rules));
}
