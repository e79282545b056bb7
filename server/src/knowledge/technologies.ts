/** The products that design documents name, from the tables of each area. Generic building blocks stand in `building-blocks.ts`. */
import { ACCESS_TECHNOLOGIES } from "./technologies/access.ts";
import { COMPUTE_TECHNOLOGIES } from "./technologies/compute.ts";
import { DATABASE_TECHNOLOGIES } from "./technologies/databases.ts";
import { EXTERNAL_TECHNOLOGIES } from "./technologies/external.ts";
import { MESSAGING_TECHNOLOGIES } from "./technologies/messaging.ts";
import { OPERATION_TECHNOLOGIES } from "./technologies/operation.ts";
import { STORAGE_TECHNOLOGIES } from "./technologies/storage.ts";
import type { Technology } from "./technologies/technology.ts";

export type { Technology } from "./technologies/technology.ts";

export const TECHNOLOGIES: readonly Technology[] = [
  ...DATABASE_TECHNOLOGIES,
  ...STORAGE_TECHNOLOGIES,
  ...MESSAGING_TECHNOLOGIES,
  ...ACCESS_TECHNOLOGIES,
  ...COMPUTE_TECHNOLOGIES,
  ...OPERATION_TECHNOLOGIES,
  ...EXTERNAL_TECHNOLOGIES,
];
