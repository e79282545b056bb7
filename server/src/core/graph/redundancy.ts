/**
 * Reads out of a component's label why it survives the loss of one instance. It is generous: a word that may mean
 * several instances counts, because a component is accused only where nothing speaks for it.
 */

import type { ComponentKind } from "../../knowledge/component-kinds.ts";
import type { OwnRedundancy } from "../../knowledge/technologies/technology.ts";
import { componentKind } from "./component-kind.ts";
import { componentName } from "./component-name.ts";
import { technologiesIn } from "./technologies-in.ts";

/**
 * `instances`: the label counts or names several. `plural`: it is only written in the plural. `managed`: a vendor runs
 * it redundantly. `replicated`: the product is by nature a group of nodes.
 */
type RedundancyReason = "instances" | "plural" | "managed" | "replicated";

export interface Redundancy {
  /** The words that say so, as written where they stand in the label. */
  readonly text: string;
  readonly reason: RedundancyReason;
}

/** The words of a label that say that there is one instance only ("single node", "x1", "no standby"); null where none do. */
export function singleIn(label: string): string | null {
  return SINGLE.exec(label)?.[0].trim() ?? null;
}

const SINGLE =
  /(?<![\w-])(?:single[- ](?:(?!point|page|sign|source|tenant|region|threaded|purpose|digit|writer|partition|pane|entry)[A-Za-z]\w{0,20}[ -]){0,2}?(?:instance|node|server|machine|host|box|VM|AZ|zone|master|primary|leader|database|db|replica|broker|process)(?! (?:pool|group|cluster))|(?:only one|exactly one|just one|a lone|(?<![A-Za-z] )(?:1|one))[ -](?:instance|node|server|machine|host|VM|pod|process|copy)(?!s)|[x×]\s?1(?![\d.,])|replicas?\s?[:=]\s?1(?![\d.,–-])|standalone|(?:no|without)(?: any| a)? (?:replicas?|replication|standby|stand-by|fail-?over|redundancy|backup (?:node|server)))(?!\w)/i;

/** The evidence of redundancy in a label; null where there is none. */
export function redundancyIn(written: string): Redundancy | null {
  const label = written.replace(SINGLE, (words) => " ".repeat(words.length));
  return (
    firstMatch(label, INSTANCES, "instances") ??
    redundantProduct(label, "managed") ??
    redundantProduct(label, "replicated") ??
    firstMatch(componentName(label), PLURALS, "plural") ??
    firstMatch(label, SEVERAL, "plural")
  );
}

const NUMBER = "(?:[2-9]|[1-9]\\d{1,4}|\\d{1,2}[-–]\\d{1,3}|[nNmMkK]|two|three|four|five|six|several|multiple|many)";
const INSTANCE =
  "(?:replicas|nodes|instances|servers|brokers|pods|workers|machines|hosts|vms|copies|primaries|masters|slaves|followers|standbys|secondaries|regions|zones|azs|data ?cent(?:er|re)s|dcs|consumers|containers|tasks|boxes|racks|sites)";

/** Counts, groups and spare instances. Sharding is none of them: each shard alone holds its part. */
const INSTANCES: readonly RegExp[] = [
  new RegExp(`(?<![\\w.])${NUMBER}\\+?[ -](?:[A-Za-z]\\w{0,30}[ -]){0,2}?${INSTANCE}\\b`, "i"),
  /(?<!\w)[x×]\s?(?:[2-9]|[1-9]\d{1,4}|[nNmM])(?![\w.])/,
  /(?<![\w.])(?:[2-9]|[1-9]\d{1,4}|[nN])\s?[x×](?![\w.])/i,
  /\((?:[2-9]|[1-9]\d|[nN])\+?\)/,
  /\b[01]\s?(?:\.{2,3}|…|-|–|to)\s?[nNmMkK]\b/,
  /\breplica[ -]?sets?\b|\breplica(?:s|tion|ted|ting)?\b|\bquorum\b|\braft\b|\bpaxos\b/i,
  /\bcluster(?:ed|s)?\b|\bfleets?\b|\bfarm\b|(?<!\b(?:connection|thread|object|conn)s? )\bpools?\b|\bringpop\b/i,
  /\bauto[- ]?scal(?:ing|ed?|er|able)\b|\bASG\b|\bHPA\b|\bhorizontal(?:ly)? scal\w+/i,
  /\bHA\b(?![- ]?[Pp]roxy)/,
  /\bhigh(?:ly)?[- ]availab(?:le|ility)\b|\bredundan(?:t|cy)\b|\bfault[- ]toleran(?:t|ce)\b|\bfail[- ]?over\b|\bstandby\b|\bhot[- ]spare\b/i,
  /\bactive\s?[-/+–]\s?(?:active|passive|standby)\b/i,
  /\b(?:primary|master|leader)\b[^\n]{0,20}(?:[/+&,]|\band\b)[^\n]{0,20}\b(?:secondar(?:y|ies)|replicas?|slaves?|followers?|standbys?|backups?)\b/i,
  /\bmulti[- ]?(?:AZ|region|zone|node|master|leader|primary|DC|data ?center|instance)s?\b|\b(?:cross|all)[- ](?:AZ|region|zone)s?\b/i,
  /\bgeo[- ](?:replicated|redundant|distributed)\b|\bglobally distributed\b|\banycast\b/i,
];

/** A name that ends in a plural stands for several instances. */
const PLURALS: readonly RegExp[] = [
  /\b(?:servers?\(s\)|services?\(s\)|workers?\(s\)|nodes?\(s\))/i,
  /\b(?:servers|services|microservices|apis|workers|nodes|instances|databases|dbs|caches|consumers|producers|processors|gateways|proxies|brokers|queues|balancers|lbs|pods|containers|machines|hosts|stores|backends|apps|applications|crawlers|fetchers|indexers|aggregators|schedulers|coordinators|managers|engines|topics|buckets|tables|slaves|followers|masters|clusters|replicas|regions|streams|datastores|warehouses|handlers|dispatchers|routers|collectors|parsers|downloaders|encoders|transcoders|executors|agents|runners|subscribers|jobs)\s*\d*$/i,
];

/** Words for something that is built of several. */
const SEVERAL: readonly RegExp[] = [/\bdistributed\b|\bserverless\b|\bmanaged\b/i, /\b(?:layer|tier|group|mesh|grid)\b(?! ?\d)/i];

function firstMatch(text: string, patterns: readonly RegExp[], reason: RedundancyReason): Redundancy | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[0].trim();
    if (found !== undefined) return { text: found, reason };
  }
  return null;
}

function redundantProduct(label: string, reason: OwnRedundancy): Redundancy | null {
  const product = technologiesIn(ownWords(label)).find(({ redundantByItself }) => redundantByItself === reason);
  return product ? { text: product.name, reason } : null;
}

/** The words on the component itself: what a service says below its name, it uses. */
function ownWords(label: string): string {
  const lines = label.trim().split("\n");
  if (lines.length === 1 || !RUNS_CODE.has(componentKind(label))) return label;
  const bracket = lines.slice(1).find((line) => /^\s*[([]/.test(line)) ?? "";
  return `${componentName(label)} ${lines[0] ?? ""} ${bracket}`;
}

const RUNS_CODE: ReadonlySet<ComponentKind> = new Set<ComponentKind>(["gateway", "service", "worker", "scheduler"]);
