/**
 * What a design owes to the components that need care: whose names call for it, and the words with which a design
 * speaks of it. The words are generous, because a design is told of what it leaves out only where nothing speaks of it.
 * Sources: for caches the expiry, eviction and update strategies of https://redis.io/docs/latest/develop/reference/eviction/
 * and https://aws.amazon.com/caching/best-practices/, for queues the delivery guarantees and failure handling of
 * https://kafka.apache.org/documentation/#semantics and https://www.rabbitmq.com/docs/confirms, for databases
 * https://www.postgresql.org/docs/current/high-availability.html and https://www.postgresql.org/docs/current/backup.html.
 */
import type { ComponentKind } from "./component-kinds.ts";
import { TECHNOLOGIES } from "./technologies.ts";

export type CareId = "cache-expiry" | "queue-failures" | "database-copies";

export interface ComponentCare {
  readonly id: CareId;
  readonly kinds: readonly ComponentKind[];
  /** A component whose name matches is meant; a product alone may serve for something else (Redis as a lock, a counter). */
  readonly named: RegExp;
  /** Whether the rest of a label names it too: `Redis (cache)` is a cache, `Analytics (Kafka)` no queue. */
  readonly inLabel: boolean;
  /** Words anywhere in the design (text, code, drawings) that speak of the care. */
  readonly said: RegExp;
  /** Words that speak of it only outside of the requirements, where they are what is asked for and not how it is done. */
  readonly answered: RegExp | null;
  /** Products that care by themselves, in lower case: a design that names one of them owes no word. */
  readonly products: readonly string[];
}

/** Databases that run as several nodes, or that their vendor copies or backs up unasked. */
const SELF_KEEPING_DATABASES: readonly string[] = [
  ...TECHNOLOGIES.flatMap(({ kind, redundantByItself, aliases }) => (kind === "database" && redundantByItself !== null ? aliases : [])),
  ...["rds", "cloud sql", "azure sql", "supabase", "planetscale", "neon", "firebase"],
];

/** Words that speak of an entry's end only beside a cache: links, sessions and posts expire too. */
const CACHED = "\\b(?:cach(?:e|es|ed|ing)|redis|memcached)\\b";
const LEAVES =
  "(?:expir|stale|fresh|refresh|outdated|out[- ]of[- ](?:date|sync)|purg|flush|bust|retention|lifetime|FIFO|sliding window|consisten|coheren)\\w*";
const CHANGES =
  "(?:updat|delet|remov|clear|replac|drop|overwrit|synchroni[sz]|sync|reload|rebuil|recomput|recalculat|repopulat|discard|pre-?comput|maintain)\\w*";

