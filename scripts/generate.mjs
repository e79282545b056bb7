#!/usr/bin/env node
/**
 * Writes every generated file of the project. With `--check` it writes nothing, names each file that is missing or
 * differs from what would be written, and exits with 1.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { generateGrammars } from "./generate/grammars.mjs";
import { generateNotices } from "./generate/notices.mjs";
import { generateRules } from "./generate/rules.mjs";
import { generateSnippets } from "./generate/snippets.mjs";

/** Each returns a map from a path (from the root, with slashes) to the file's content. */
const GENERATORS = [generateSnippets, generateGrammars, generateRules, generateNotices];

const ROOT = new URL("../", import.meta.url);

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
try {
  const outdated = await outdatedFiles();
  if (values.check) report(outdated);
  else await write(outdated);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function outdatedFiles() {
  const files = (await Promise.all(GENERATORS.map((generate) => generate()))).flatMap((map) => [...map]);
  const compared = await Promise.all(
    files.map(async ([path, content]) => {
      const current = await contentOf(path);
      return current === content ? [] : [{ path, content, isMissing: current === undefined }];
    }),
  );
  return compared.flat();
}

/** @param {string} path @returns {Promise<string | undefined>} */
async function contentOf(path) {
  try {
    return await readFile(new URL(path, ROOT), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** @param {{ path: string, isMissing: boolean }[]} outdated */
function report(outdated) {
  for (const { path, isMissing } of outdated) console.error(`${path}: ${isMissing ? "is missing" : "differs"}`);
  if (outdated.length === 0) return;
  console.error("Run `npm run generate` and commit what it writes.");
  process.exitCode = 1;
}

/** @param {{ path: string, content: string }[]} outdated */
async function write(outdated) {
  for (const { path, content } of outdated) {
    const target = fileURLToPath(new URL(path, ROOT));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
    console.log(path);
  }
}
