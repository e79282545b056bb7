/** The operations of services that are defined in a language of their own: Protocol Buffers, GraphQL, OpenAPI. */
import type { Written } from "../data-model/field.ts";
import { callEffect, httpEffect, isParameter } from "./effect.ts";
import type { FoundOperation } from "./operation.ts";

/** The operations that a code block's text defines in one of these languages; none in any other. */
export function serviceOperationsIn(written: Written): readonly FoundOperation[] {
  return [...rpcs(written), ...graphqlFields(written), ...openApiPaths(written)];
}

/** `rpc CreateUrl(CreateUrlRequest) returns (stream Url);` */
const RPC =
  /^[^\S\n]*rpc\s{1,9}(\w{1,80})\s{0,9}\(\s{0,9}(?:stream\s{1,9})?([\w.]{0,80})\s{0,9}\)\s{0,40}returns\s{0,9}\(\s{0,9}((?:stream\s{1,9})?[\w.]{0,80})/gm;

function rpcs({ text, locate }: Written): readonly FoundOperation[] {
  return [...text.matchAll(RPC)].map((match) => {
    const [whole, name = "", request = "", response = ""] = match;
    const at = match.index + whole.indexOf(name, whole.indexOf("rpc") + 3);
    return {
      form: "rpc",
      name,
      method: "RPC",
      path: null,
      parameters: request === "" ? [] : [request],
      response: response || null,
      effect: callEffect(name, response),
      span: locate(at, at + name.length),
    };
  });
}

const GRAPHQL_ROOT = /\b(?:extend\s{1,9})?type\s{1,9}(Query|Mutation|Subscription)\b[^{\n]{0,80}\{/g;
const GRAPHQL_FIELD = /^[^\S\n]*(\w{1,80})\s{0,9}(?:\(([^()]{0,600})\))?\s{0,9}:\s{0,9}([[\w\]!]{1,80})/gm;

function graphqlFields({ text, locate }: Written): readonly FoundOperation[] {
  return [...text.matchAll(GRAPHQL_ROOT)].flatMap((root) => {
    const from = root.index + root[0].length;
    const end = text.indexOf("}", from);
    const inside = text.slice(from, end < 0 ? text.length : end);
    return [...inside.matchAll(GRAPHQL_FIELD)].map((match): FoundOperation => {
      const [whole, name = "", list = "", response = ""] = match;
      const at = from + match.index + whole.indexOf(name);
      const isWrite = root[1] === "Mutation";
      return {
        form: "graphql",
        name,
        method: root[1]?.toUpperCase() ?? null,
        path: null,
        parameters: [...list.matchAll(/(\w{1,60})\s{0,9}:/g)].map(([, parameter = ""]) => parameter),
        response,
        effect: isWrite ? "write" : response.startsWith("[") ? "list" : "read",
        span: locate(at, at + name.length),
      };
    });
  });
}

/** The lines of `paths:` in an OpenAPI description: a path, and its methods further in. */
function openApiPaths({ text, locate }: Written): readonly FoundOperation[] {
  if (!/^\s{0,20}["']?\/[^\n]{0,200}:\s*$/m.test(text)) return [];
  const operations: FoundOperation[] = [];
  let path: string | null = null;
  let at = 0;
  for (const line of text.split("\n")) {
    path = /^\s{0,20}["']?(\/[^\s"']{0,200}?)["']?:\s*$/.exec(line)?.[1] ?? path;
    const method = /^\s{1,24}(get|post|put|patch|delete):\s*$/.exec(line)?.[1];
    if (method && path !== null) {
      const upper = method.toUpperCase();
      const from = at + line.indexOf(method);
      operations.push({
        form: "http",
        name: `${upper} ${path}`,
        method: upper,
        path,
        parameters: path.split("/").flatMap((segment) => (isParameter(segment) ? (/\w+/.exec(segment)?.[0] ?? []) : [])),
        response: null,
        effect: httpEffect(upper, path),
        span: locate(from, from + method.length),
      });
    }
    at += line.length + 1;
  }
  return operations;
}
