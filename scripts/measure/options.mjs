/** The command line of `npm run measure:claims`. */
import { parseArgs } from "node:util";

/** @typedef {ReturnType<typeof optionsFrom>} Options */

const LISTS = ["wrong", "missing", "false", "errors", "findings", "missed", "all"];

export const USAGE = `npm run measure:claims -- [options]
  --corpus FOLDER      holds corpus/ and seeds/; by default ../shared beside the project
  --set dev|seeds|all  which ground truth (default: all)
  --held-out           measure only the repositories that are set aside
  --all                measure them as well
                       With either, rows are printed only where --list asks for them.
  --list KIND          print rows; may be repeated
                         wrong     judged otherwise than the truth, or found with another factor
                         missing   no claim, or an unchecked one
                         false     correct and called wrong, and accusations that no row speaks of
                         errors    every accusation in every document
                         findings  of estimates/* where silence is expected
                         missed    injected errors that were not found (with --inject)
                         all
  --inject             plant errors into results judged right, at most 400 of them
  --full               … into all of them`;

/** @param {string[]} args */
export function optionsFrom(args) {
  const { values } = parseArgs({
    args,
    options: {
      corpus: { type: "string" },
      set: { type: "string", default: "all" },
      "held-out": { type: "boolean", default: false },
      all: { type: "boolean", default: false },
      list: { type: "string", multiple: true, default: [] },
      inject: { type: "boolean", default: false },
      full: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (!["dev", "seeds", "all"].includes(values.set)) throw new Error(`--set ${values.set}: expected dev, seeds or all`);
  const unknown = values.list.find((kind) => !LISTS.includes(kind));
  if (unknown !== undefined) throw new Error(`--list ${unknown}: expected ${LISTS.join(", ")}`);
  if (values["held-out"] && values.set === "seeds") throw new Error("--held-out: no source text is set aside");
  return values;
}

/**
 * The parts of the ground truth that are measured.
 * @param {Options} options
 * @returns {import("./corpus.mjs").Part[]}
 */
export function partsOf({ set, all, "held-out": heldOut }) {
  if (heldOut && !all) return ["held-out"];
  /** @type {import("./corpus.mjs").Part[]} */
  const parts = [];
  if (set !== "seeds") parts.push("build");
  if (set !== "seeds" && all) parts.push("held-out");
  if (set !== "dev") parts.push("seeds");
  return parts;
}
