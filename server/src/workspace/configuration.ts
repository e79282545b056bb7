/**
 * Which configuration holds for a document: the nearest configuration file, from the document's folder upwards, or a file
 * that was named, with all that it extends. What a configuration may say is the core's business.
 */
import { readFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { type Config, type ConfigFile, DEFAULT_CONFIG, type PartialConfig, PRESET_IDS } from "../core/lint/config.ts";
import { ConfigError } from "../core/lint/config-error.ts";
import { parseConfigFile } from "../core/lint/config-file.ts";
import { mergedConfig } from "../core/lint/merged-config.ts";
import { OWN_GROUP } from "../core/lint/own-rule.ts";
import type { Rule } from "../core/lint/rule.ts";
import { suggestion } from "../core/text/nearest.ts";
import { errorCode, isNotFound, toFileProblem } from "./file-problem.ts";
import { globList, type PathTest } from "./glob-list.ts";
import { decodeDocument } from "./read-document.ts";
import { toSlashPath } from "./slash-path.ts";

/** The names of configuration files; of several in one folder, the first holds. */
export const CONFIGURATION_NAMES = [
  "lintel.yaml",
  "lintel.yml",
  "lintel.json",
  ".lintelrc.yaml",
  ".lintelrc.yml",
  ".lintelrc.json",
] as const;

/** What holds for one document. */
export interface DocumentConfiguration {
  readonly config: Config;
  /** The absolute path of the file it comes from; null when there is none. */
  readonly path: string | null;
  /** The absolute paths of the files that it was put together from, the first of which all others go over. */
  readonly files: readonly string[];
  /** True when the configuration lists the document among its designs, undefined when it leaves that to the text. */
  readonly declared: true | undefined;
  /** True when Lintel is told to leave the document alone. */
  readonly ignored: boolean;
}

export interface ConfigurationOptions {
  /** The rules that a configuration may name. */
  readonly rules: readonly Rule[];
  /** The configuration file to use for all documents, instead of the nearest. */
  readonly file?: string | undefined;
  /** What messages call a file; its absolute path unless told otherwise. */
  readonly nameOf?: (path: string) => string;
}

/** What one file adds; globs are meant from its folder. A preset that is extended adds settings only. */
interface Layer {
  readonly settings: PartialConfig;
  readonly path: string | null;
  readonly isDesign: PathTest;
  readonly isIgnored: PathTest;
  readonly overrides: readonly { readonly isFor: PathTest; readonly settings: PartialConfig }[];
}

/** A file with all that it extends, what it goes over first. */
interface Loaded {
  readonly path: string;
  readonly layers: readonly Layer[];
}

/** Finds and reads configurations, each once: until `clear`, changes on disk are not seen. */
export class Configurations {
  readonly #options: ConfigurationOptions;
  readonly #byFolder = new Map<string, Promise<Loaded | null>>();
  /** The files that were read or looked for by path, present or not. */
  readonly #read = new Set<string>();
  /** Those of them that there are. */
  readonly #present = new Set<string>();

  constructor(options: ConfigurationOptions) {
    this.#options = options;
  }

  /** What holds for the document at an absolute path, which need not exist. Throws ConfigError and FileProblem. */
  async forDocument(path: string): Promise<DocumentConfiguration> {
    const { file } = this.#options;
    const loaded = file === undefined ? await this.#nearest(dirname(path)) : await this.#named(resolve(file));
    return loaded ? configurationIn(loaded, path) : NONE;
  }

  /** Whether a configuration rests on the file at an absolute path: a change of it changes what holds. */
  restsOn(path: string): boolean {
    return this.#read.has(path);
  }

  /** The absolute paths of all configuration files that were found so far, broken ones too. */
  files(): readonly string[] {
    return [...this.#present];
  }

  /** Forgets what was read. */
  clear(): void {
    this.#byFolder.clear();
  }

  #nearest(folder: string): Promise<Loaded | null> {
    return this.#once(folder, async () => {
      for (const name of CONFIGURATION_NAMES) {
        const loaded = await this.#load(join(folder, name));
        if (loaded) return this.#checked(loaded);
      }
      const parent = dirname(folder);
      return parent === folder ? null : this.#nearest(parent);
    });
  }

  #named(file: string): Promise<Loaded | null> {
    return this.#once(file, async () => {
      const loaded = await this.#load(file);
      if (!loaded) throw new ConfigError(`${this.#nameOf(file)}: no such configuration file`);
      return this.#checked(loaded);
    });
  }

  /** A team's own rule may be set in one file and written in another: whether there is one is known with all of them. */
  #checked(loaded: Loaded): Loaded {
    const settings = loaded.layers.flatMap((layer) =>
      [layer.settings, ...layer.overrides.map((override) => override.settings)].map((each) => ({ each, path: layer.path ?? "" })),
    );
    const known = settings.flatMap(({ each }) => Object.keys(each.ownRules ?? {}));
    const problems = settings.flatMap(({ each, path }) =>
      Object.keys(each.rules ?? {})
        .filter((id) => isOwnRule(id) && !known.includes(id))
        .map((id) => `${this.#nameOf(path)}: rules: there is no rule "${id}" in ownRules${suggestion(id, known)}`),
    );
    const [first, ...others] = problems;
    if (first !== undefined) throw new ConfigError(first, ...others);
    return loaded;
  }

  /** The same promise for the same key, a rejected one too: one mistake is one message. */
  #once(key: string, load: () => Promise<Loaded | null>): Promise<Loaded | null> {
    const known = this.#byFolder.get(key);
    if (known) return known;
    const loading = load();
    this.#byFolder.set(key, loading);
    return loading;
  }

  /** `chain` holds the files that led here, each extending the next. */
  async #load(path: string, chain: readonly string[] = []): Promise<Loaded | null> {
    const file = await this.#fileAt(path);
    if (!file) return null;
    const extended = typeof file.extends === "string" ? [file.extends] : (file.extends ?? []);
    const below: Layer[] = [];
    for (const each of extended) {
      below.push(...(await this.#extended(each, [...chain, path])));
      if (below.length > MOST_LAYERS) throw new ConfigError(`${this.#nameOf(path)}: extends: leads to more than ${MOST_LAYERS} files`);
    }
    return { path, layers: [...below, layerOf(file, path)] };
  }

  async #extended(written: string, chain: readonly string[]): Promise<readonly Layer[]> {
    const preset = PRESET_IDS.find((id) => id === written);
    if (preset) return [{ ...NO_FILE, settings: { preset } }];
    const from = chain.at(-1) ?? "";
    const path = resolve(dirname(from), written);
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(written))
      throw new ConfigError(
        `${this.#nameOf(from)}: extends: "${written}" is on a network, and Lintel opens no connection; expected a path`,
      );
    const isPath = /[./\\]/.test(written);
    if (!isPath)
      throw new ConfigError(`${this.#nameOf(from)}: extends: "${written}" is neither a preset (${PRESET_IDS.join(", ")}) nor a path`);
    if (chain.includes(path)) {
      const circle = [...chain.slice(chain.indexOf(path)), path].map((each) => this.#nameOf(each));
      throw new ConfigError(`${this.#nameOf(from)}: extends: goes in a circle: ${circle.join(" -> ")}`);
    }
    const loaded = await this.#load(path, chain);
    if (!loaded) throw new ConfigError(`${this.#nameOf(from)}: extends: there is no file ${this.#nameOf(path)}`);
    return loaded.layers;
  }

  async #fileAt(path: string): Promise<ConfigFile | null> {
    this.#read.add(path);
    const name = this.#nameOf(path);
    let bytes: Uint8Array;
    try {
      bytes = await readFile(path);
    } catch (error) {
      if (isNotFound(error)) return null;
      throw errorCode(error) === "EISDIR"
        ? new ConfigError(`${name || "."}: is a folder, not a configuration file`)
        : toFileProblem(error, name);
    }
    this.#present.add(path);
    return parseConfigFile(decodeDocument(bytes, name).text, name, this.#options.rules);
  }

  #nameOf(path: string): string {
    return this.#options.nameOf?.(path) ?? path;
  }
}

