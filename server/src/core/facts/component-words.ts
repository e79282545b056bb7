/**
 * The words by which two names may mean one component, made comparable: "Notification Service" and "Notifier" share one.
 * It is generous, as whoever asks accuses only where nothing fits.
 */
import { nameInLabel, plainName } from "../graph/plain-name.ts";

/** The words of a text, each cut to what its forms share. */
export function wordStems(text: string): ReadonlySet<string> {
  const words = text.split("\n").flatMap((line) => plainName(line).split(" "));
  return new Set(words.filter((word) => word !== "").map(stemOf));
}

/** The stems of the words by which a name differs from others of its kind; none in "API Server". */
export function tellingStems(name: string): readonly string[] {
  return plainName(name)
    .split(" ")
    .filter((word) => /^(?!x\d)\p{L}[\p{L}\p{N}]+$/u.test(word) && !GENERAL.has(word.replace(/(?<=..)s$/, "")))
    .map(stemOf);
}

/** The stem of the noun that a name ends in: "Cache Layer" and "caching" share it. Empty where it has none. */
export function nounStem(name: string): string {
  const words = plainName(nameInLabel(name))
    .split(" ")
    .filter((word) => /^\p{L}{2,}$/u.test(word) && !AROUND_NOUN.test(word));
  return stemOf(words.at(-1) ?? "");
}

const AROUND_NOUN = /^(?:layer|tier|cluster|group|pool|service|server|node|instance)s?$/;

/** Long enough to tell words apart, short enough for "notify" and "notification", "encoder" and "encoding". */
const SHARED = 4;

function stemOf(word: string): string {
  return (SPELT_OUT.get(word) ?? word)
    .replace(/(?<=...)(?:ing|ers?|ed|es?|s)$/, "")
    .replace(/([bdgmnprt])\1$/, "$1")
    .slice(0, SHARED);
}

const SPELT_OUT: ReadonlyMap<string, string> = new Map([
  ["ws", "socket"],
  ["wss", "socket"],
  ["ml", "machine"],
  ["idp", "identity"],
]);

/** What any component may be called beside its own name. */
const GENERAL: ReadonlySet<string> = new Set(
  (
    "service svc microservice micro server api app apis gw vm pod host container machine application worker consumer producer processor processing manager engine handler module component " +
    "layer tier cluster node instance pool group queue stream topic broker bus message event dead letter cache caching store storage db database datastore " +
    "data lake warehouse index gateway proxy reverse balancer balancing load lb scheduler cron job task pipeline generator aggregator system subsystem platform " +
    "backend frontend back front end client web mobile cdn dns content delivery network object blob block file bucket key value kv relational sql nosql rdbms " +
    "document graph time series primary replica read write master slave main core central global distributed async real in memory the of and tech a an user proxie"
  ).split(" "),
);
