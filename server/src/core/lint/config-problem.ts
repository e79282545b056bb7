/** What is wrong with the shape of a configuration, in the words of someone who wrote it. */
import { z } from "zod";
import { suggestion } from "../text/nearest.ts";
import { SEVERITIES } from "./finding.ts";

export interface ConfigProblem {
  /** Where the value stands. */
  readonly keys: readonly PropertyKey[];
  /** True where the key itself is wrong, and not its value. */
  readonly isOfKey?: boolean;
  /** The key that the message names, where it is another. */
  readonly named?: readonly PropertyKey[];
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

/** The problems that `schema` found in `value`. */
export function shapeProblems(issues: readonly Issue[], value: unknown, schema: z.ZodType): readonly ConfigProblem[] {
  return issues.flatMap((issue): readonly ConfigProblem[] => {
    if (issue.code !== "unrecognized_keys") return [{ keys: issue.path, message: messageOf(issue, valueAt(value, issue.path)) }];
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => ({
      keys: [...issue.path, key],
      isOfKey: true,
      named: issue.path,
      message: `there is no key "${key}"${suggestion(key, known) || `; expected one of ${known.join(", ")}`}`,
    }));
  });
}

/** The keys that a mapping at `path` may have. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const inner = unwrapped(schema);
  const [key, ...rest] = path;
  if (inner instanceof z.ZodArray) return keysAt(inner.element as z.ZodType, rest);
  if (inner instanceof z.ZodRecord) return keysAt(inner.valueType as z.ZodType, rest);
  if (!(inner instanceof z.ZodObject)) return [];
  if (key === undefined) return Object.keys(inner.shape);
  const next = inner.shape[String(key)] as z.ZodType | undefined;
  return next ? keysAt(next, rest) : [];
}

function unwrapped(schema: z.ZodType): z.ZodType {
  const isWrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
  return isWrapped ? unwrapped(schema.unwrap() as z.ZodType) : schema;
}

function messageOf(issue: Issue, found: unknown): string {
  switch (issue.code) {
    case "invalid_type":
      return `expected ${KINDS[issue.expected] ?? issue.expected}, found ${described(found)}`;
    case "invalid_value": {
      const values = issue.values.map(String);
      const near = typeof found !== "string" ? "" : values.includes(found) ? "; without quotes it is a number" : suggestion(found, values);
      return `expected one of ${values.join(", ")}, found ${described(found)}${near}`;
    }
    case "too_small":
      return `expected ${issue.origin === "array" ? "a list of at least one" : `at least ${issue.minimum}`}, found ${described(found)}`;
    case "too_big":
      return `expected at most ${issue.maximum}, found ${described(found)}`;
    case "invalid_union":
      return issue.message.startsWith("expected")
        ? `${issue.message}; found ${described(found)}${typeof found === "string" ? suggestion(found, SEVERITY_WORDS) : ""}`
        : `expected a text or a list of texts, found ${described(found)}`;
    default:
      return issue.message;
  }
}

/** What stands for a rule alone. */
const SEVERITY_WORDS = ["off", ...SEVERITIES];

const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping of keys to values",
  record: "a mapping of keys to values",
};

function described(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "an empty value";
  if (typeof value === "string")
    return value.length > LONGEST_QUOTE ? `the text "${value.slice(0, LONGEST_QUOTE)}…"` : `the text "${value}"`;
  if (typeof value === "number") return `the number ${value}`;
  if (typeof value === "boolean") return String(value);
  return Array.isArray(value) ? (value.length === 0 ? "an empty list" : "a list") : "a mapping";
}

const LONGEST_QUOTE = 40;

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, key) => (inside !== null && typeof inside === "object" ? (inside as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
}
