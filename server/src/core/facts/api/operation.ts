/** One operation of an API: what a client can call, whatever notation it was read from. */
import type { Effect } from "../../../knowledge/operation-words.ts";
import type { Section } from "../../document/outline.ts";
import type { Span } from "../../text/span.ts";

/**
 * - `http`: a method and a path
 * - `call`: a function with its parameters
 * - `rpc`: a method of a gRPC service
 * - `graphql`: a field of a query, a mutation or a subscription
 */
export type OperationForm = "http" | "call" | "rpc" | "graphql";

/** An operation as a block tells it, whatever stands around. */
export interface FoundOperation {
  readonly form: OperationForm;
  /** `POST /v1/urls`, or the function's name. */
  readonly name: string;
  readonly method: string | null;
  readonly path: string | null;
  /** The names of what the caller sends: in the path, the query, the body or the parentheses. */
  readonly parameters: readonly string[];
  /** What comes back, as written. */
  readonly response: string | null;
  readonly effect: Effect | null;
  readonly span: Span;
}

export interface Operation extends FoundOperation {
  /** The innermost titled section that it stands in. */
  readonly section: Section | null;
  /** Whether that section is for the API. */
  readonly isInApi: boolean;
}
