/** `lintel init`: a configuration file to start from. */

import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CONFIGURATION_NAMES } from "../../workspace/configuration.ts";
import { toFileProblem } from "../../workspace/file-problem.ts";
import { defineCommand } from "../command.ts";
import { Failure } from "../terminal.ts";

const [NAME] = CONFIGURATION_NAMES;

export const init = defineCommand({
  name: "init",
  summary: `Write a ${NAME} to start from`,
  arguments: "",
  description: [
    `Writes a commented ${NAME} into the current folder. It holds for the documents in that folder and below. A configuration that is there already is left as it is.`,
  ],
  options: {},
  examples: [["lintel init", NAME]],
  async run({ positionals }, { cwd, out }) {
    if (positionals.length > 0) throw new Failure("init takes no arguments: it writes into the current folder");
    const present = CONFIGURATION_NAMES.find((name) => existsSync(join(cwd, name)));
    if (present !== undefined) throw new Failure(`${present}: is already there, and stays as it is`);
    try {
      await writeFile(join(cwd, NAME), STARTING_CONFIGURATION, { flag: "wx" });
    } catch (error) {
      throw toFileProblem(error, NAME);
    }
    out.write(`Wrote ${NAME}\n`);
    return 0;
  },
});

/** Says what is the default anyway; what is commented out shows the form. */
export const STARTING_CONFIGURATION = `# Lintel's configuration, for the documents in this folder and below. Everything in it is optional.
# \`lintel rules\` lists the rules, \`lintel explain RULE\` tells the reason behind one.

# recommended: every rule at its own severity
# strict:      advice warns, warnings fail
# interview:   what an interview has no time for is advice
preset: recommended

# Documents that are design documents whatever their text tells. Globs, from this folder; a folder means all in it.
# designs:
#   - docs/designs
#   - "**/*.design.md"

# Documents that Lintel leaves alone.
# ignore:
#   - docs/archive
#   - CHANGELOG.md

# A severity (error, warning, info) or off, for single rules and for groups.
# rules:
#   framework/missing-security: error
#   estimates/*: info
#   estimates/wrong-arithmetic: { tolerance: 0.1 }   # some rules have options; \`lintel explain\` tells them
`;
