/**
 * Which language the headings of a design are in, told by the headings that name a part of one. The language of its running
 * text is `language.ts`'s business.
 */
import type { HeadingLanguage } from "../../knowledge/part-headings.ts";
import type { TitleLanguageTag } from "../../knowledge/role-aliases/title-language.ts";
import { languagesOfTitle } from "./section-roles.ts";

/** The language of most titles that name a part; null where fewer than three do, or no language has more than the others. */
export function headingLanguage(titles: readonly string[]): "en" | HeadingLanguage | null {
  const told = titles.map(languagesOfTitle).filter((languages) => languages.length > 0);
  if (told.length < FEWEST) return null;
  const counts = new Map<TitleLanguageTag, number>();
  for (const tag of told.flat()) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (!first || first[1] * 2 <= told.length) return null;
  if (second?.[1] === first[1]) return sharedScript(first[0], second[0], titles);
  return first[0] === "zh" ? chinese(titles) : first[0];
}

const FEWEST = 3;

/** Words of Chinese characters alone can be of both languages: kana anywhere make them Japanese. */
function sharedScript(a: TitleLanguageTag, b: TitleLanguageTag, titles: readonly string[]): HeadingLanguage | null {
  if (!(HAN.has(a) && HAN.has(b))) return null;
  return titles.some((title) => KANA.test(title)) ? "ja" : chinese(titles);
}

const HAN = new Set<TitleLanguageTag>(["zh", "ja"]);
const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]/u;

function chinese(titles: readonly string[]): HeadingLanguage {
  return titles.some((title) => TRADITIONAL.test(title)) ? "zh-Hant" : "zh";
}

/** Characters of the usual headings that are written otherwise in simplified Chinese (Unihan, kSimplifiedVariant). */
const TRADITIONAL = /[設計構數據監測試實現擴權標總體險層應處團開關圍離問題報庫張寫讀優經選擇點資訊]/u;
