/**
 * Makes everything that is derived from `snippets/case-studies` and `snippets/building-blocks`: the snippets that VS
 * Code offers, each case study as plain Markdown, and the list of case studies. Writes nothing.
 */
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseDocument } from "yaml";
import { resolveSnippet, SnippetSyntaxError } from "./snippet-syntax.mjs";

const ROOT = new URL("../../", import.meta.url);
const CASE_STUDIES = "snippets/case-studies";
const BUILDING_BLOCKS = "snippets/building-blocks";
const GENERATED = "snippets/generated";
const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

/**
 * @typedef {object} Snippet
 * @property {string} file path from the root
 * @property {string} id file name without its ending
 * @property {string} title
 * @property {string} prefix
 * @property {string} description
 * @property {readonly string[]} tags what one may look for it by, of case studies
 * @property {string} body snippet text
 * @property {string} text the body with every tab stop resolved to its default
 */

/**
 * @param {URL} [root] the folder that holds `snippets/`
 * @returns {Promise<Map<string, string>>} path from the root -> content
 */
export async function generateSnippets(root = ROOT) {
  const blocks = await snippetsIn(root, BUILDING_BLOCKS, []);
  const studies = await snippetsIn(root, CASE_STUDIES, ["case-study", "tags"]);
  return generatedFiles(blocks, studies);
}

/** @param {Snippet[]} blocks @param {Snippet[]} studies @returns {Map<string, string>} */
function generatedFiles(blocks, studies) {
  const all = [...blocks, ...studies];
  rejectRepeated(all, "title");
  rejectRepeated(all, "prefix");
  const contributions = Object.fromEntries(
    all.map(({ title, prefix, description, body }) => [title, { prefix, description, body: body.split("\n") }]),
  );
  const list = studies.map(({ id, title, description, tags }) => ({
    id,
    title,
    description,
    tags,
    file: `case-studies/${id}.md`,
    snippetFile: `../case-studies/${id}.md`,
  }));
  const listOfBlocks = blocks.map(({ id, title, description }) => ({ id, title, description }));
  return new Map([
    [`${GENERATED}/lintel.code-snippets.json`, toJson(contributions)],
    [`${GENERATED}/building-blocks.json`, toJson(listOfBlocks)],
    [`${GENERATED}/case-studies.json`, toJson(list)],
    ...studies.map(({ id, text }) => /** @type {[string, string]} */ ([`${GENERATED}/case-studies/${id}.md`, `${text}\n`])),
  ]);
}

/** @param {URL} root @param {string} folder @param {string[]} extraKeys @returns {Promise<Snippet[]>} */
async function snippetsIn(root, folder, extraKeys) {
  const names = (await readdir(fileURLToPath(new URL(folder, root)))).filter((name) => name.endsWith(".md")).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = `${folder}/${name}`;
      return toSnippet(file, await readFile(new URL(file, root), "utf8"), extraKeys);
    }),
  );
}

/** @param {string} file @param {string} rawSource @param {string[]} extraKeys @returns {Snippet} */
function toSnippet(file, rawSource, extraKeys) {
  const source = rawSource.replaceAll("\r\n", "\n");
  const front = FRONT_MATTER.exec(source);
  if (!front) throw new Error(`${file}:1: no front matter`);
  const id = file.slice(file.lastIndexOf("/") + 1, -".md".length);
  const keys = frontMatter(file, front[1], ["title", "description", "prefix", ...extraKeys]);
  if (extraKeys.includes("case-study") && keys["case-study"] !== id) {
    throw new Error(`${file}:2: case-study is “${keys["case-study"]}”, the file is named “${id}”`);
  }
  const offset = front[0].length;
  const body = source.slice(offset).replace(/^\n+/, "").trimEnd();
  const bodyOffset = source.indexOf(body, offset);
  const tags = (keys.tags ?? "").split(/,\s*/).filter((tag) => tag !== "");
  return { file, id, title: keys.title, prefix: keys.prefix, description: keys.description, tags, body, text: resolved() };

  function resolved() {
    try {
      return resolveSnippet(body).text;
    } catch (error) {
      if (!(error instanceof SnippetSyntaxError)) throw error;
      throw new Error(`${file}:${lineAt(source, bodyOffset + error.offset)}: ${error.message}`, { cause: error });
    }
  }
}

/** @param {string} file @param {string} yaml @param {string[]} required @returns {Record<string, string>} */
function frontMatter(file, yaml, required) {
  const document = parseDocument(yaml);
  const [error] = document.errors;
  if (error) throw new Error(`${file}:${1 + lineAt(yaml, error.pos[0])}: ${error.message}`);
  const values = document.toJS() ?? {};
  for (const key of required) {
    if (typeof values[key] !== "string" || values[key].trim() === "" || values[key].includes("\n")) {
      throw new Error(`${file}:1: front matter needs “${key}”, one line of text`);
    }
  }
  const unknown = Object.keys(values).find((key) => !required.includes(key));
  if (unknown !== undefined) throw new Error(`${file}:1: front matter has the unknown key “${unknown}”`);
  return values;
}

/** @param {Snippet[]} snippets @param {"title" | "prefix"} key */
function rejectRepeated(snippets, key) {
  /** @type {Map<string, string>} */
  const files = new Map();
  for (const snippet of snippets) {
    const first = files.get(snippet[key]);
    if (first !== undefined) throw new Error(`${snippet.file}:1: ${key} “${snippet[key]}” is already used by ${first}`);
    files.set(snippet[key], snippet.file);
  }
}

/** @param {string} text @param {number} offset */
function lineAt(text, offset) {
  return text.slice(0, offset).split("\n").length;
}

/** @param {unknown} value */
function toJson(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}
