/** The words by which a design says that something reads from its queues and streams. */

const QUEUES =
  "(?:queues?|topics?|streams?|broker|bus|kafka|kinesis|pulsar|rabbit ?mq|sqs|sns|pub[- /]?sub|messages?|events?|jobs?|tasks?)";
const READS =
  "(?:consum\\w*|workers?|subscrib\\w*|listen\\w*|poll(?:s|ed|ing)?|pull(?:s|ed|ing)?|de-?queu\\w*|drain\\w*|process(?:es|ed|ing|ors?)?|handl(?:e|es|ed|ing|ers?)|picks?(?: it| them)? up|picked up|reads?|reading|fan(?:s|ned)?[- ]?out|asynchronous\\w*|async|forwards?|deliver\\w*|aggregat\\w*|flink|spark|sinks?|downstream|triggers?|invok\\w*|notif(?:y|ies|ied)|push(?:es|ed)?|ingest\\w*|pops?)";

/** Something that reads, named in one line with something that is read. */
export const CONSUMED = new RegExp(`\\b${QUEUES}\\b[^\\n]{0,120}\\b${READS}\\b|\\b${READS}\\b[^\\n]{0,120}\\b${QUEUES}\\b`, "i");

/** An arrow towards a queue that stands for reading from it. */
export const CONSUMING_EDGE =
  /\b(?:consum\w*|poll\w*|pull\w*|read\w*|subscrib\w*|listen\w*|de-?queu\w*|fetch\w*|receiv\w*|drain\w*|pops?)\b/i;

/** What reads from queues by its name. */
export const CONSUMER_NAME =
  /\b(?:consum\w*|workers?|subscrib\w*|listeners?|process(?:ing|ors?)|handlers?|pipelines?|flink|spark|lambdas?|jobs?|etl|indexers?|sinks?|analytics)\b/i;

/** Where messages end that nobody could process: people look at them. */
export const DEAD_LETTERS = /\bdead[- ]?letter|\bDLQ\b|\bDLX\b|\berror queue\b/i;
