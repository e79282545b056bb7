/**
 * The part of VS Code's snippet syntax that the snippet sources may use: `$1`, `${1}`, `${1:default}`, `${1|a,b|}` and
 * the escapes `\$`, `\}`, `\\`. Everything else that starts with `$` is an error here, because VS Code would read it as
 * a variable or silently drop it.
 */

/**
 * Reads a snippet and resolves it to the text that VS Code shows before anything is typed.
 * @param {string} source snippet text
 * @returns {{ text: string, tabStops: number[] }} the text with defaults, and the numbers in rising order
 * @throws {SnippetSyntaxError}
 */
export function resolveSnippet(source) {
  const parts = partsOf(source);
  const defaults = defaultsOf(parts);
  const text = parts.map((part) => (part.kind === "text" ? part.text : textOf(part, defaults))).join("");
  return { text, tabStops: [...defaults.keys()].sort((a, b) => a - b) };
}

export class SnippetSyntaxError extends Error {
  /** @param {string} message @param {number} offset where in the snippet, in UTF-16 units */
  constructor(message, offset) {
    super(message);
    this.name = "SnippetSyntaxError";
    this.offset = offset;
  }
}

/**
 * @typedef {{ kind: "text", text: string, offset: number }} TextPart
 * @typedef {{ kind: "stop", number: number, default: string | undefined, offset: number }} StopPart
 */

/** @param {string} source @returns {(TextPart | StopPart)[]} */
function partsOf(source) {
  const parts = [];
  let text = "";
  let textStart = 0;
  let offset = 0;
  while (offset < source.length) {
    const escaped = escapeAt(source, offset, "$}\\");
    if (escaped !== undefined) {
      text += escaped;
      offset += 2;
      continue;
    }
    if (source[offset] !== "$" || !/[A-Za-z0-9_{]/.test(source[offset + 1] ?? "")) {
      text += source[offset];
      offset += 1;
      continue;
    }
    const { part, end } = stopAt(source, offset);
    parts.push({ kind: "text", text, offset: textStart }, part);
    text = "";
    textStart = end;
    offset = end;
  }
  parts.push({ kind: "text", text, offset: textStart });
  return parts;
}

/**
 * ```
 * $0    ${12}   ${12:default}   ${12|one,two|}
 * ^^    ^^^^^   ^^^^^^^^^^^^^   ^^^^^^^^^^^^^^    `$12` is refused: it looks like an amount of money
 * ```
 * @param {string} source @param {number} offset of the `$`
 * @returns {{ part: StopPart, end: number }}
 */
function stopAt(source, offset) {
  const plain = /^\$(\d+)/.exec(source.slice(offset, offset + 12));
  if (plain && (Number(plain[1]) > 0 || /^[.,]\d/.test(source.slice(offset + plain[0].length)))) {
    throw new SnippetSyntaxError(`write “\\$${plain[1]}” for an amount, or “\${${plain[1]}}” for a tab stop`, offset);
  }
  if (plain) return { part: stop(plain[1], undefined, offset), end: offset + plain[0].length };
  const open = /^\$\{(\d+)([:|}])/.exec(source.slice(offset, offset + 14));
  if (!open) {
    throw new SnippetSyntaxError("“$” starts neither a tab stop nor a placeholder; write “\\$” for the character", offset);
  }
  const [opening, number, mark] = open;
  const start = offset + opening.length;
  if (mark === "}") return { part: stop(number, undefined, offset), end: start };
  return mark === ":" ? placeholder(source, number, start, offset) : choice(source, number, start, offset);
}

/** @param {string} source @param {string} number @param {number} start @param {number} offset */
function placeholder(source, number, start, offset) {
  let text = "";
  for (let at = start; at < source.length; at += 1) {
    const escaped = escapeAt(source, at, "$}\\");
    if (escaped !== undefined) {
      text += escaped;
      at += 1;
    } else if (source[at] === "}") {
      return { part: stop(number, text, offset), end: at + 1 };
    } else if (source[at] === "\n") {
      break;
    } else if (source[at] === "$") {
      throw new SnippetSyntaxError(`“$” inside placeholder ${number}; write “\\$”`, at);
    } else {
      text += source[at];
    }
  }
  throw new SnippetSyntaxError(`“\${${number}:” is not closed on its line`, offset);
}

/** @param {string} source @param {string} number @param {number} start @param {number} offset */
function choice(source, number, start, offset) {
  const options = [""];
  for (let at = start; at < source.length && source[at] !== "\n"; at += 1) {
    const escaped = escapeAt(source, at, ",|\\");
    if (escaped !== undefined) {
      options[options.length - 1] += escaped;
      at += 1;
    } else if (source[at] === ",") {
      options.push("");
    } else if (source.startsWith("|}", at)) {
      return { part: stop(number, options[0], offset), end: at + 2 };
    } else {
      options[options.length - 1] += source[at];
    }
  }
  throw new SnippetSyntaxError(`“\${${number}|” is not closed on its line`, offset);
}

/** @param {string} number @param {string | undefined} text @param {number} offset @returns {StopPart} */
function stop(number, text, offset) {
  return { kind: "stop", number: Number(number), default: text, offset };
}

/** @param {string} source @param {number} offset @param {string} escapable */
function escapeAt(source, offset, escapable) {
  const next = source[offset + 1];
  return source[offset] === "\\" && next !== undefined && escapable.includes(next) ? next : undefined;
}

/** @param {(TextPart | StopPart)[]} parts @returns {Map<number, string>} */
function defaultsOf(parts) {
  /** @type {Map<number, string>} */
  const defaults = new Map();
  for (const part of parts) {
    if (part.kind !== "stop" || part.default === undefined) continue;
    const known = defaults.get(part.number);
    if (known !== undefined && known !== part.default) {
      throw new SnippetSyntaxError(`placeholder ${part.number} has the default “${part.default}” here and “${known}” before`, part.offset);
    }
    defaults.set(part.number, part.default);
  }
  return defaults;
}

/** @param {StopPart} part @param {Map<number, string>} defaults */
function textOf(part, defaults) {
  const value = defaults.get(part.number) ?? (part.number === 0 ? "" : undefined);
  if (value === undefined) {
    throw new SnippetSyntaxError(`tab stop ${part.number} has no default; write “\\$” if an amount is meant`, part.offset);
  }
  return value;
}
