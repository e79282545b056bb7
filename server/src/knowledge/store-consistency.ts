/**
 * What stores do not give, and what a text may say of them that is not so. Each statement is of the store's own
 * documentation; what a setting changes is left alone where the text names that setting.
 */
export interface StoreConsistency {
  /** Names of the store in a sentence. */
  readonly named: RegExp;
  /** What is said of it in the same clause. */
  readonly claimed: RegExp;
  /** Settings and features with which it would hold. */
  readonly unless: RegExp;
  /** What the store gives instead, to end the message. */
  readonly gives: string;
  readonly source: string;
}

const STRONG = /\b(?:strong(?:ly)?[- ]consisten(?:t|cy)|lineari[sz]ab(?:le|ility))\b/i;
const EVENTUAL = /\b(?:eventual(?:ly)?[- ]consisten(?:t|cy))\b/i;

export const STORE_CONSISTENCY: readonly StoreConsistency[] = [
  {
    named:
      /\b(?:cassandra|scylladb)\b[^.;|]{0,40}\bconsistency level (?:of )?ONE\b|\b(?:cassandra|scylladb)\b[^.;|]{0,40}\bCL\s?=\s?ONE\b/i,
    claimed: STRONG,
    unless: /\b(?:quorum|serial|each_quorum|lightweight|LWT|paxos|CL\s?=\s?ALL)\b/i,
    gives: "at level ONE a read may miss the last write; QUORUM for reads and writes sees it",
    source: "https://cassandra.apache.org/doc/latest/cassandra/architecture/dynamo.html#tunable-consistency",
  },
  {
    named: /\bcassandra\b/i,
    claimed: STRONG,
    unless: /\b(?:quorum|tunable|serial|level|LWT|lightweight|paxos|ALL|accord|R\s?\+\s?W|W\s?\+\s?R)\b/i,
    gives: "Cassandra reads and writes at level ONE unless told otherwise: name the level, such as QUORUM for both",
    source: "https://cassandra.apache.org/doc/latest/cassandra/architecture/dynamo.html#tunable-consistency",
  },
  {
    named: /\bdynamo ?db\b[^.;|]{0,40}\b(?:global tables?|GSIs?|global secondary index(?:es)?|default reads?|DAX)\b/i,
    claimed: STRONG,
    unless: /\b(?:MRSC|multi-region strong|base table)\b/i,
    gives: "global secondary indexes, DAX, reads by default and global tables by default are eventually consistent",
    source: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.ReadConsistency.html",
  },
  {
    named: /\b(?:redis|valkey) cluster\b|\b(?:redis|valkey) (?:read )?replicas?\b|\b(?:redis|valkey) sentinel\b/i,
    claimed: STRONG,
    unless: /\b(?:redisraft|memorydb|redlock)\b/i,
    gives: "it replicates asynchronously and may lose writes that it confirmed",
    source: "https://redis.io/docs/latest/operate/oss_and_stack/management/scaling/#redis-cluster-consistency-guarantees",
  },
  {
    named: /\b(?:elasticsearch|opensearch)\b/i,
    claimed: STRONG,
    unless: /\b(?:refresh|by id|wait_for)\b/i,
    gives: "a search sees a document only after the next refresh, by default a second later",
    source: "https://www.elastic.co/guide/en/elasticsearch/reference/current/near-real-time.html",
  },
  {
    named: /\bDNS\b/,
    claimed: STRONG,
    unless: /\b(?:TTL of 0|zero TTL|control plane)\b/i,
    gives: "resolvers keep an answer until its TTL ends",
    source: "https://www.rfc-editor.org/rfc/rfc1034#section-3.6",
  },
  {
    named: /\b(?:amazon |aws )?S3\b/,
    claimed: EVENTUAL,
    unless:
      /\b(?:replication|(?:cross|between|across)[- ](?:\w+ )?regions?|CRR|MRAP|bucket config\w*|listing of buckets|was|were|used to|before|until|2020|no longer|S3-compatible|S3-like|metadata|like|catalog|index|cache|CDN|cloudfront)\b/i,
    gives: "S3 is strongly consistent since December 2020, for reads after writes and for lists",
    source: "https://aws.amazon.com/s3/consistency/",
  },
];
