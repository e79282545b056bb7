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

  const topicIn = (text: string, at: number): Topic | null => {
    const led = text.search(/\S/);
    if (led < 0) return null;
    const from = led + (opener?.exec(text.slice(led))?.[0].length ?? 0);
    const length = complement?.exec(text.slice(from))?.index ?? text.length - from;
    const topic = text.slice(from, from + length).trim();
    return topic === "" ? null : { text: topic, at: at + led, end: at + from + length };
  };

  return (written) => {
    const title = written.replace(REMARK, (remark) => " ".repeat(remark.length));
    const topics: (Topic | null)[] = [];
    let start = 0;
    let joined = false;
    const push = (end: number): void => {
      const text = title.slice(start, end);
      // What is joined to a complement is one too: `with replication and sharding`.
      if (text.trim() !== "") topics.push(joined && topics.at(-1) === null ? null : topicIn(text, start));
    };
    for (const { 0: sign, index } of title.matchAll(separator)) {
      push(index);
      start = index + sign.length;
      joined = /\p{L}/u.test(sign);
    }
    push(title.length);
    return topics.filter((topic) => topic !== null);
  };
}

/** What stands in parentheses is no topic of its own. */
const REMARK = /\([^()]*\)/g;

const SEPARATORS =
  '(?<!\\/\\S{0,40}|\\.\\w{1,10})\\/(?!\\S*[/.]\\w)|:(?=\\s|$|\\P{ASCII})|(?<=\\P{ASCII}):|[,;|()\\[\\]<>{}→⇒•·="“”「」]|\\s-+|-+\\s|[.?!](?=\\s)|\\s\\+\\s';
