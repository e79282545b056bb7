/**
 * Services that a vendor runs redundantly without being asked: the loss of one machine is the vendor's affair. A
 * product that is redundant only when configured so (RDS, ElastiCache) is not here. Names are written in lower case;
 * the source is the vendor's page that says so.
 */
export interface ManagedService {
  readonly name: string;
  readonly words: readonly string[];
  readonly source: string;
}

export const MANAGED_SERVICES: readonly ManagedService[] = [
  {
    name: "Amazon S3",
    words: ["s3", "amazon s3", "aws s3"],
    source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/DataDurability.html",
  },
  {
    name: "Amazon DynamoDB",
    words: ["dynamodb", "dynamo db", "dynamo"],
    source: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/disaster-recovery-resiliency.html",
  },
  {
    name: "Amazon SQS",
    words: ["sqs"],
    source: "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/disaster-recovery-resiliency.html",
  },
  { name: "Amazon SNS", words: ["sns"], source: "https://docs.aws.amazon.com/sns/latest/dg/disaster-recovery-resiliency.html" },
  {
    name: "Amazon Kinesis",
    words: ["kinesis"],
    source: "https://docs.aws.amazon.com/streams/latest/dev/disaster-recovery-resiliency.html",
  },
  {
    name: "Amazon Data Firehose",
    words: ["firehose"],
    source: "https://docs.aws.amazon.com/firehose/latest/dev/disaster-recovery-resiliency.html",
  },
  {
    name: "Amazon EventBridge",
    words: ["eventbridge", "event bridge"],
    source: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-resilience.html",
  },
  {
    name: "AWS Step Functions",
    words: ["step functions"],
    source: "https://docs.aws.amazon.com/step-functions/latest/dg/disaster-recovery-resiliency.html",
  },
  { name: "AWS Lambda", words: ["lambda", "lambdas"], source: "https://docs.aws.amazon.com/lambda/latest/dg/security-resilience.html" },
  {
    name: "Amazon API Gateway",
    words: ["amazon api gateway", "aws api gateway"],
    source: "https://docs.aws.amazon.com/apigateway/latest/developerguide/disaster-recovery-resiliency.html",
  },
  {
    name: "Elastic Load Balancing",
    words: ["elb", "alb", "nlb", "elastic load balancer", "elastic load balancing", "application load balancer", "network load balancer"],
    source: "https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html",
  },
  {
    name: "Amazon CloudFront",
    words: ["cloudfront", "cloud front"],
    source: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/disaster-recovery-resiliency.html",
  },
  {
    name: "Amazon Route 53",
    words: ["route 53", "route53"],
    source: "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/disaster-recovery-resiliency.html",
  },
  {
    name: "Amazon Aurora",
    words: ["aurora"],
    source: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.AuroraHighAvailability.html",
  },
  { name: "Amazon EFS", words: ["efs"], source: "https://docs.aws.amazon.com/efs/latest/ug/disaster-recovery-resiliency.html" },
  {
    name: "Amazon Keyspaces",
    words: ["keyspaces"],
    source: "https://docs.aws.amazon.com/keyspaces/latest/devguide/disaster-recovery-resiliency.html",
  },
  { name: "Amazon MSK", words: ["msk"], source: "https://docs.aws.amazon.com/msk/latest/developerguide/disaster-recovery-resiliency.html" },
  {
    name: "Amazon Cognito",
    words: ["cognito"],
    source: "https://docs.aws.amazon.com/cognito/latest/developerguide/disaster-recovery-resiliency.html",
  },
  { name: "Cloud Spanner", words: ["spanner"], source: "https://cloud.google.com/spanner/docs/instance-configurations" },
  {
    name: "Google Cloud Pub/Sub",
    words: ["google pub sub", "cloud pub sub", "gcp pub sub", "google pubsub", "cloud pubsub", "gcp pubsub"],
    source: "https://cloud.google.com/pubsub/architecture",
  },
  { name: "BigQuery", words: ["bigquery", "big query"], source: "https://cloud.google.com/bigquery/docs/reliability-intro" },
  {
    name: "Google Cloud Storage",
    words: ["gcs", "google cloud storage"],
    source: "https://cloud.google.com/storage/docs/availability-durability",
  },
  { name: "Firestore", words: ["firestore"], source: "https://cloud.google.com/firestore/docs/locations" },
  { name: "Cloud Run", words: ["cloud run"], source: "https://cloud.google.com/run/docs/resource-model" },
  {
    name: "Google Cloud Functions",
    words: ["cloud functions", "cloud function"],
    source: "https://cloud.google.com/functions/docs/locations",
  },
  {
    name: "Google Cloud Load Balancing",
    words: ["cloud load balancing", "cloud load balancer", "google load balancer", "gcp load balancer"],
    source: "https://cloud.google.com/load-balancing/docs/load-balancing-overview",
  },
  {
    name: "Azure Cosmos DB",
    words: ["cosmos db", "cosmosdb", "cosmos"],
    source: "https://learn.microsoft.com/azure/reliability/reliability-cosmos-db-nosql",
  },
  {
    name: "Azure Blob Storage",
    words: ["azure blob", "azure blob storage", "azure storage"],
    source: "https://learn.microsoft.com/azure/storage/common/storage-redundancy",
  },
  {
    name: "Azure Service Bus",
    words: ["azure service bus"],
    source: "https://learn.microsoft.com/azure/reliability/reliability-service-bus",
  },
  {
    name: "Azure Event Hubs",
    words: ["event hubs", "event hub"],
    source: "https://learn.microsoft.com/azure/reliability/reliability-event-hubs",
  },
  { name: "Azure Front Door", words: ["front door"], source: "https://learn.microsoft.com/azure/frontdoor/front-door-overview" },
  {
    name: "Azure Load Balancer",
    words: ["azure load balancer"],
    source: "https://learn.microsoft.com/azure/reliability/reliability-load-balancer",
  },
  { name: "Cloudflare", words: ["cloudflare"], source: "https://developers.cloudflare.com/fundamentals/concepts/how-cloudflare-works/" },
  { name: "Snowflake", words: ["snowflake"], source: "https://docs.snowflake.com/en/user-guide/intro-key-concepts" },
  {
    name: "MongoDB Atlas",
    words: ["mongodb atlas", "mongo atlas", "atlas"],
    source: "https://www.mongodb.com/docs/atlas/architecture/current/high-availability/",
  },
  { name: "Confluent Cloud", words: ["confluent cloud"], source: "https://docs.confluent.io/cloud/current/clusters/cluster-types.html" },
];
