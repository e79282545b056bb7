/**
 * What the head of a list item, a cell or a section's title names, when it names one component and nothing else:
 * "Notification Service", "2. Cache (Redis)", "Kafka". Titles that say what is done there ("Caching strategy") name none.
 */
import { type ComponentKind, HEAD_WORDS } from "../../knowledge/component-kinds.ts";
import type { Technology } from "../../knowledge/technologies.ts";
import { componentKind } from "../graph/component-kind.ts";
import { plainName } from "../graph/plain-name.ts";
import { redundancyIn } from "../graph/redundancy.ts";
import { technologiesIn } from "../graph/technologies-in.ts";
import { wordIndex } from "../graph/word-index.ts";

export interface TitledComponent {
  readonly name: string;
  /** Where the name stands in the title. */
  readonly from: number;
  readonly to: number;
  readonly kind: ComponentKind;
  readonly technology: Technology | null;
  readonly redundancy: string | null;
}

/** The component that a title names; null where it names none, several, or a choice between some. */
export function componentTitled(title: string): TitledComponent | null {
  const opening =
    /^[\s\p{P}\p{S}]*(?:(?:step|component)?\s*\d{1,2}(?:\.\d{1,2})*(?:\s*[.):-]\s*|\s+(?=\p{L}))|[a-h][.)]\s+)?(?:the\s+)?/iu.exec(
      title,
    )?.[0].length ?? 0;
  const name = /^[^()[\]{}:;,|\n]{2,60}/.exec(title.slice(opening))?.[0].split(ASIDE, 1)[0]?.trimEnd() ?? "";
  if (!/^[\p{L}\p{N}][\p{L}\p{N} .+/&'_-]*$/u.test(name) || JOINS_TWO.test(name)) return null;
  const words = plainName(name).split(" ");
  if (words.length > MOST_WORDS || words.some((word) => NO_NAME.has(word))) return null;
  if (title.startsWith("()", opening + name.length)) return null;
  const brackets = /^\s*\(([^()]{2,60})\)/.exec(title.slice(opening + name.length))?.[1] ?? "";
  const product = productNamed(name);
  if (!product && (!/^\p{Lu}/u.test(name) || NOUNS.atEndOf(name) === undefined || VERBS_TOO.has(plainName(name)))) return null;
  const kind = componentKind(name);
  if (kind === "unknown") return null;
  return {
    name,
    from: opening,
    to: opening + name.length,
    kind,
    technology: product ?? (JOINS_TWO.test(brackets) ? null : productNamed(brackets)),
    redundancy: redundancyIn(`${name} (${brackets})`)?.text ?? null,
  };
}

const MOST_WORDS = 5;

/** "Cache – keeps sessions": what follows a dash explains the name. */
const ASIDE = /\s+[-–—→]+>?\s+|\s+-->/;

/** "Kafka / SQS", "Redis or Memcached", "Web & API Servers", "Cassandra vs MySQL". */
const JOINS_TWO = /[/&]|\b(?:or|and|vs|versus|with|for|to|of|in|the|via|using|as|from|by|on|per|without)\b/i;

/** Words that make of a name a deed, a question or a property. */
const NO_NAME: ReadonlySet<string> = new Set(
  (
    "why how what when which is are use uses using used add adding scale scaling choose choosing no avoid multiple many several different other " +
    "single new alternative optional possible future example typical sharded sharding partitioned partitioning replicated replication caching " +
    "local in client browser token leaky sliding fixed same each every any all external your our my this that not generic"
  ).split(" "),
);

/** The product that a name is: its alias alone, or with nouns before and behind it ("Redis cache", "user MySQL"). */
function productNamed(name: string): Technology | null {
  const plain = plainName(name);
  const rest = (alias: string): string => ` ${plain} `.replace(` ${alias} `, " ").trim();
  const holds = (alias: string): boolean => ` ${plain} `.includes(` ${alias} `);
  const named = technologiesIn(name).find(({ aliases }) =>
    aliases.some((alias) => holds(alias) && (rest(alias) === "" || BESIDE_PRODUCT.test(rest(alias)))),
  );
  return named ?? null;
}

const BESIDE_PRODUCT =
  /^(?:(?:amazon|aws|google|gcp|azure|apache|managed|self hosted) ?)?(?:(?:primary|distributed|in memory|session|metadata|user|event|message) ?)?(?:cluster|cache|caches|queue|queues|database|db|server|servers|broker|brokers|bucket|buckets|stream|streams|store|storage|topics?|index|layer|instance|streaming|search|engine|broker cluster|message queue|message broker|event bus|load balancer|data ?base cluster)?s?$/;

/** Nouns that stand alone as a rule for a deed: "Store: keep the result". */
const VERBS_TOO: ReadonlySet<string> = new Set([
  "store",
  "index",
  "stream",
  "service",
  "services",
  "server",
  "servers",
  "apis",
  "cron",
  "user agent",
]);

/** Nouns of `component-kinds.ts` that name in a title what is done or shown rather than who does it. */
const DEEDS: ReadonlySet<string> = new Set([
  "load balancing",
  "monitoring",
  "metrics",
  "logging",
  "alerting",
  "observability",
  "telemetry",
  "tracing",
  "stream processing",
  "batch processing",
  "batch job",
  "background job",
  "leader election",
  "distributed lock",
  "application",
  "mobile",
  "internet",
  "topic",
  "stream",
  "user",
  "driver",
  "admin",
  "employee",
  "node",
  "instance",
  "device",
  "sql",
  "nosql",
  "api",
  "interface",
  "web page",
  "developer",
  "engine",
]);

/** What the name of a component ends in. */
const NOUNS = wordIndex([{ value: true, words: HEAD_WORDS.flatMap(({ words }) => words).filter((word) => !DEEDS.has(word)) }]);
