/** Reads a document's text, and refuses what is no text: bytes are UTF-8 or an error that says where they are not. */
import { readFile } from "node:fs/promises";
import { errorCode, FileProblem, toFileProblem } from "./file-problem.ts";

export interface SourceText {
  /** Without byte order mark. */
  readonly text: string;
  /** Whether the bytes began with a byte order mark, which belongs there again when they are written. */
  readonly byteOrderMark: boolean;
}

/** The text of the file at `path`; `name` is what messages call it. Throws FileProblem. */
export async function readDocument(path: string, name: string = path): Promise<SourceText> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw toFileProblem(error, name);
  }
  return decodeDocument(bytes, name);
}

/** The text that bytes hold. Throws FileProblem for other encodings than UTF-8, and for binary content. */
export function decodeDocument(bytes: Uint8Array, name: string): SourceText {
  const byteOrderMark = startsWith(bytes, UTF_8_MARK);
  if (startsWith(bytes, UTF_16_LITTLE_MARK) || startsWith(bytes, UTF_16_BIG_MARK)) throw new FileProblem(`${name}: is UTF-16, not UTF-8`);
  const zero = bytes.indexOf(0);
  if (zero >= 0) throw new FileProblem(`${name}: is binary, not text: a NUL byte at offset ${zero}`);
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), byteOrderMark };
  } catch (error) {
    if (errorCode(error) !== "ERR_ENCODING_INVALID_ENCODED_DATA") throw toFileProblem(error, name);
    const at = badByte(bytes);
    const line = lineFeedsBefore(bytes, at) + 1;
    throw new FileProblem(`${name}: is not UTF-8: ${hex(bytes[at])} at byte offset ${at}, line ${line}`, { cause: error });
  }
}

/** The bytes of a text, as `readDocument` would read them again. */
export function encodeDocument({ text, byteOrderMark }: SourceText): Uint8Array {
  return new TextEncoder().encode(byteOrderMark ? `\uFEFF${text}` : text);
}

const UTF_8_MARK = [0xef, 0xbb, 0xbf];
const UTF_16_LITTLE_MARK = [0xff, 0xfe];
const UTF_16_BIG_MARK = [0xfe, 0xff];

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** The offset of the first byte that cannot stand where it does, in bytes that are not UTF-8. */
function badByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isDecodable(bytes.subarray(0, middle), { stream: true })) good = middle;
    else bad = middle;
  }
  const before = bytes.subarray(0, good);
  return isDecodable(before) ? good : lastCharacterStart(before);
}

/** With `stream`, the bytes may break off within a character. */
function isDecodable(bytes: Uint8Array, options: { readonly stream?: boolean } = {}): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, options);
    return true;
  } catch {
    return false;
  }
}

function lastCharacterStart(bytes: Uint8Array): number {
  let at = bytes.length - 1;
  while (at > 0 && ((bytes[at] ?? 0) & 0b1100_0000) === 0b1000_0000) at -= 1;
  return at;
}

function lineFeedsBefore(bytes: Uint8Array, end: number): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0 && at < end; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}

function hex(byte: number | undefined): string {
  return `0x${(byte ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
}
