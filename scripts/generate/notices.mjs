/**
 * THIRD-PARTY-NOTICES.txt: every npm package of which a bundle contains code, with its licence. The bundles themselves
 * drop all comments. A package whose licence is unknown, or not among the permissive ones, is an error with its name.
 */
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { BUNDLES } from "../../esbuild.mjs";

const ROOT = new URL("../../", import.meta.url);
const FILE = "THIRD-PARTY-NOTICES.txt";

const ALLOWED = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "Python-2.0",
  "Unlicense",
]);

/**
 * What a package does not say itself: its licence's id, or the text, a file in `licences/`. Some packages leave them out
 * (the texts of fastdom and format are those of their read-me, format's with the MIT terms it links to); others are not
 * installed at all, because a package contains them already bundled.
 */
const SUPPLIED = new Map([
  ["@chevrotain/gast", { licence: "Apache-2.0", file: "chevrotain.txt" }],
  ["@chevrotain/regexp-to-ast", { licence: "Apache-2.0", file: "chevrotain.txt" }],
  ["@chevrotain/utils", { licence: "Apache-2.0", file: "chevrotain.txt" }],
  ["chevrotain", { licence: "Apache-2.0", file: "chevrotain.txt" }],
  ["chevrotain-allstar", { licence: "MIT", file: "chevrotain-allstar.txt" }],
  ["fastdom", { licence: "MIT", file: "fastdom.txt" }],
  ["format", { licence: "MIT", file: "format.txt" }],
  ["js-yaml", { licence: "MIT", file: "js-yaml.txt" }],
  ["khroma", { licence: "MIT" }],
  ["langium", { licence: "MIT", file: "langium.txt" }],
  ["vscode-uri", { licence: "MIT", file: "vscode-uri.txt" }],
]);

const LICENCE_FILE = /^(licen[cs]e|copying)/i;
const NOTICE_FILE = /^(notice|third-?party-?notices?)/i;
const CODE_FILE = /\.[cm]?[jt]s$/i;

const PACKAGE_FOLDER = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
/** The comment that esbuild writes above a file: `// ../../node_modules/.pnpm/langium@4.2.1/node_modules/langium/lib/…` */
const EMBEDDED_FILE = /^\s*\/\/ \S*?node_modules\/(?:\.pnpm\/(?<store>[^/\s]+)\/node_modules\/)?(?<name>(?:@[^/\s]+\/)?[^/\s.][^/\s]*)\//gm;

const RULE = "-".repeat(80);

/**
 * @typedef {object} Package
 * @property {string} name
 * @property {string} version
 * @property {string | undefined} licence SPDX
 * @property {string[]} texts of its licence and its notices
 * @property {string[]} within the package that contains it already bundled; most are in none
 */

/** @returns {Promise<Map<string, string>>} path from the root -> content */
export async function generateNotices() {
  const bundles = await Promise.all(BUNDLES.map(analysed));
  const folders = byFolder(bundles.flatMap(({ inputs }) => inputs));
  const installed = await Promise.all([...folders.keys()].map(installedPackage));
  const embedded = await embeddedPackages(folders, installed);
  const packages = [...installed, ...embedded].sort((a, b) => compare(label(a), label(b)));
  for (const each of packages) rejectUnlicensed(each);
  const comments = [...new Set(bundles.flatMap(({ comments }) => comments))].sort(compare);
  return new Map([[FILE, noticesOf(packages, comments)]]);
}

