/** The words by which a design says that something reads from its queues and streams. */

const QUEUES =
  "(?:queues?|topics?|streams?|broker|bus|kafka|kinesis|pulsar|rabbit ?mq|active ?mq|sqs|sns|pub[- /]?sub|celery|event ?bridge)";
const MESSAGES = "(?:messages?|events?|jobs?|tasks?|notifications?|requests?)";
const CONSUMES =
  "(?:consum\\w*|workers?|subscrib\\w*|listeners?|listens?|listening|poll(?:s|ed|ing)?|de-?queu\\w*|drain\\w*|picks?(?: it| them)? up|picked up|flink|spark|sinks?|downstream|asynchronous\\w*|async|background)";
const READS =
  "(?:pull(?:s|ed|ing)?|process(?:es|ed|ing|ors?)?|handl(?:e|es|ed|ing|ers?)|reads?|reading|fan(?:s|ned)?[- ]?out|forwards?|deliver\\w*|aggregat\\w*|triggers?|invok\\w*|notif(?:y|ies|ied)|push(?:es|ed)?|ingest\\w*|pops?|takes?|from|replay\\w*)";

/** Something that reads, named in one line with something that is read. */
export const CONSUMED = new RegExp(
  [
    `\\b${QUEUES}\\b[^\\n]{0,120}\\b(?:${CONSUMES}|${READS})\\b`,
    `\\b(?:${CONSUMES}|${READS})\\b[^\\n]{0,120}\\b${QUEUES}\\b`,
    `\\b${MESSAGES}\\b[^\\n]{0,80}\\b${CONSUMES}\\b`,
    `\\b${CONSUMES}\\b[^\\n]{0,80}\\b${MESSAGES}\\b`,
  ].join("|"),
  "i",
);

/** An arrow towards a queue that stands for reading from it. */
export const CONSUMING_EDGE =
  /\b(?:consum\w*|poll\w*|pull\w*|read\w*|subscrib\w*|listen\w*|de-?queu\w*|fetch\w*|receiv\w*|drain\w*|pops?)\b/i;

/** What reads from queues by its name. */
export const CONSUMER_NAME =
  /\b(?:consum\w*|workers?|subscrib\w*|listeners?|process(?:ing|ors?)|handlers?|pipelines?|flink|spark|lambdas?|jobs?|etl|indexers?|sinks?|analytics)\b/i;

/** Where messages end that nobody could process: people look at them. */
export const DEAD_LETTERS = /\bdead[- ]?letter|\bDLQ\b|\bDLX\b|\berror queue\b/i;
