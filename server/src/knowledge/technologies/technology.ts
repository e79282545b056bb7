/** What the tables of products say of one: which it is, what kind of component, how it fails and what it bears. */
import type { ComponentKind } from "../component-kinds.ts";

/**
 * `managed`: a vendor runs it redundantly without being asked. `replicated`: it is by nature run as several nodes that
 * replicate among themselves, so that a box that says only "Kafka" stands for a cluster. A product that is redundant only
 * when configured so (RDS, ElastiCache) is neither.
 */
export type OwnRedundancy = "managed" | "replicated";

export type CapacityUnit = "requests/s" | "reads/s" | "writes/s" | "messages/s" | "MB/s" | "connections";

/** What one node (or shard, or partition) of a product bears, by its maker's word or a published benchmark. */
export interface NodeCapacity {
  readonly value: number;
  readonly unit: CapacityUnit;
  /** What "one" is, and under which conditions the figure holds. */
  readonly conditions: string;
  readonly source: string;
}

export interface Technology {
  readonly name: string;
  /** Words by which design documents call it: lower case, singular, no sign between words but a blank. */
  readonly aliases: readonly string[];
  readonly kind: ComponentKind;
  /** What the loss of one instance means. */
  readonly failure: string;
  /** What makes it survive that. */
  readonly redundancy: string;
  /** Redundant without anybody having to say so; null where it is one instance until told otherwise. */
  readonly redundantByItself: OwnRedundancy | null;
  readonly capacities: readonly NodeCapacity[];
  /** The maker's page on both. */
  readonly source: string;
}
