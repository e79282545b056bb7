/** Tells a flowchart of decisions or steps from one of components, by what its author wrote on nodes and links. */
import { componentKind } from "./component-kind.ts";
import type { DrawnGraph, DrawnNode, DrawnNotation } from "./drawn-graph.ts";
import { nameInLabel } from "./plain-name.ts";

/** True when a flowchart or block diagram says what happens next rather than what there is. */
export function drawsSteps({ notation = "flowchart", nodes, edges }: DrawnGraph): boolean {
  if (!OPEN_NOTATIONS.has(notation)) return false;
  if (nodes.some(({ label, shape }) => shape === "block_arrow" && ANSWER.test(label))) return true;
  if (edges.some(({ label }) => label !== null && ANSWER.test(label))) return true;
  if (nodes.some(({ label }) => TERMINAL.test(label) || label.trimEnd().endsWith("?"))) return true;
  return stepsAmong(nodes) * 5 > nodes.length;
}

/** How many of some nodes are steps rather than things. */
export function stepsAmong(nodes: readonly DrawnNode[]): number {
  return nodes.filter(isStep).length;
}

/** Notations in which anything may be drawn. What the others draw are things, whatever words they use. */
const OPEN_NOTATIONS: ReadonlySet<DrawnNotation> = new Set<DrawnNotation>(["flowchart", "block"]);

const ANSWER =
  /^\s*(?:yes|no|true|false|y|n|ok|else|otherwise|success|failure|fail(?:ed|s)?|pass(?:ed|es)?|valid|invalid|found|not found|approved|rejected|はい|いいえ|예|아니오)(?![\p{L}\p{N}])/iu;
const TERMINAL = /^\s*(?:start|begin|end|stop|done|finish(?:ed)?|exit|success|failure|error|開始|終了)\s*$/i;

/** A step is a phrase that opens with a verb: "Create the order", "1. Validate token", "Sends a request". */
function isStep({ label, shape }: DrawnNode): boolean {
  const words = label.replace(/^\s*(?:step\s*)?\d+[.):\s]+/i, "").trim();
  const first = /^[A-Za-z]+/.exec(words)?.[0].toLowerCase() ?? "";
  const verb = VERBS.has(first) || VERBS.has(first.replace(/e?s$/, "")) || VERBS.has(first.replace(/s$/, ""));
  return shape === "diamond" || (verb && /^\S+\s+\S/.test(words) && !NOUN_PHRASE.test(words) && !isShortName(words));
}

/** "Load balancer", "Message broker": two words that name a component, whatever the first may be elsewhere. */
function isShortName(words: string): boolean {
  const name = nameInLabel(words).trim();
  return name.split(/\s+/).length <= 2 && componentKind(name) !== "unknown";
}

/** A verb before such a noun names a component: "Search Service", "Write API". */
const NOUN_PHRASE =
  /^\S+\s+(?:\S+\s+)?(?:service|server|api|worker|db|database|cache|queue|store|index|gateway|engine|cluster|node|path|manager|processor|consumer|proxy|handler|system|layer|pool|stream|broker|client|balancer|replica|shard|table|topic|job|log|app|ui|group)s?\b/i;

const VERBS: ReadonlySet<string> = new Set(
  (
    "accept acknowledge add allocate append apply archive ask assign attach authenticate authorize await begin broadcast build buy calculate call cancel " +
    "capture charge check choose clean close collect commit compare complete compute configure confirm connect consume continue convert copy create " +
    "decide decode decrement delete deliver deny deploy detect determine disable discard dispatch display download drop edit emit enable encode " +
    "encrypt enqueue ensure enter evaluate evict execute expire extract fail fetch fill filter find finish fix flush format forward generate get give " +
    "grab grant handle hash identify ignore import increment init initialize initiate insert install invalidate invoke issue join keep launch list listen load " +
    "lock log lookup make map mark match merge migrate modify mount move notify obtain open order parse pass pause pay perform persist pick poll " +
    "populate post prepare process produce provide provision publish pull push put queue raise read receive recompute reconcile record redirect register reject release " +
    "remove rename render replace reply report request reserve reset resolve respond restart restore retrieve retry return review revoke rollback rotate route run save " +
    "scan schedule search select send serve set show shut sign sort split start stop store submit subscribe switch sync synchronize take test transfer " +
    "transform trigger try unlock update upload upsert use validate verify view wait watch write"
  ).split(" "),
);
