/**
 * Products that are run as several nodes which replicate among themselves: a box that says only "Kafka" stands for
 * a cluster. The source is the product's page that says so.
 */
export interface ReplicatedSystem {
  readonly name: string;
  readonly words: readonly string[];
  readonly source: string;
}

export const REPLICATED_SYSTEMS: readonly ReplicatedSystem[] = [
  { name: "Kafka", words: ["kafka"], source: "https://kafka.apache.org/documentation/#replication" },
  { name: "Pulsar", words: ["pulsar"], source: "https://pulsar.apache.org/docs/concepts-architecture-overview/" },
  { name: "Redpanda", words: ["redpanda"], source: "https://docs.redpanda.com/current/get-started/architecture/" },
  { name: "Cassandra", words: ["cassandra"], source: "https://cassandra.apache.org/doc/latest/cassandra/architecture/dynamo.html" },
  {
    name: "ScyllaDB",
    words: ["scylladb", "scylla"],
    source: "https://opensource.docs.scylladb.com/stable/architecture/architecture-fault-tolerance.html",
  },
  { name: "ZooKeeper", words: ["zookeeper", "zoo keeper"], source: "https://zookeeper.apache.org/doc/current/zookeeperOver.html" },
  { name: "etcd", words: ["etcd"], source: "https://etcd.io/docs/v3.5/faq/" },
  { name: "Consul", words: ["consul"], source: "https://developer.hashicorp.com/consul/docs/architecture" },
  {
    name: "Elasticsearch",
    words: ["elasticsearch", "elastic search"],
    source: "https://www.elastic.co/guide/en/elasticsearch/reference/current/scalability.html",
  },
  { name: "OpenSearch", words: ["opensearch"], source: "https://docs.opensearch.org/latest/tuning-your-cluster/" },
  { name: "HDFS", words: ["hdfs"], source: "https://hadoop.apache.org/docs/stable/hadoop-project-dist/hadoop-hdfs/HdfsDesign.html" },
  { name: "HBase", words: ["hbase"], source: "https://hbase.apache.org/book.html" },
  { name: "Bigtable", words: ["bigtable", "big table"], source: "https://cloud.google.com/bigtable/docs/overview" },
  {
    name: "CockroachDB",
    words: ["cockroachdb", "cockroach"],
    source: "https://www.cockroachlabs.com/docs/stable/architecture/replication-layer",
  },
  { name: "TiDB", words: ["tidb", "tikv"], source: "https://docs.pingcap.com/tidb/stable/tidb-architecture" },
  {
    name: "YugabyteDB",
    words: ["yugabytedb", "yugabyte"],
    source: "https://docs.yugabyte.com/preview/architecture/docdb-replication/replication/",
  },
  {
    name: "Couchbase",
    words: ["couchbase"],
    source: "https://docs.couchbase.com/server/current/learn/clusters-and-availability/clusters-and-availability.html",
  },
  { name: "Vitess", words: ["vitess"], source: "https://vitess.io/docs/concepts/" },
  { name: "Ceph", words: ["ceph"], source: "https://docs.ceph.com/en/latest/architecture/" },
  { name: "Spark", words: ["spark"], source: "https://spark.apache.org/docs/latest/cluster-overview.html" },
  { name: "Flink", words: ["flink"], source: "https://nightlies.apache.org/flink/flink-docs-stable/docs/concepts/flink-architecture/" },
  { name: "Hadoop", words: ["hadoop"], source: "https://hadoop.apache.org/docs/stable/" },
  { name: "Kubernetes", words: ["kubernetes", "k8s", "eks", "gke", "aks"], source: "https://kubernetes.io/docs/concepts/overview/" },
];
