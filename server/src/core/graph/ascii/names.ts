/** What a piece of text names: one component, or several in a list, without bullets, numbers and what only introduces them. */
export interface Names {
  readonly names: readonly string[];
  /** What stands in parentheses before the name, and so belongs to the arrow that leads there: `(if not cached) Origin`. */
  readonly condition: string | null;
}

/** The names in a text; `isFirst` where nothing stands before it on its line, `isLed` where an arrow leads to it from the left. */
export function namesIn(text: string, place: { readonly isFirst: boolean; readonly isLed: boolean }): Names {
  const bare = place.isFirst ? withoutOpening(text) : text;
  const condition = place.isLed ? /^\(([^()]{1,80})\)\s+(?=\S)/.exec(bare) : null;
  const words = withoutClosing(withoutBrackets(condition ? bare.slice(condition[0].length) : bare));
  return { names: listed(words).map(withoutBrackets).filter(isName), condition: condition?.[1] ?? null };
}

/** True for text that can name something; dots and rules cannot. */
export function isName(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** True for what announces what follows it: `Upload path:`. */
export function isCaption(text: string): boolean {
  return /[::]\**\s*$/.test(text);
}

/** A bullet, a running number, `Write path:` before the first name of a line. */
function withoutOpening(text: string): string {
  const plain = text.replace(/^(?:[-*•▪◦·]\s+|\(?\d{1,2}[.):]\)?\s+|[①-⑳]\s*)+/u, "");
  const lead = /^[^:()[\]]{1,60}(?:\([^()]{1,60}\))?[^:()[\]]{0,10}[::]\**\s+(?=\S)/u.exec(plain);
  return withoutMarkup(lead ? plain.slice(lead[0].length) : plain);
}

function withoutMarkup(text: string): string {
  return text.replace(/\*\*|__|`/g, "").trim();
}

function withoutClosing(text: string): string {
  return withoutMarkup(text.replace(/(?<![.\s])\.$/, "").replace(/[,;]$/, ""));
}

/** `[Client]` is a name in a box of its own, `(Client)` and `<Client>` too. */
function withoutBrackets(text: string): string {
  const inner = /^(?:\[\s*([^[\]]+?)\s*\]|\(\s*([^()]+?)\s*\)|\{\s*([^{}]+?)\s*\}|"([^"]+)")$/.exec(text.trim());
  if (inner) return inner[1] ?? inner[2] ?? inner[3] ?? inner[4] ?? text;
  return text.trim().replace(/^\[\s*([^[\]]+?)\s*\](?=\s*\()/, "$1");
}

/** `Post Service, Fanout Service` names two; commas in parentheses and between words that are no names part nothing. */
function listed(text: string): readonly string[] {
  const items = outsideParentheses(text);
  return items.length > 1 && items.every((item) => /^[\p{Lu}\p{N}]/u.test(item) && item.split(/\s+/).length <= 4 && item.length > 1)
    ? items
    : [text];
}

function outsideParentheses(text: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const char = text.charAt(at);
    if (char === "(" || char === "[") depth += 1;
    else if (char === ")" || char === "]") depth -= 1;
    if (at < text.length && (char !== "," || depth > 0 || text.charAt(at + 1) !== " ")) continue;
    items.push(text.slice(from, at).trim());
    from = at + 1;
  }
  return items;
}
