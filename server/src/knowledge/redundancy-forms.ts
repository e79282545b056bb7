/**
 * What makes a component of each kind survive the loss of one instance, as a phrase for messages. Sources: "Site
 * Reliability Engineering" (Beyer et al., 2016), chapters 19 and 23; Kleppmann, "Designing Data-Intensive Applications"
 * (2017), chapter 5.
 */
import type { ComponentKind } from "./component-kinds.ts";

export const REDUNDANCY_FORMS: Readonly<Partial<Record<ComponentKind, string>>> = {
  "load-balancer": "a second one that takes over its address",
  gateway: "several instances behind one address",
  service: "several instances behind a load balancer",
  worker: "several instances that take work from one queue",
  scheduler: "a standby that takes over by leader election",
  cache: "replicas with automatic failover",
  database: "a replica with automatic failover",
  search: "replicas of every shard",
  queue: "a cluster that replicates its messages",
  stream: "a cluster that replicates its partitions",
  coordination: "a group of three or five nodes with a majority vote",
};
