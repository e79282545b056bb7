/**
 * Which configuration holds for a document: the nearest `lintel.yaml`, from the document's folder upwards, or a file
 * that was named. What a configuration may say is the core's business.
 */
import { readFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { type Config, ConfigError, DEFAULT_CONFIG, parseConfig } from "../core/lint/config.ts";
import type { Rule } from "../core/lint/rule.ts";
import { errorCode, isNotFound, toFileProblem } from "./file-problem.ts";
import { globList, type PathTest } from "./glob-list.ts";
import { decodeDocument } from "./read-document.ts";
import { toSlashPath } from "./slash-path.ts";

/** The names of configuration files; of several in one folder, the first holds. */
export const CONFIGURATION_NAMES = ["lintel.yaml", "lintel.yml", "lintel.json"] as const;

/** What holds for one document. */
export interface DocumentConfiguration {
  readonly config: Config;
  /** The absolute path of the file it comes from; null when there is none. */
  readonly path: string | null;
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

interface Loaded {
  readonly config: Config;
  readonly path: string;
  readonly isDesign: PathTest;
  readonly isIgnored: PathTest;
}

/** Finds and reads configurations, each once: until `clear`, changes on disk are not seen. */
export class Configurations {
  readonly #options: ConfigurationOptions;
  readonly #byFolder = new Map<string, Promise<Loaded | null>>();

  constructor(options: ConfigurationOptions) {
    this.#options = options;
  }

  /** What holds for the document at an absolute path, which need not exist. Throws ConfigError and FileProblem. */
  async forDocument(path: string): Promise<DocumentConfiguration> {
    const { file } = this.#options;
    const loaded = file === undefined ? await this.#nearest(dirname(path)) : await this.#named(resolve(file));
    if (!loaded) return { config: DEFAULT_CONFIG, path: null, declared: undefined, ignored: false };
    const place = toSlashPath(relative(dirname(loaded.path), path));
    return {
      config: loaded.config,
      path: loaded.path,
      declared: loaded.isDesign(place) ? true : undefined,
      ignored: loaded.isIgnored(place),
    };
  }

  /** Forgets what was read. */
  clear(): void {
    this.#byFolder.clear();
  }

  #nearest(folder: string): Promise<Loaded | null> {
    return this.#once(folder, async () => {
      for (const name of CONFIGURATION_NAMES) {
        const loaded = await this.#load(join(folder, name));
        if (loaded) return loaded;
      }
      const parent = dirname(folder);
      return parent === folder ? null : this.#nearest(parent);
    });
  }

  #named(file: string): Promise<Loaded | null> {
    return this.#once(file, async () => {
      const loaded = await this.#load(file);
      if (!loaded) throw new ConfigError(`${this.#nameOf(file)}: no such configuration file`);
      return loaded;
    });
  }

  /** The same promise for the same key, a rejected one too: one mistake is one message. */
  #once(key: string, load: () => Promise<Loaded | null>): Promise<Loaded | null> {
    const known = this.#byFolder.get(key);
    if (known) return known;
    const loading = load();
    this.#byFolder.set(key, loading);
    return loading;
  }

  async #load(path: string): Promise<Loaded | null> {
    const name = this.#nameOf(path);
    let bytes: Uint8Array;
    try {
      bytes = await readFile(path);
    } catch (error) {
      if (isNotFound(error)) return null;
      throw errorCode(error) === "EISDIR" ? new ConfigError(`${name}: is a folder, not a configuration file`) : toFileProblem(error, name);
    }
    const config = parseConfig(decodeDocument(bytes, name).text, name, this.#options.rules);
    return { config, path, isDesign: globList(config.designs), isIgnored: globList(config.ignore) };
  }

  #nameOf(path: string): string {
    return this.#options.nameOf?.(path) ?? path;
  }
}
