/**
 * Sentences on whether a component survives the loss of one instance: "Redis runs as a cluster with replicas", "a single
 * Postgres instance". What could be, is planned, or holds of something else says nothing.
 */
import { redundancyIn } from "../graph/redundancy.ts";
import { componentNamesIn, type NameInText } from "./component-names.ts";
import type { Statement } from "./statement.ts";
import type { StatedRedundancy } from "./told-component.ts";

/** What `statements` say of the redundancy of components, in the order of the text. */
export function statedRedundancy(statements: readonly Statement[]): readonly StatedRedundancy[] {
  let lead: string | null = null;
  return statements.flatMap((statement) => {
    const { plain, locate, form } = statement;
    const topic = topicOf(statement);
    const before = form === "item" ? lead : null;
    if (form !== "item" || statement.introduces) lead = statement.introduces || plain.endsWith(":") ? (topic?.name ?? null) : null;
    return clausesOf(plain).flatMap(({ text, start }) => {
      const names = componentNamesIn(text);
      const isNamed = names.length > 0 || topic || before !== null || EVERYTHING.test(text) || DEPLOYMENT.test(plain);
      const said = isNamed ? redundancySaid(text) : null;
      if (!said) return [];
      const subject = subjectOf(names, said, text)?.name ?? (said.redundant ? nameFromAround(text, start, topic, before) : null);
      if (subject === null) return [];
      return [{ name: subject, redundant: said.redundant, words: said.words, span: locate(start, start + text.length) }];
    });
  });
}

/** Whom a clause without a name of its own speaks of: the topic of its statement, or the one whose list it stands in. */
function nameFromAround(clause: string, start: number, topic: NameInText | null, lead: string | null): string | null {
  const everything = EVERYTHING.exec(clause)?.[0];
  if (everything !== undefined) return everything;
  const rest = clause.slice(topic && start <= topic.from ? topic.to - start : 0);
  const isNamed = componentNamesIn(rest).length > 0;
  if (READ_REPLICAS.test(rest) && componentNamesIn(rest.replace(READ_REPLICAS, "")).length === 0) return topic?.name ?? lead ?? "database";
  if (isNamed) return null;
  return topic?.name ?? lead ?? (DEPLOYMENT.test(clause) ? ALL_COMPONENTS : null);
}

/** The name under which a deployment as a whole is stated. */
export const ALL_COMPONENTS = "all components";

/** "Read replicas for search": whose they are goes without saying. */
const READ_REPLICAS = /^\W*(?:\w+ )?(?:read|database|db) replicas\b/i;

/** "Multi-AZ deployment", said of nothing else. */
const DEPLOYMENT =
  /^\W*multi-?\s?(?:az|zone|region|dc|data ?cent(?:er|re))s?(?:,? active[-/ ]active)? (?:deployments?|setup|redundancy|replication|architecture)\W*$/i;

const EVERYTHING = /\b(?:all|each|every)\s(?:\w+\s)?(?:components?|tiers?|layers?|parts?)\b/i;

/** The component that a row or a line is about: `**DB**: primary and replica`, `Chat Service | stateless`, `KGS: …`, `PostgreSQL:`. */
function topicOf({ plain }: Statement): NameInText | null {
  const label = /^\s*(?:\d{1,2}[.)]\s*)?([^:|–—\n]{2,48}?)\s*(?:[:|–—]|$)/.exec(plain);
  const written = label?.[1]?.trim() ?? "";
  const from = plain.indexOf(written);
  if (ABBREVIATION.test(written)) return { name: written, from, to: from + written.length, kind: "unknown", technology: null };
  const [name, ...others] = componentNamesIn(written);
  const isAll = name && others.length === 0 && name.kind !== "client" && written.length - (name.to - name.from) <= SHORTEST_REMARK;
  return isAll ? { ...name, from: from + name.from, to: from + name.to } : null;
}

/** `**1. PostgreSQL (primary)**` is about PostgreSQL. In characters. */
const SHORTEST_REMARK = 16;

const ABBREVIATION = /^[A-Z]{2,6}$/;

/** What a clause says, and where in it. */
interface RedundancySaid {
  readonly redundant: boolean;
  readonly words: string;
  readonly at: number;
}

/** What a clause says of redundancy, whoever it speaks of; null where it says nothing or only what could be. */
export function redundancySaid(clause: string): RedundancySaid | null {
  if (UNDECIDED.test(clause)) return null;
  const rest = clause.replace(PURPOSE, blanks);
  const alone = ALONE.exec(rest);
  const others = rest.replace(DENIED, blanks);
  const survives = SURVIVES.exec(others)?.[0] ?? instancesIn(others);
  if (survives !== null) return { redundant: true, words: survives, at: clause.indexOf(survives) };
  const denied = DENIED.exec(rest);
  const against = denied ?? (CAPACITY.test(rest) ? null : alone);
  return against ? { redundant: false, words: against[0].trim(), at: against.index } : null;
}

function instancesIn(text: string): string | null {
  const found = redundancyIn(text);
  return found?.reason === "instances" && !NO_INSTANCES.test(found.text) ? found.text : null;
}

/** `3x faster`, `SET NX`, `100M × 365`. */
const NO_INSTANCES = /^[\dN]+\s?[x×]$|^[x×]\s?\d{2}|\bpools?\b|[)|]/i;

function blanks(text: string): string {
  return " ".repeat(text.length);
}