/** Files that extend one another twice lead to twice as many at each step. */
const MOST_LAYERS = 1000;

function isOwnRule(id: string): boolean {
  return id.startsWith(`${OWN_GROUP}/`) && !id.endsWith("/*");
}

const NONE: DocumentConfiguration = { config: DEFAULT_CONFIG, path: null, files: [], declared: undefined, ignored: false };

const nothing: PathTest = () => false;

const NO_FILE: Layer = { settings: {}, path: null, isDesign: nothing, isIgnored: nothing, overrides: [] };

function layerOf(file: ConfigFile, path: string): Layer {
  const { $schema: _, extends: __, designs = [], files = [], ignore = [], overrides = [], ...settings } = file;
  return {
    settings,
    path,
    isDesign: globList([...designs, ...files]),
    isIgnored: globList(ignore),
    overrides: overrides.map(({ files: meant, ...override }) => ({ isFor: globList(meant), settings: override })),
  };
}

/** Layer by layer, the overrides of each behind its own settings. */
function configurationIn({ path, layers }: Loaded, document: string): DocumentConfiguration {
  const places = layers.map((layer) => ({ layer, place: layer.path === null ? "" : toSlashPath(relative(dirname(layer.path), document)) }));
  const steps = places.flatMap(({ layer, place }) => [
    layer.settings,
    ...layer.overrides.filter(({ isFor }) => isFor(place)).map(({ settings }) => settings),
  ]);
  return {
    config: steps.reduce(mergedConfig, DEFAULT_CONFIG),
    path,
    files: layers.flatMap((layer) => layer.path ?? []),
    declared: places.some(({ layer, place }) => layer.isDesign(place)) ? true : undefined,
    ignored: places.some(({ layer, place }) => layer.isIgnored(place)),
  };
}
