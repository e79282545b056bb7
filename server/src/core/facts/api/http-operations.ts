/** The HTTP operations that a line names, with what it says of them. */
import type { Written } from "../data-model/field.ts";
import { httpEffect, isParameter } from "./effect.ts";
import type { FoundOperation } from "./operation.ts";

/**
 * ```
 *   POST /v1/urls?days=7      `GET` | `/v1/urls/{id}`      /v1/urls (DELETE)
 *   ^^^^ ^^^^^^^^^^^^^^^
 * ```
 */
const METHOD_FIRST =
  /(?<![\w/-])(GET|POST|PUT|PATCH|DELETE)(?:\b[\s`"'*:|()[\]→-]{1,12}|\b)(?:https?:\/\/[^\s/`"']{1,100})?(\/(?!\/)[^\s"'`,;|()\]]{0,300})/g;
const PATH_FIRST =
  /(?<![\w/.:<-])(\/[\w{][\w{}:./<>$-]{1,200})[`"'*)]{0,4}(?:\s*\|\s*|\s*[-–:([=]{0,2}\s{0,3})[`"'*]{0,3}(GET|POST|PUT|PATCH|DELETE)\b/g;
/** `POST api/v1/users`: without the slash in front a path has at least one inside, or a parameter. */
const RELATIVE = /^[\s\d.)*+`"'-]{0,12}(GET|POST|PUT|PATCH|DELETE)[\s`"'*:|]{1,6}((?:[\w.-]{1,60}\/|\{)[^\s"'`,;|()>]{0,300})/g;

/** `https://api.example.com/files/upload`: the method is left out. */
const ENDPOINT = /https?:\/\/api\.[\w.-]{1,80}(\/[^\s"'`,;|)\]]{1,300})/g;

/** Most lines hold none: this tells so at once. */
const MAY_HOLD = /GET|POST|PUT|PATCH|DELETE|\/\/api\./;

/** The operations in a line; `behind` is what follows up to the next one and belongs to the last of them. */
export function httpOperationsIn({ text, locate }: Written, behind = ""): readonly FoundOperation[] {
  if (!MAY_HOLD.test(text)) return [];
  const found = [
    ...[...text.matchAll(METHOD_FIRST)].map((match) => ({ match, method: match[1] ?? "", path: match[2] ?? "" })),
    ...[...text.matchAll(RELATIVE)].map((match) => ({ match, method: match[1] ?? "", path: match[2] ?? "" })),
  ];
  const reversed =
    found.length > 0 ? [] : [...text.matchAll(PATH_FIRST)].map((match) => ({ match, method: match[2] ?? "", path: match[1] ?? "" }));
  const hasMethod = found.length + reversed.length > 0;
  const bare = hasMethod ? [] : [...text.matchAll(ENDPOINT)].map((match) => ({ match, method: null, path: match[1] ?? "" }));
  const all = [...found, ...reversed, ...bare];
  return all.map(({ match, method, path: written }, at) => {
    const path = written.replace(/[.:*\\]+$/, "");
    const from = match.index + match[0].search(/[A-Z/]/);
    const to = match.index + match[0].trimEnd().length;
    const next = all[at + 1]?.match.index ?? text.length;
    const said = `${text.slice(to, next)}\n${at === all.length - 1 ? behind : ""}`.slice(0, LONGEST_SAID);
    return {
      form: "http",
      name: `${method ?? ""} ${path.split("?", 1)[0]}`.trim(),
      method,
      path,
      parameters: [...new Set([...pathParameters(path), ...bodyParameters(said)])],
      response: responseIn(said),
      effect: method === null ? null : httpEffect(method, path),
      span: locate(from, to),
    };
  });
}

/** What is said of an operation behind this is said of something else. */
const LONGEST_SAID = 1200;

function pathParameters(path: string): readonly string[] {
  const [plain = "", query = ""] = path.split("?");
  const inPath = plain.split("/").flatMap((segment) => (isParameter(segment) ? (/[A-Za-z_]\w*/.exec(segment)?.[0] ?? []) : []));
  const inQuery = query.split(/[&\\]+/).flatMap((part) => /^\[?([A-Za-z_]\w*)/.exec(part)?.[1] ?? []);
  return [...inPath, ...inQuery];
}

/** The names in the first object, or behind `Body:` or `Query:`, unless what comes back is told before it. */
function bodyParameters(said: string): readonly string[] {
  const request = said.slice(0, said.search(RESPONSE) < 0 ? said.length : said.search(RESPONSE));
  const object =
    /\{([^}]{0,600})/.exec(request)?.[1] ??
    /\b(?:body|query|params|parameters|request)\b[^:\n]{0,20}:\s*([^\n]{1,300})/i.exec(request)?.[1] ??
    "";
  return namesIn(object);
}

/** The keys of an object, or names in a row, each before a colon, an equals sign or a comma. */
function namesIn(text: string): readonly string[] {
  return text.split(/[,\n]/, MOST_NAMES).flatMap((part) => /^[\s"'`*+-]*([A-Za-z_]\w{0,60})\??["'`]?\s*(?:[:=(]|$)/.exec(part)?.[1] ?? []);
}

const MOST_NAMES = 60;

const RESPONSE = /\b(?:responses?|returns?|output)\b|→|->|=>|⇒/i;

function responseIn(said: string): string | null {
  const match = /(?:\b(?:responses?|returns?|output)\b[^:\n]{0,30}:?|→|-{1,2}>|=>|⇒)\s*([^\n]{1,200})/i.exec(said);
  const text = match?.[1]?.replace(/[\s`*|]+$/, "").trim() ?? "";
  return text === "" ? null : text;
}