const SURVIVES =
  /\b(?:replicas?|replicat(?:es?|ed|ion)|clusters?|stand-?by|fail(?:s |ed )?-?over|redundan(?:t|cy|tly)|multi-?(?:az|region|master|leader)|highly available|secondar(?:y|ies)|followers?|quorum|sentinel|auto-?scal\w{2,3}|scal(?:e|es|ed|ing)\s(?:[\w-]+\s){0,3}?(?:horizontally|out)|horizontal(?:ly)?\s(?:scal|auto)\w+|stateless|managed by (?:the |our |a )?(?:cloud|provider|aws|gcp|google|azure|platform)|(?:across|behind)\s(?:[\w-]+\s){1,3}?(?:instances|replicas|nodes|servers))\b/i;

/** What something is done for is not what it is ("to avoid a single point of failure"), nor is what one measures. */
const PURPOSE =
  /\b(?:to )?(?:avoid|prevent|eliminat|remov|mitigat)(?:s|e|es|ed|ing)?\s(?:\w+\s){0,2}?single points? of failure\b|\bno single points? of failure\b|\bnot (?:be )?a single point of failure\b|\breplica(?:tion)? lag\b/gi;

const SPARE =
  "(?:replicas?|replicat(?:ed|ion)|stand-?bys?|fail-?over|redundan(?:t|cy)|clusters?|clustered|backups?|highly available|second instance)";
const DENIED = new RegExp(
  `\\b(?:do|does|did)(?: not|n['’]t) (?:replicate|cluster|fail over)\\b|\\b(?:without|no|not|never|lacks?|lacking|isn['’]t|aren['’]t|has no|have no)\\s(?:(?:any|a|an|yet|currently|been|be|automatic|read|hot|made)\\s){0,3}?${SPARE}\\b`,
  "i",
);
const ONE = "(?:single|one|only one|just one|lone|(?<!\\w[ -]?)1)";
const ALONE = new RegExp(
  `\\b${ONE}[ -](?:[\\p{L}\\p{N}-]{1,30} ){0,2}?(?:instance|node|server|machine|process|host|vm|box|container|broker|pod)\\b|\\bis a single point of failure\\b|\\bruns? standalone\\b`,
  "iu",
);

/** What one instance bears does not say that there is only one. */
const CAPACITY =
  /\b(?:can|cannot|able to|any|each|every|no|not a|per|within|than|beyond|exceeds?|capacity of) (?:a )?(?:\w+ )?(?:single|one)\b|\b(?:single|one) [^.]{0,60}\b(?:can|cannot|could)\b/i;

/** What may be, was, or is asked for. */
const UNDECIDED =
  /\b(?:could|might|may|would|should|must|needs? to|has to|can (?:also )?be|later|future|eventually|if|unless|consider(?:ed|ing)?|plan(?:s|ned)?|todo|tbd|instead|rather than|alternatives?|alternatively|option(?:al)?|unlike|rejected|ruled out|dismissed|previously|used to|was|were|v2|phase [2-9]|for example|e\.g|each shard|when (?:one|a|the)(?! (?:[\w-]+ ){1,3}?(?:dies|fails|crashes|disappears|(?:is|are|gets?) (?:lost|gone|down|dead|unreachable)|goes down|becomes unavailable))|fails? over if)\b|\?/i;

/** The sentences of a text, and the halves of one that says two things. */
export function clausesOf(plain: string): readonly { readonly text: string; readonly start: number }[] {
  return [...plain.matchAll(/(?:[^.;!?\n,]|\.(?=\S)|,(?! (?:while|but|whereas|yet)\b))+\??/g)].map(({ 0: text, index }) => ({
    text,
    start: index,
  }));
}

/** Whom a clause speaks of: the name among the words, right behind them, or before them as their subject. */
function subjectOf(names: readonly NameInText[], { at, words }: RedundancySaid, clause: string): NameInText | null {
  const end = at + words.length;
  const own = names.filter(({ name, kind }) => kind !== "unknown" && kind !== "client" && !/\breplicas?$/i.test(name));
  const among = own.find(({ from, to }) => from < end && to > at);
  const behind = own.find(({ from }) => from >= end && OBJECT.test(clause.slice(end, from)));
  const before = own.findLast(({ to }) => to <= at);
  const gap = before ? clause.slice(before.to, at) : "";
  const isSubject =
    before && !BESIDE.test(clause.slice(Math.max(before.from - 20, 0), before.from)) && gap.length <= LONGEST_GAP && SUBJECT.test(gap);
  return among ?? behind ?? (isSubject ? before : null);
}

const LONGEST_GAP = 60;

/** Between the words and whom they are said of: "three instances of the API server", "replicate Redis". */
const OBJECT = /^\s(?:(?:of|for)\s)?(?:(?:the|our|each)\s)?$/i;

/** Between whom it is said of and the words: "Redis runs as a …", "Postgres with a hot …", "Kafka: three …". */
const SUBJECT =
  /^(?:\s?\([^()]*\))?\s*(?:[:(|–—=-]|$|(?:is|are|has|have|runs?|with|uses?|using|deployed|in|as|gets?|keeps?|supports?)\b|(?:instances?|servers?|nodes?|cluster|layer|tier|database|service)\s(?:is|are|has|have|runs?|with|uses?)\b)/i;

/** Before such a name another is spoken of: "three instances behind a load balancer". */
const BESIDE = /\b(?:behind|by|via|through|using|with|from|into|to|in|on|in front of) (?:the |an? |our )?$/i;
