/** What an API leaves open: whether a design speaks of something anywhere, and where it is told that it does not. */

import type { Span } from "../../text/span.ts";
import type { DesignFacts } from "../design-facts.ts";
import type { Operation } from "./operation.ts";
import { isForApi } from "./operations.ts";

/** Whether any statement, title, code or drawing of the design matches. */
export function speaksOf({ statements, sections, codeBlocks, drawings }: DesignFacts, said: RegExp): boolean {
  return (
    statements.some(({ plain }) => said.test(plain)) ||
    sections.some(({ title }) => said.test(title)) ||
    codeBlocks.some(({ code }) => said.test(code.value)) ||
    drawings.some(({ text }) => said.test(text))
  );
}

/**
 * The operations of a design's API: those in sections for it, or all where it has none; few do not make an API yet. What
 * programs call in their own process is no API of a system: functions count where the design tells of something that runs.
 */
export function apiOperations({ operations, operated }: DesignFacts): readonly Operation[] {
  const offered = operated ? operations : operations.filter(({ form }) => form !== "call");
  const inApi = offered.filter(({ isInApi }) => isInApi);
  const api = inApi.length > 0 ? inApi : offered;
  return api.length >= FEWEST_OPERATIONS ? api : [];
}

const FEWEST_OPERATIONS = 2;

/** The title of the design's first section for its API, or the first of the operations. */
export function apiPlace({ sections }: DesignFacts, operations: readonly Operation[]): Span {
  const [first] = operations;
  for (let at = first?.section ?? null; at; at = at.parent) if (isForApi(at)) return at.titleSpan;
  return sections.find((section) => section.form === "heading" && isForApi(section))?.titleSpan ?? first?.span ?? { start: 0, end: 0 };
}

/** `POST /v1/urls, GET /v1/urls/{id} and 3 more` */
export function operationNames(operations: readonly Operation[]): string {
  const names = operations.map(({ name }) => name);
  if (names.length <= MOST_NAMED) return names.length === 2 ? names.join(" and ") : names.join(", ");
  return `${names.slice(0, MOST_NAMED).join(", ")} and ${names.length - MOST_NAMED} more`;
}

const MOST_NAMED = 3;
