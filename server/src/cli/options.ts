/** The options of commands: described as data, parsed by `node:util`, and refused in words when they are wrong. */
import { parseArgs } from "node:util";
import { nearest } from "../core/text/nearest.ts";
import { Failure } from "./terminal.ts";

export interface Option {
  readonly type: "boolean" | "string";
  readonly short?: string;
  readonly multiple?: boolean;
  /** What its value is called in help: `FILE`. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  readonly help: string;
}

export type Options = Readonly<Record<string, Option>>;

type ValueOf<O extends Option> = O extends { choices: readonly (infer Choice)[] } ? Choice : string;

/** The values that `options` come to: with a default always there, otherwise perhaps undefined. */
export type ValuesOf<S extends Options> = {
  readonly [Name in keyof S]: S[Name] extends { type: "boolean" }
    ? boolean
    : S[Name] extends { multiple: true }
      ? readonly ValueOf<S[Name]>[]
      : S[Name] extends { default: string }
        ? ValueOf<S[Name]>
        : ValueOf<S[Name]> | undefined;
};

export interface Arguments<S extends Options> {
  readonly values: ValuesOf<S>;
  readonly positionals: readonly string[];
}

/** Options of every command. */
export const COMMON_OPTIONS = {
  help: { type: "boolean", short: "h", help: "Say what the command does" },
  debug: { type: "boolean", help: "When Lintel itself fails, print the stack" },
} as const satisfies Options;

/** The values and other arguments in `argv`. Throws Failure, naming the argument, for anything that `options` do not know. */
export function parseOptions<S extends Options>(options: S, argv: readonly string[]): Arguments<S> {
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(Object.entries(options).map(([name, { type, short }]) => [name, { type, ...(short ? { short } : {}) }])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Record<string, boolean | string | string[] | undefined> = {};
  for (const [name, option] of Object.entries(options)) {
    values[name] = option.type === "boolean" ? false : option.multiple ? [] : option.default;
  }
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) throw new Failure(`unknown option ${token.rawName}${meant(token.rawName, options)}`);
    if (option.type === "boolean") {
      if (token.value !== undefined) throw new Failure(`${token.rawName} takes no value, but was given "${token.value}"`);
      values[token.name] = true;
      continue;
    }
    const value = checkedValue(option, token.rawName, token.value, token.inlineValue ?? false);
    const before = values[token.name];
    if (Array.isArray(before)) before.push(value);
    else values[token.name] = value;
  }
  return { values: values as ValuesOf<S>, positionals };
}

function meant(written: string, options: Options): string {
  const near = written.startsWith("--") ? nearest(written.slice(2), Object.keys(options)) : null;
  return near === null ? "" : `; did you mean --${near}?`;
}

function checkedValue({ value = "VALUE", choices }: Option, name: string, given: string | undefined, inline: boolean): string {
  const isMissing = given === undefined || (!inline && given.startsWith("-") && given !== "-");
  if (isMissing) throw new Failure(`${name} needs a value: ${name} ${choices?.join("|") ?? value}`);
  if (choices && !choices.includes(given)) {
    const near = nearest(given, choices);
    throw new Failure(`${name} is one of ${choices.join(", ")}, not "${given}"${near ? `; did you mean "${near}"?` : ""}`);
  }
  return given;
}
