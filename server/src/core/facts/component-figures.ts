/**
 * What a design says that a component can do: how much of the time it is available, how long it takes, how many requests
 * a second it carries. Read from labels ("API (99.9%)"), rows of tables on components, and lines such as
 * "API gateway: 5 ms"; what limits clients, or how long something is kept, is none of them.
 */
import type { Architecture, Component } from "../graph/component.ts";
import { type Identity, identityOf, isSameIdentity } from "../graph/identity.ts";
import { quantitiesIn } from "../quantity/quantity.ts";
import type { Span } from "../text/span.ts";
import { sharesOfTimeIn } from "./availability.ts";
import type { Statement } from "./statement.ts";

export type ComponentFigureKind = "availability" | "latency" | "throughput";

export interface ComponentFigure {
  /** The component's id in the architecture. */
  readonly component: string;
  readonly of: ComponentFigureKind;
  /** Of an availability a share of 1, of a latency seconds, of a throughput requests a second. */
  readonly value: number;
  /** True of a latency that only some requests exceed: percentiles do not add up. */
  readonly percentile: boolean;
  /** The figure as written. */
  readonly text: string;
  /** The label or statement that gives it. */
  readonly span: Span;
}

/** The figures of the components of `architecture`, first those in their labels. */
export function componentFigures({ components }: Architecture, statements: readonly Statement[]): readonly ComponentFigure[] {
  const known = components.map(({ id, name, kind }) => ({ id, identity: identityOf(name, kind) }));
  return [
    ...components.flatMap((component) => labelFigures(component)),
    ...statements.flatMap((statement) => (statement.form === "row" ? rowFigures(statement, known) : lineFigures(statement, known))),
  ];
}

type Figure = Omit<ComponentFigure, "component" | "span">;
type Known = readonly { readonly id: string; readonly identity: Identity }[];

function labelFigures({ id, name, mentions }: Component): readonly ComponentFigure[] {
  const [span] = mentions;
  return span ? figuresIn(ownWords(name), null).map((figure) => ({ ...figure, component: id, span })) : [];
}

/** A label without the lines that give a setting of the component: `Connection draining: 30s`. */
function ownWords(label: string): string {
  const lines = label.split("\n");
  return lines.filter((line, at) => at === 0 || !SETTING.test(line) || kindOfHeader(line) !== null).join("\n");
}

const SETTING = /^[^:\n]{2,40}:\s/;

/** A row whose first cell is a component, under headers that say what the others measure. */
function rowFigures({ cells, header, span }: Statement, known: Known): readonly ComponentFigure[] {
  const figures = cells.slice(1).flatMap((cell, at) => {
    const of = kindOfHeader(header[at + 1] ?? "");
    return of ? figuresIn(cell, of) : [];
  });
  return ofComponent(cells[0] ?? "", figures, known, span);
}

/** `API gateway: 5 ms`, `Load balancer availability: 99.99%`. */
function lineFigures({ prose, span }: Statement, known: Known): readonly ComponentFigure[] {
  const [, subject = "", rest = ""] = LINE.exec(prose) ?? [];
  const of = kindOfHeader(subject);
  return ofComponent(of ? subject.replace(MEASURES, " ") : subject, figuresIn(rest, of), known, span);
}

const LINE = /^\s*([^:=|\n]{2,60}?)\s*[:=]\s*([^\n]{1,80})$/;

/** The figures as those of the one component that `name` means. */
function ofComponent(name: string, figures: readonly Figure[], known: Known, span: Span): readonly ComponentFigure[] {
  if (figures.length === 0) return [];
  const wanted = identityOf(name);
  const [component, second] = known.filter(({ identity }) => isSameIdentity(identity, wanted));
  return component && !second ? figures.map((figure) => ({ ...figure, component: component.id, span })) : [];
}

function kindOfHeader(header: string): ComponentFigureKind | null {
  return KINDS.find(({ header: pattern }) => pattern.test(header))?.of ?? null;
}

const KINDS: readonly { readonly of: ComponentFigureKind; readonly header: RegExp }[] = [
  { of: "availability", header: /\b(?:availability|uptime|SLAs?|SLOs?)\b/i },
  { of: "latency", header: /\b(?:latency|latencies|response time|p\d{2,3}|budget)\b/i },
  { of: "throughput", header: /\b(?:throughput|capacity|max(?:imum)? (?:QPS|RPS|TPS|load))\b/i },
];

const MEASURES = /\b(?:availability|uptime|SLA|SLO|latency|response time|p\d{2,3}|throughput|capacity|max(?:imum)?)\b/gi;

/** A figure is of what is asked for; without that, of what its unit and the words beside it can only mean. */
function figuresIn(text: string, asked: ComponentFigureKind | null): readonly Figure[] {
  if (NO_CAPACITY.test(text)) return [];
  const [share] = sharesOfTimeIn(text);
  const isLikely = asked !== null || (share?.percent ?? 0) >= LEAST_AVAILABILITY;
  if (share && isLikely && (asked ?? "availability") === "availability" && !NO_AVAILABILITY.test(text)) {
    const written = text.slice(share.span.start, share.span.end);
    return [{ of: "availability", value: share.percent / 100, percentile: false, text: written }];
  }
  const [quantity, ...others] = quantitiesIn(text).filter(({ unit }) => unit !== null);
  if (!quantity || others.length > 0) return [];
  if (quantity.unit === "s" && (asked ?? "latency") === "latency" && quantity.value < LONGEST_LATENCY_S) {
    return [{ of: "latency", value: quantity.value, percentile: PERCENTILE.test(text), text: quantity.text }];
  }
  if (REQUEST_RATE.test(quantity.unit ?? "") && (asked ?? "throughput") === "throughput") {
    return [{ of: "throughput", value: quantity.value, percentile: false, text: quantity.text }];
  }
  return [];
}

/** In percent: a smaller share that is not called an availability is one of something else, as of the traffic. */
const LEAST_AVAILABILITY = 95;
const LONGEST_LATENCY_S = 60;
const PERCENTILE = /\bp\d{2,3}\b|percentile/i;
const REQUEST_RATE = /^(?:1|request|query|operation|transaction|message|event|write|read|call)\/s$/;
const NO_AVAILABILITY = /\b(?:durab|hit|accura|cache hit|success|consisten|cpu|utili[sz]|below|under)/i;
/** Times that something lasts rather than takes, and rates that are allowed rather than carried. */
const NO_CAPACITY =
  /\b(?:ttl|expir\w*|time-?outs?|retention|interval|every|window|lease|poll\w*|heartbeat\w*|batch\w*|limit\w*|throttl\w*|quota|backoff|retr\w*|refresh\w*|delay\w*|flush\w*|RTO|RPO|fail-?over|lag)\b/i;
