/**
 * Turns each TextMate grammar in `syntaxes/*.yaml` into the JSON that VS Code loads, and checks that it can be loaded:
 * every included rule exists. Writes nothing.
 */
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseDocument } from "yaml";

const ROOT = new URL("../../", import.meta.url);
const FOLDER = "syntaxes";

/**
 * @param {URL} [root] the folder that holds `syntaxes/`
 * @returns {Promise<Map<string, string>>} path from the root -> content
 */
export async function generateGrammars(root = ROOT) {
  const names = (await readdir(fileURLToPath(new URL(FOLDER, root)))).filter((name) => name.endsWith(".yaml")).sort();
  const files = await Promise.all(
    names.map(async (name) => {
      const source = `${FOLDER}/${name}`;
      const grammar = parsed(source, await readFile(new URL(source, root), "utf8"));
      return /** @type {[string, string]} */ ([source.replace(/\.yaml$/, ".json"), `${JSON.stringify(grammar, null, 2)}\n`]);
    }),
  );
  return new Map(files);
}

/** @param {string} file @param {string} yaml */
function parsed(file, yaml) {
  const document = parseDocument(yaml);
  const [error] = document.errors;
  if (error) throw new Error(`${file}:${yaml.slice(0, error.pos[0]).split("\n").length}: ${error.message}`);
  const grammar = document.toJS();
  if (typeof grammar?.scopeName !== "string") throw new Error(`${file}:1: no scopeName`);
  const missing = includesOf(grammar).find((name) => name.startsWith("#") && !(name.slice(1) in (grammar.repository ?? {})));
  if (missing !== undefined) throw new Error(`${file}:1: include “${missing}” is not in the repository`);
  return grammar;
}

/** @param {unknown} node @returns {string[]} */
function includesOf(node) {
  if (node === null || typeof node !== "object") return [];
  return Object.entries(node).flatMap(([key, value]) => (key === "include" && typeof value === "string" ? [value] : includesOf(value)));
}
