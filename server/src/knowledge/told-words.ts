/**
 * Words by which text tells of components: the nouns that name one, what joins two of them, and what takes back what is
 * said. All in lower case, nouns in the singular.
 */

/** Nouns of `component-kinds.ts` that name a component in a sentence by themselves: "writes to the cache". */
export const NAMES_ALONE: ReadonlySet<string> = new Set([
  "api gateway",
  "blob storage",
  "blob store",
  "browser",
  "cache",
  "cdn",
  "client",
  "consumer",
  "content delivery network",
  "database",
  "dead letter queue",
  "job queue",
  "job scheduler",
  "key value store",
  "load balancer",
  "message broker",
  "message bus",
  "message queue",
  "mobile app",
  "object storage",
  "object store",
  "pub sub",
  "pubsub",
  "queue",
  "read replica",
  "reverse proxy",
  "scheduler",
  "search index",
  "service discovery",
  "task queue",
  "task scheduler",
  "web app",
  "web crawler",
  "web server",
  "worker",
]);

/** Nouns that name one with a word before them: "Order Service", "the session cache". */
export const NAMES_WITH_MODIFIER: ReadonlySet<string> = new Set([
  "broker",
  "bucket",
  "bus",
  "cache",
  "cluster",
  "consumer",
  "crawler",
  "database",
  "datastore",
  "db",
  "dispatcher",
  "engine",
  "gateway",
  "index",
  "indexer",
  "manager",
  "microservice",
  "orchestrator",
  "processor",
  "proxy",
  "queue",
  "scheduler",
  "server",
  "service",
  "store",
  "warehouse",
  "worker",
]);

/** Words before a noun that make no name of it: "the same service", "our main database". */
export const NO_MODIFIERS: ReadonlySet<string> = new Set(
  (
    "a additional all an and another any appropriate as at available back backing be both by central centralized common correct current dedicated " +
    "different distributed downstream each entire every existing external extra few first following for from given global if important in individual " +
    "internal into is it its large last local main many more most multiple my new next no of on one only or original other our out over overall own " +
    "particular per primary proper random relevant remote respective right same second secondary separate several shared simple single slow small some " +
    "specific stateless such that the their then these this those three to traditional two typical underlying unique upstream using various via " +
    "via when which while whole with without your"
  ).split(" "),
);

/** Products whose names are words of their own: they are meant only where they are written with a capital. */
export const PRODUCTS_THAT_ARE_WORDS: ReadonlySet<string> = new Set([
  "atlas",
  "aurora",
  "celery",
  "cockroach",
  "consul",
  "cosmos",
  "dragonfly",
  "druid",
  "dynamo",
  "envoy",
  "eureka",
  "event hub",
  "firehose",
  "front door",
  "glacier",
  "keyspaces",
  "lambda",
  "loki",
  "neptune",
  "oracle",
  "pinot",
  "quartz",
  "sentry",
  "spanner",
  "spark",
  "storm",
  "stripe",
  "varnish",
]);

/** Verbs by which one component acts on another. */
export const CONNECTION_VERBS =
  "(?:calls?|queries|query|reads?|writes?|sends?|publish(?:es)?|push(?:es)?|pulls?|fetch(?:es)?|forwards?|routes?|distributes?|stores?|persists?|saves?|caches?|consumes?|subscribes?|polls?|uploads?|downloads?|updates?|invalidates?|invokes?|connects?|talks?|enqueues?|dequeues?|emits?|produces?|streams?|proxies|checks?|redirects?|delivers?|submits?|uses?|hits?|accesses|looks up|notifies|triggers?)";

/** Words of a sentence that does not say what is, but what may be, was, is elsewhere, or is not. */
export const UNDECIDED =
  /\b(?:could|might|may|would|should|can (?:also )?(?:use|add|be|have|introduce|consider)|alternatives?|alternatively|instead|optional(?:ly)?|e\.g|for example|for instance|such as|like|future|later|eventually|v2|phase (?:[2-9]|two|three)|if (?:we|you|needed|necessary|required|the|it)|consider(?:ed|ing)?|vs|versus|compared|comparison|rather than|not|no|never|n['’]t|cannot|avoid(?:s|ing)?|unlike|either|or|option|plan(?:s|ned)?|todo|tbd|proposed?|imagine|suppose|unless|when (?:scaling|we grow)|at (?:larger|greater) scale|previously|used to|was|were|replac(?:e|es|ed|ing)|migrat\w+|deprecat\w+|remov\w+|out of scope|question|trade-?offs?|popular|examples?|in-process|embedded)\b/i;