export const COMPONENT_CARE: Readonly<Record<CareId, ComponentCare>> = {
  "cache-expiry": {
    id: "cache-expiry",
    kinds: ["cache"],
    named: /(?<!\b(?:KV|page|prefix|write) )\bcach(?:e|es|ed|ing)\b|\bmem-?cached?\b/i,
    inLabel: true,
    said: new RegExp(
      [
        "\\bTTLs?\\b|\\btime[- ]to[- ]live\\b|\\bmax-age\\b|\\bcache-control\\b|\\be-?tags?\\b|\\b(?:SETEX|PEXPIRE|EX \\d)",
        "\\bevict\\w*|\\bL[RF]U\\b|\\bMRU\\b|\\bleast[- ](?:recently|frequently)\\b|\\bmaxmemory\\b|\\ballkeys\\b",
        "\\binvalidat\\w*|\\bversion(?:ed|ing) keys?\\b|\\bwrite[- ]?(?:through|back|behind|around)\\b|\\bread[- ]?through\\b|\\brefresh[- ]ahead\\b|\\bcache[- ]aside\\b|\\blook[- ]?aside\\b|\\blazy[- ]load\\w*",
        `${CACHED}[^]{0,200}\\b(?:${LEAVES})|\\b(?:${LEAVES})[^\\n]{0,80}${CACHED}`,
        `${CACHED}[^\\n.]{0,80}\\b(?:${CHANGES})|\\b(?:${CHANGES})[^\\n.]{0,80}${CACHED}`,
        `${CACHED}[^\\n.]{0,60}\\b(?:for|every|last|past|recent) [^\\n.]{0,20}\\b(?:seconds?|minutes?|mins?|hours?|days?|weeks?|\\d+ ?[smhd]|\\d+ ?ms)\\b|\\b\\d+[- ]?(?:s|sec|min|hour|day)s? cach`,
        `${CACHED}[^\\n]{0,80}\\b(?:most recent|recent(?:ly)?|last \\d+)\\b`,
      ].join("|"),
      "i",
    ),
    answered: null,
    products: [],
  },
  "queue-failures": {
    id: "queue-failures",
    kinds: ["queue", "stream"],
    named:
      /(?<!\b(?:FIFO|LIFO|priority|front|back|running|ready|waiting|worker|circular|in[- ]memory) )\bqueues?\b|\b(?:event|data|change|message|redis|click|activity|log) ?streams?\b|\bkafka\b|\bkinesis\b|\bpulsar\b|\brabbit ?mq\b|\bactive ?mq\b|\bsqs\b|\b(?:google|cloud|gcp) pub[- /]?sub\b|\bbroker\b|\b(?:event|message|service) ?bus\b|\bevent ?bridge\b|\bcelery\b/i,
    inLabel: false,
    said: new RegExp(
      [
        "\\bretr(?:y|ies|ied|ying)\\b|\\bre-?(?:tr(?:y|ies|ied|ying))\\b|\\bback-?off\\b|\\bre-?(?:deliver|driv|queu|enqueu|process|send|publish|submit|schedul|assign|start)\\w*|\\breplay\\w*(?! attack)",
        "\\bdead[- ]?letter\\w*|\\bDLQs?\\b|\\bDLX\\b|\\bpoison\\b|\\bparking lot\\b",
        "\\b(?:n?acks?|acked|acknowledg\\w*|publisher confirms?)\\b|\\bvisibility time-?out\\b|\\boffsets\\b|\\b(?:consumer|commit\\w*|kafka|partition|message|stream) offset\\b|\\boffset (?:sav|commit|track|manag|stor)\\w*|\\bcheckpoint\\w*|\\b(?:non-?)?recoverable\\b|\\bidempot\\w*|\\bde-?dup\\w*|\\bduplicate (?:message|event|deliver|job|task|notification|process)\\w*|\\boutbox\\b",
        "\\b(?:at[- ]least|exactly|at[- ]most)[- ]once\\b|\\bdelivery guarantees?\\b|\\bguaranteed? (?:delivery|to be delivered)\\b|\\b(?:los[est]|losing|lost|loss|drop\\w*) [^\\n.]{0,30}(?:messages?|events?|jobs?|tasks?|notifications?)\\b|\\b(?:messages?|events?|jobs?|tasks?|notifications?|data) [^\\n.]{0,30}\\b(?:los[est]|lost|loss|dropped|survive)\\b",
        "\\b(?:workers?|consumers?|subscribers?|processors?|brokers?|queues?|kafka|jobs?|tasks?|messages?|events?|deliver(?:y|ies)|notifications?)\\b[^\\n.]{0,60}\\b(?:fail\\w*|crash\\w*|dies|die|goes down|unavailable|down|outages?|errors?|time-?s? ?out)\\b|\\b(?:fail\\w*|crash\\w*|dead|unsuccessful|outages?)\\b[^\\n.]{0,60}\\b(?:workers?|consumers?|subscribers?|processors?|brokers?|queues?|kafka|jobs?|tasks?|messages?|events?|deliver(?:y|ies)|notifications?)\\b",
      ].join("|"),
      "i",
    ),
    answered: /\bfault[- ]toleran\w+|\bdurab\w+|\bpersist(?:ed|ent|s) (?:message|queue|event|log)s?\b|\breliabl[ey]\b/i,
    products: [],
  },
  "database-copies": {
    id: "database-copies",
    kinds: ["database"],
    named: /\S/,
    inLabel: true,
    said: new RegExp(
      [
        "\\breplica\\w*|\\breplicat\\w*|\\bcopies\\b|\\bmirror\\w*|\\bquorum\\b|\\braft\\b|\\bpaxos\\b|\\bRF ?= ?\\d|\\berasure cod\\w+|\\bRAID\\b",
        "\\bback-?ups?\\b|\\bbacked up\\b|\\bsnapshots?\\b|\\bPITR\\b|\\bpoint[- ]in[- ]time\\b|\\bdisaster\\b|\\brestor(?:e|es|ed|ing)\\b|\\bRPO\\b|\\bwrite[- ]ahead log\\b|\\bWAL\\b",
        "\\bstand-?by\\b|\\bfail(?:s|ed|ing)?[- ]?over\\w*|\\bredundan\\w+|\\bslaves?\\b|\\bmaster[- /](?:slave|replica|standby|db|database|node)\\w*|\\bsecondar(?:y|ies)\\b(?! (?:ind|key))|\\bfollowers? (?:node|replica|db|database)s?\\b|\\bleader[- ](?:follower|election)\\b|\\bprimary[- /](?:secondary|replica|standby|backup)\\b|\\bmulti[- ]?(?:az|region|zone|master|leader|primary|node|dc|data ?cent(?:er|re))s?\\b|\\bcross[- ]region\\b|\\bgeo[- ]?(?:distribut|redundan|replicat)\\w*|\\bavailability zones?\\b",
        "\\bclusters?\\b|\\bclustered\\b|\\bsingle point of failure\\b|\\bSPOFs?\\b|\\bactive[- /](?:active|passive)\\b|\\bgossip\\b|\\bmanaged (?:database|db|service|postgres|mysql|sql)\\b",
      ].join("|"),
      "i",
    ),
    answered: /\bhigh(?:ly)?[- ]availab\w+|\bfault[- ]toleran\w+|\bdurab\w+|\bdata loss\b|\bno single point\b/i,
    products: SELF_KEEPING_DATABASES,
  },
};
