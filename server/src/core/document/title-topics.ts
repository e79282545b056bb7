/**
 * What a title is about, topic by topic, by the grammar of a language: topics are joined by commas, dashes and `and`, and
 * end where a complement begins. Which part of a design a topic names is `section-roles.ts`'s business.
 */
import type { TitleLanguage } from "../../knowledge/role-aliases/title-language.ts";

export interface Topic {
  readonly text: string;
  /** Where in the title it starts, with what stands before it and says nothing. */
  readonly at: number;
  /** Where in the title it ends. */
  readonly end: number;
}

/**
 * ```
 *   "scaling, caching and sharding of the user database"
 *    ^^^^^^^  ^^^^^^^     ^^^^^^^^  topics
 * ```
 */
export type TopicReader = (title: string) => readonly Topic[];

/** Reads the topics of titles in one language. */
export function topicReader({ spaced, headed, joints, complements, openers }: TitleLanguage): TopicReader {
  const words = (sources: readonly string[]): string => `(?:${sources.join("|")})`;
  const joint = spaced ? `\\s${words(joints)}(?=\\s)` : words(joints);
  const separator = new RegExp(joints.length > 0 ? `${SEPARATORS}|${joint}` : SEPARATORS, "gu");
  const opener = openers.length > 0 ? new RegExp(`^(?:${words(openers)}${headed === "last" ? "\\s+" : ""})+`, "u") : null;
  const complement = complements.length > 0 ? new RegExp(`(?:^|\\s)${words(complements)}(?:\\s|$)`, "u") : null;

  const topicIn = (text: string, at: number): Topic[] => {
    const led = text.search(/\S/);
    if (led < 0) return [];
    const opened = opener?.exec(text.slice(led))?.[0].length ?? 0;
    const from = led + opened;
    const length = complement?.exec(text.slice(from))?.index ?? text.length - from;
    const topic = text.slice(from, from + length).trim();
    return topic === "" ? [] : [{ text: topic, at: at + led, end: at + from + length }];
  };

  return (written) => {
    const title = written.replace(REMARK, (remark) => " ".repeat(remark.length));
    const topics: Topic[] = [];
    let start = 0;
    for (const { 0: sign, index } of title.matchAll(separator)) {
      topics.push(...topicIn(title.slice(start, index), start));
      start = index + sign.length;
    }
    return [...topics, ...topicIn(title.slice(start), start)];
  };
}

/** What stands in parentheses is no topic of its own. */
const REMARK = /\([^()]*\)/g;

const SEPARATORS = "[,;:/|()\\[\\]<>{}→⇒•·=\"“”「」]|\\s-+|-+\\s|[.?!](?=\\s)|\\s\\+\\s";