/** The files that a bundle, built as it ships, contains code of, and the comments on licences in them. */
async function analysed(bundle) {
  const { metafile, outputFiles } = await build({
    ...bundle,
    bundle: true,
    logLevel: "warning",
    absWorkingDir: fileURLToPath(ROOT),
    minify: true,
    legalComments: "external",
    metafile: true,
    write: false,
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  const legal = outputFiles.filter(({ path }) => path.endsWith(".LEGAL.txt")).map(({ text }) => normalized(text));
  const comments = legal.flatMap((text) => text.split(/\n\n(?=\S)/).filter((part) => !part.startsWith("Bundled license information:")));
  return { inputs, comments: comments.filter((comment) => /licen[cs]e|copyright/i.test(comment)) };
}

/** @param {string[]} inputs @returns {Map<string, string[]>} a package's folder -> its files, both from the root */
function byFolder(inputs) {
  const folders = new Map();
  for (const path of [...new Set(inputs)].sort(compare)) {
    const folder = PACKAGE_FOLDER.exec(path)?.[0];
    if (folder !== undefined) folders.set(folder, [...(folders.get(folder) ?? []), path]);
  }
  return folders;
}

/** @param {string} folder @returns {Promise<Package>} */
async function installedPackage(folder) {
  const { name, version, license } = JSON.parse(await contentOf(`${folder}/package.json`));
  const supplied = SUPPLIED.get(name);
  const names = (await readdir(new URL(`${folder}/`, ROOT))).filter((file) => !CODE_FILE.test(file)).sort(compare);
  const own = names.filter((file) => LICENCE_FILE.test(file));
  const licences = own.length > 0 ? await textsOf(own.map((file) => `${folder}/${file}`)) : await suppliedText(name);
  const notices = await textsOf(names.filter((file) => NOTICE_FILE.test(file)).map((file) => `${folder}/${file}`));
  const licence = license ?? supplied?.licence;
  return { name, version, licence, texts: licences.length > 0 ? [...licences, ...notices] : [], within: [] };
}

/** Packages that an installed one contains already bundled. Their texts are supplied, or those of the installed package. */
async function embeddedPackages(folders, installed) {
  /** @type {Map<string, Package>} */
  const found = new Map();
  for (const [index, files] of [...folders.values()].entries()) {
    const host = installed[index].name;
    const sources = await Promise.all(files.map(contentOf));
    for (const { groups } of sources.flatMap((source) => [...source.matchAll(EMBEDDED_FILE)])) {
      const version = /^.[^@]*@([^_(]+)/.exec(groups.store ?? "")?.[1] ?? "";
      const each = found.get(`${groups.name}@${version}`) ?? (await embeddedPackage(groups.name, version, installed));
      if (!each.within.includes(host)) each.within.push(host);
      found.set(`${groups.name}@${version}`, each);
    }
  }
  return [...found.values()].filter(({ name, version }) => !installed.some((each) => each.name === name && each.version === version));
}

/** @param {string} name @param {string} version @param {Package[]} installed @returns {Promise<Package>} */
async function embeddedPackage(name, version, installed) {
  const same = installed.find((each) => each.name === name);
  const texts = same?.texts ?? (await suppliedText(name));
  return { name, version, licence: same?.licence ?? SUPPLIED.get(name)?.licence, texts, within: [] };
}

/** @param {string} name */
async function suppliedText(name) {
  const file = SUPPLIED.get(name)?.file;
  return file === undefined ? [] : textsOf([`scripts/generate/licences/${file}`]);
}

/** @param {Package} each */
function rejectUnlicensed(each) {
  if (each.texts.length === 0) throw new Error(`${FILE}: ${label(each)} is bundled and has no licence text`);
  const choices = (each.licence ?? "").replace(/^\((.*)\)$/, "$1").split(" OR ");
  if (choices.some((id) => ALLOWED.has(id))) return;
  throw new Error(`${FILE}: ${label(each)} is bundled, and its licence “${each.licence ?? ""}” is not among those allowed`);
}

/** @param {Package[]} packages @param {string[]} comments */
function noticesOf(packages, comments) {
  /** @type {Map<string, string[]>} */
  const labelsByText = new Map();
  for (const each of packages) {
    for (const text of each.texts) labelsByText.set(text, [...new Set([...(labelsByText.get(text) ?? []), label(each)])]);
  }
  const list = packages.map(
    (each) => `${label(each)}: ${each.licence}${each.within.length > 0 ? `, within ${each.within.join(", ")}` : ""}`,
  );
  const texts = [...labelsByText].map(([text, labels]) => `${RULE}\n${labels.join("\n")}\n${RULE}\n\n${text}`);
  const parts = [
    "Lintel's bundles contain code of these packages. Their licences follow.",
    list.join("\n"),
    ...texts,
    `${RULE}\nComments on licences in the files of these packages\n${RULE}`,
    ...comments,
  ];
  return `${parts.join("\n\n")}\n`;
}

/** @param {{ name: string, version: string }} each */
function label({ name, version }) {
  return version === "" ? name : `${name} ${version}`;
}

/** @param {string[]} paths */
async function textsOf(paths) {
  return (await Promise.all(paths.map(contentOf))).map(normalized);
}

/** @param {string} path from the root */
function contentOf(path) {
  return readFile(new URL(path, ROOT), "utf8");
}

/** @param {string} text */
function normalized(text) {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  return lines
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/^\n+/, "")
    .trimEnd();
}

/** By code units: the same on every machine. @param {string} a @param {string} b */
function compare(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
