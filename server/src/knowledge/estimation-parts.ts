/**
 * What a back-of-the-envelope estimation usually works out, and for which systems: requests, storage, bandwidth and
 * memory, after J. Dean, "Software Engineering Advice from Building Large-Scale Distributed Systems" (2009) and
 * A. Xu, "System Design Interview" (2020), chapter 2.
 */
export interface EstimationPart {
  readonly name: string;
  /** A line with a number that surely works it out. */
  readonly worked: RegExp;
  /** An estimation that speaks of it at all, in a title or a column too. */
  readonly spoken: RegExp;
  /** What the text of a system for which it matters says, and how many times at least. */
  readonly matters: RegExp;
  readonly times: number;
  /** Whether the requirements have to say it too: that a page mentions images does not make it move them. */
  readonly required: boolean;
}

export const ESTIMATION_PARTS: readonly EstimationPart[] = [
  {
    name: "request rate",
    worked:
      /\b(?:QPS|TPS|RPS)\b|\b(?:requests?|reads?|writes?|queries|searches|messages|orders|rides|uploads|events|lookups)\s?(?:\/|per|a|every|each)\s?(?:s|sec|second)\b/i,
    spoken:
      /\b(?:QPS|TPS|RPS|IOPS|throughput|traffic|loads?|rates?|concurrent|daily|hourly|requests?|calls?)\b|(?:\/|\b(?:per|a|an|each|every)\s)\s?(?:s|sec|second|min|minute|hour|day|month)\b/i,
    matters: /\b(?:requests?|API|endpoints?|reads?|writes?|queries)\b/i,
    times: 3,
    required: false,
  },
  {
    name: "storage",
    worked: /\b(?:storage|disk)\b.{0,60}\d\s?[KMGTPE]i?B\b|\d\s?[KMGTPE]i?B\b.{0,60}\b(?:storage|disk)\b/i,
    spoken: /\b(?:storage|stor(?:e|es|ed|ing)|disks?|capacity|size|data)\b|\d\s?[KMGTPE]i?B\b|\bbytes\b/i,
    matters: /\b(?:database|storage|stores?|stored|tables?|blob|persist\w*)\b/i,
    times: 3,
    required: false,
  },
  {
    name: "bandwidth",
    worked: /\bbandwidth\b|\b(?:egress|ingress)\b.{0,60}\d|\d\s?[KMGTPE](?:bps|Bps|bit\/s|i?B\s?\/\s?s(?:ec)?\b|i?B per second)/i,
    spoken:
      /\b(?:bandwidth|egress|ingress|network|throughput|transfers?|CDN|bps)\b|\d\s?[KMGTPE](?:bps|bit\/s|i?B\s?(?:\/|per)\s?s)|bits? per/i,
    matters: /\b(?:photos?|images?|pictures?|videos?|audio|music|songs?|media|uploads?|downloads?|streaming|files?)\b/i,
    times: 6,
    required: true,
  },
  {
    name: "cache memory",
    worked: /\b(?:cached?|memory|RAM|redis)\b.{0,60}\d\s?[KMGTPE]i?B\b|\d\s?[KMGTPE]i?B\b.{0,60}\b(?:cached?|memory|RAM|redis)\b/i,
    spoken: /\b(?:cach\w+|memory|in-memory|RAM|redis|memcached?)\b/i,
    matters: /(?<!\b(?:KV|prompt|browser|DNS)[ -])\bcach(?:e|es|ed|ing)\b/i,
    times: 8,
    required: false,
  },
];
