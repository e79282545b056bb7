/**
 * The JSON that the command line prints, version 1, as schemas: other programs read it. Add keys; raise the version
 * where one changes.
 */
import { z } from "zod";
import { COMPONENT_KINDS } from "../knowledge/component-kinds.ts";
import { KEY_KINDS } from "../knowledge/field-words.ts";
import { EFFECTS } from "../knowledge/operation-words.ts";
import { PROFILE_IDS } from "../knowledge/profiles.ts";

export const CONTRACT_VERSION = 1;

/** Counted from 0, characters in UTF-16 units, as in the Language Server Protocol. */
const position = z.strictObject({ line: z.int().nonnegative(), character: z.int().nonnegative() });
const range = z.strictObject({ start: position, end: position });
const severity = z.enum(["error", "warning", "info"]);
const count = z.int().nonnegative();

const finding = z.strictObject({
  rule: z.string(),
  severity,
  message: z.string(),
  range,
  /** The title of the design that it speaks of. */
  design: z.string(),
  evidence: z.string().nullable(),
  fixes: z.array(
    z.strictObject({
      title: z.string(),
      safe: z.boolean(),
      edits: z.array(z.strictObject({ range, newText: z.string() })),
    }),
  ),
});

/** `lintel check --format json` */
export const checkOutput = z.strictObject({
  version: z.literal(CONTRACT_VERSION),
  files: z.array(z.strictObject({ path: z.string(), designDocument: z.boolean(), findings: z.array(finding) })),
  summary: z.strictObject({ files: count, errors: count, warnings: count, infos: count }),
});

/** The roles of sections that the contract names; sections of other roles are not printed. */
export const sectionRole = z.enum([
  "overview",
  "functional-requirements",
  "non-functional-requirements",
  "assumptions",
  "estimation",
  "api",
  "data-model",
  "high-level-design",
  "components",
  "deep-dive",
  "trade-offs",
  "alternatives",
  "failure-handling",
  "monitoring",
  "security",
  "rollout",
  "testing",
  "cost",
  "open-questions",
  "wrap-up",
  "references",
]);

/** In base units: `B`, `bit`, `s`, `USD`, a counted thing in the singular, or `1`; compound as `B/s`. */
const quantity = z.strictObject({ value: z.number(), unit: z.string() });

const design = z.strictObject({
  title: z.string(),
  /** The kind of document that it was judged as. */
  profile: z.enum(PROFILE_IDS),
  range,
  sections: z.array(z.strictObject({ role: sectionRole, title: z.string(), range })),
  requirements: z.array(
    z.strictObject({
      type: z.enum(["functional", "non-functional"]),
      quality: z.string().nullable(),
      text: z.string(),
      /** The id that its author gave it: `FR-1`. */
      id: z.string().nullable(),
      level: z.enum(["must", "should", "may", "wont"]).nullable(),
      targets: z.array(
        z.strictObject({
          ...quantity.shape,
          /** 99 for p99 */
          percentile: z.number().nullable(),
          /** What a share holds over: `month`, `30 days`. */
          window: z.string().nullable(),
          bound: z.enum(["at-most", "at-least"]).nullable(),
        }),
      ),
      range,
    }),
  ),
  figures: z.array(z.strictObject({ name: z.string(), ...quantity.shape, text: z.string(), range })),
  claims: z.array(
    z.strictObject({
      text: z.string(),
      expression: z.string(),
      claimed: quantity.nullable(),
      computed: quantity.nullable(),
      ratio: z.number().nullable(),
      verdict: z.enum(["ok", "wrong", "dimension", "missing-unit", "unchecked"]),
      reason: z.string().nullable(),
      range,
    }),
  ),
  /** What clients can call: over HTTP, as a function, in a gRPC service or a GraphQL schema. */
  operations: z.array(
    z.strictObject({
      form: z.enum(["http", "call", "rpc", "graphql"]),
      name: z.string(),
      method: z.string().nullable(),
      path: z.string().nullable(),
      parameters: z.array(z.string()),
      response: z.string().nullable(),
      effect: z.enum(EFFECTS).nullable(),
      range,
    }),
  ),
  /** What is stored, with the keys that are marked on fields or stated of the whole. */
  entities: z.array(
    z.strictObject({
      name: z.string(),
      keys: z.array(z.enum(KEY_KINDS)),
      fields: z.array(z.strictObject({ name: z.string(), type: z.string().nullable(), keys: z.array(z.enum(KEY_KINDS)), range })),
      range,
    }),
  ),
  decisions: z.array(
    z.strictObject({
      title: z.string(),
      /** All that was up for choice, the choice among them. */
      options: z.array(z.string()),
      choice: z.string().nullable(),
      reason: z.string().nullable(),
      range,
    }),
  ),
  components: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      kind: z.enum(COMPONENT_KINDS),
      redundant: z.boolean(),
      redundancy: z.string().nullable(),
      ranges: z.array(range),
    }),
  ),
  connections: z.array(z.strictObject({ from: z.string(), to: z.string(), label: z.string().nullable(), range })),
  singlePointsOfFailure: z.array(
    z.strictObject({
      component: z.string(),
      between: z.tuple([z.string(), z.string()]),
      /** `certain` where the document tells one from many; `possible` where its boxes may stand for tiers. */
      certainty: z.enum(["certain", "possible"]),
      /** `background` where requests are answered without it and work piles up. */
      rank: z.enum(["request", "background"]),
      /** The ids of the components on a shortest path that is cut, both ends included. */
      path: z.array(z.string()),
    }),
  ),
  diagrams: z.array(
    z.strictObject({
      language: z.string(),
      type: z.string(),
      /** What goes through at most where its nodes carry capacities, and the labels of those that limit it. */
      throughput: z.strictObject({ ...quantity.shape, bottleneck: z.array(z.string()) }).nullable(),
      range,
    }),
  ),
});

/** `lintel facts --format json` */
export const factsOutput = z.strictObject({
  version: z.literal(CONTRACT_VERSION),
  path: z.string(),
  designDocument: z.boolean(),
  designs: z.array(design),
});

/** `lintel rules --format json` */
export const rulesOutput = z.strictObject({
  version: z.literal(CONTRACT_VERSION),
  rules: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      severity,
      fixable: z.boolean(),
      /** The address of the rule's page, a file of this installation. */
      documentation: z.string(),
    }),
  ),
});

export type CheckOutput = z.infer<typeof checkOutput>;
export type FileReport = CheckOutput["files"][number];
export type CheckSummary = CheckOutput["summary"];
export type FactsOutput = z.infer<typeof factsOutput>;
export type DesignReport = FactsOutput["designs"][number];
export type RulesOutput = z.infer<typeof rulesOutput>;
