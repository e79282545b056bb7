/** The techniques and ideas that design documents name, from the tables of each area. Products stand in `technologies.ts`. */
import { CACHING_CONCEPTS } from "./concepts/caching.ts";
import type { Concept } from "./concepts/concept.ts";
import { DATA_CONCEPTS } from "./concepts/data.ts";
import { INTERFACE_CONCEPTS } from "./concepts/interfaces.ts";
import { MESSAGING_CONCEPTS } from "./concepts/messaging.ts";
import { OPERATION_CONCEPTS } from "./concepts/operation.ts";

export type { Concept } from "./concepts/concept.ts";

export const CONCEPTS: readonly Concept[] = [
  ...CACHING_CONCEPTS,
  ...DATA_CONCEPTS,
  ...MESSAGING_CONCEPTS,
  ...OPERATION_CONCEPTS,
  ...INTERFACE_CONCEPTS,
];
