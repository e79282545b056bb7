/** Where words stand in a text, if they stand there once: of two places the wrong one would be worse than none. */
export function onlyPlace(words: string, text: string): number | null {
  let place: number | null = null;
  if (words === "") return null;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    if (isWord(text[at - 1]) && isWord(words[0])) continue;
    if (isWord(text[at + words.length]) && isWord(words.at(-1))) continue;
    if (place !== null) return null;
    place = at;
  }
  return place;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_]/u.test(character);
}
