/**
 * What a design says that a component can do: how much of the time it is available, how long it takes, how many requests
 * a second it carries. Read from labels ("API (99.9%)"), rows of tables on components, and lines such as
 * "API gateway: 5 ms"; what limits clients, or how long something is kept, is none of them.
 */
import type { Architecture, Component } from "../graph/component.ts";
import { type Identity, identityOf } from "../graph/identity.ts";
import { identityIndex } from "../graph/identity-index.ts";
import { quantitiesIn } from "../quantity/quantity.ts";
import type { Span } from "../text/span.ts";
import { sharesOfTimeIn } from "./availability.ts";
import { distinctBy } from "./distinct-by.ts";
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

/**
 * Gives the figures of the components of an architecture: of each component those in its label first, then those that
 * `statements` give it, in the order of the text. Made once for all drawings of a design.
 */
export function componentFigures(statements: readonly Statement[]): (architecture: Architecture) => readonly ComponentFigure[] {
  const stated = identityIndex(distinctBy(statements.flatMap(figuresOfNames), keyOf));
  return ({ components }) => {
    const drawn = components.map((component) => ({ component, identity: identityOf(component.name, component.kind) }));
    const index = identityIndex(drawn);
    const isOnlyOne = ({ identity }: FigureOfName): boolean => index.same(identity, 2).length === 1;
    return drawn.flatMap(({ component, identity }) => [
      ...labelFigures(component),
      ...stated
        .same(identity, MOST_NAMES)
        .filter(isOnlyOne)
        .map(({ figure, span }) => ({ ...figure, component: component.id, span })),
    ]);
  };
}

/** By no more names than this, and with no more figures, does a text speak of one component. */
const MOST_NAMES = 30;

type Figure = Omit<ComponentFigure, "component" | "span">;

/** A figure of whoever goes by that name. */
interface FigureOfName {
  readonly identity: Identity;
  readonly figure: Figure;
  readonly span: Span;
}

/** Of several figures of one kind under one name, the first counts. */
function keyOf({ identity, figure }: FigureOfName): string {
  const { kind, product, words, name } = identity;
  return [figure.of, kind, product ?? "", words, name].join("\n");
}

function figuresOfNames(statement: Statement): readonly FigureOfName[] {
  const { name, figures } = statement.form === "row" ? rowFigures(statement) : lineFigures(statement);
  if (figures.length === 0) return [];
  const identity = identityOf(name);
  return figures.map((figure) => ({ identity, figure, span: statement.span }));
}

/** Figures and the name beside them. */
interface NamedFigures {
  readonly name: string;
  readonly figures: readonly Figure[];
}

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
function rowFigures({ cells, header }: Statement): NamedFigures {
  const figures = cells.slice(1).flatMap((cell, at) => {
    const of = kindOfHeader(header[at + 1] ?? "");
    return of ? figuresIn(cell, of) : [];
  });
  return { name: cells[0] ?? "", figures };
}

/** `API gateway: 5 ms`, `Load balancer availability: 99.99%`. */
function lineFigures({ prose }: Statement): NamedFigures {
  const [, subject = "", rest = ""] = LINE.exec(prose) ?? [];
  const of = kindOfHeader(subject);
  return { name: of ? subject.replace(MEASURES, " ") : subject, figures: of || isFigureAlone(rest) ? figuresIn(rest, of) : [] };
}

/** `5 ms on average` and `adds 5 ms` are a component's figure; `3 failed checks in 15 s take it out` tells a story of it. */
function isFigureAlone(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  const numbers = text.replace(PERCENTILE, "").match(/\d[\d.,]*/g) ?? [];
  return numbers.length === 1 && words.length <= MOST_WORDS_BESIDE;
}

const MOST_WORDS_BESIDE = 6;

const LINE = /^\s*([^:=|\n]{2,60}?)\s*[:=]\s*([^\n]{1,80})$/;

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
  /\b(?:ttl|expir\w*|time-?outs?|retention|interval|every|each\s+\d|checkpoint\w*|snapshot\w*|behind|stale|window|lease|poll\w*|heartbeat\w*|batch\w*|limit\w*|throttl\w*|quota|backoff|retr\w*|refresh\w*|delay\w*|flush\w*|RTO|RPO|fail-?over|lag)\b/i;
