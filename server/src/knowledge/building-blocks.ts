/** How each kind of component fails and what makes it survive, for those of which no product is named. */
import type { ComponentKind } from "./component-kinds.ts";

export interface BuildingBlock {
  readonly kind: ComponentKind;
  /** What the loss of its only instance means. */
  readonly failure: string;
  /** What makes it survive that. */
  readonly redundancy: string;
  /** A public text on both. */
  readonly source: string;
}

const RELIABILITY_PILLAR =
  "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/use-fault-isolation-to-protect-your-workload.html";
const PRIMER = "https://github.com/donnemartin/system-design-primer";

export const BUILDING_BLOCKS: readonly BuildingBlock[] = [
  {
    kind: "dns",
    failure: "no name is resolved once caches expire",
    redundancy: "two or more name servers in different networks",
    source: "https://www.rfc-editor.org/rfc/rfc2182",
  },
  {
    kind: "cdn",
    failure: "all requests fall on the origin",
    redundancy: "many locations, as vendors run them",
    source: `${PRIMER}#content-delivery-network`,
  },
  {
    kind: "load-balancer",
    failure: "nothing behind it is reached",
    redundancy: "a pair in active-passive or active-active mode",
    source: `${PRIMER}#load-balancer`,
  },
  {
    kind: "gateway",
    failure: "nothing behind it is reached",
    redundancy: "several instances behind a load balancer",
    source: "https://learn.microsoft.com/azure/architecture/microservices/design/gateway",
  },
  {
    kind: "service",
    failure: "what it does cannot be done",
    redundancy: "several stateless instances behind a load balancer",
    source: RELIABILITY_PILLAR,
  },
  {
    kind: "worker",
    failure: "work piles up before it",
    redundancy: "several that compete for the work",
    source: "https://learn.microsoft.com/azure/architecture/patterns/competing-consumers",
  },
  {
    kind: "cache",
    failure: "the load falls on what is behind it",
    redundancy: "a replica with automatic failover, or several nodes",
    source: `${PRIMER}#cache`,
  },
  {
    kind: "database",
    failure: "reads and writes stop",
    redundancy: "a primary with a standby and automatic failover",
    source: `${PRIMER}#replication`,
  },
  {
    kind: "search",
    failure: "nothing is found",
    redundancy: "replicas of each shard on several nodes",
    source: "https://www.elastic.co/guide/en/elasticsearch/reference/current/scalability.html",
  },
  {
    kind: "object-store",
    failure: "files cannot be read or written",
    redundancy: "copies on several machines and in several zones",
    source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/DataDurability.html",
  },
  {
    kind: "queue",
    failure: "who sends is held up or loses messages",
    redundancy: "several brokers with replicated queues",
    source: "https://www.rabbitmq.com/docs/quorum-queues",
  },
  {
    kind: "stream",
    failure: "who sends is held up or loses events",
    redundancy: "three brokers with replicated partitions",
    source: "https://kafka.apache.org/documentation/#replication",
  },
  {
    kind: "scheduler",
    failure: "nothing is started",
    redundancy: "several instances of which one leads",
    source: "https://learn.microsoft.com/azure/architecture/patterns/leader-election",
  },
  {
    kind: "coordination",
    failure: "nobody can lead, lock or be found",
    redundancy: "an ensemble of three or five with a quorum",
    source: "https://zookeeper.apache.org/doc/current/zookeeperOver.html",
  },
  {
    kind: "monitoring",
    failure: "failures go unnoticed",
    redundancy: "two that watch the same",
    source: "https://prometheus.io/docs/introduction/faq/",
  },
  {
    kind: "external",
    failure: "what it does cannot be done",
    redundancy: "a second vendor, or a queue that waits",
    source: "https://learn.microsoft.com/azure/architecture/patterns/circuit-breaker",
  },
];
