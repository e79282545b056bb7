/**
 * Reads a C4 diagram (context, container, component, dynamic, deployment) by the rules of Mermaid's c4Diagram.jison and
 * C4Db: elements are nodes, boundaries and deployment nodes are groups.
 */
import type { ComponentKind } from "../../../knowledge/component-kinds.ts";
import type { ArrowHead, DrawnEdge, DrawnGraph } from "../drawn-graph.ts";
import { argumentOf, type C4Call, readC4Call } from "./c4-call.ts";
import { type Cursor, lineEnd, take } from "./cursor.ts";
import { type GraphDraft, type GroupDraft, newGraphDraft } from "./graph-draft.ts";
import type { Label } from "./label.ts";

/** The C4 diagram in a masked text whose keyword ends at `from`; `keyword` in lower case. */
export function readC4(masked: string, from: number, keyword: string): DrawnGraph {
  const cursor: Cursor = { text: masked, at: from };
  const draft = newGraphDraft(keyword === "c4dynamic" ? "c4-dynamic" : "c4");
  const relations = new Map<string, DrawnEdge>();
  const open: GroupDraft[] = [];
  for (;;) {
    take(cursor, /[\s;]+/y);
    if (cursor.at >= masked.length) break;
    if (take(cursor, /\}/y)) close(open.pop(), cursor.at);
    else if (!take(cursor, /\{/y)) readStatement(cursor, draft, relations, open);
  }
  for (const group of open) close(group, masked.length);
  for (const relation of relations.values()) draft.addEdge(relation);
  return draft.finish("TB");
}

function readStatement(cursor: Cursor, draft: GraphDraft, relations: Map<string, DrawnEdge>, open: GroupDraft[]): void {
  if (take(cursor, /accDescr\s*\{[^}]*\}?/y)) return;
  const call = take(cursor, /title\s/y) ? null : readC4Call(cursor);
  if (!call) {
    cursor.at = lineEnd(cursor.text, cursor.at);
    return;
  }
  const element = ELEMENT.exec(call.keyword);
  const place = PLACES[call.keyword];
  const relation = RELATIONS[call.keyword];
  if (relation) addRelation(call, relation, draft, relations);
  else if (element) addElement(call, element, draft, open.at(-1));
  else if (place && take(cursor, /\s*\{/y)) openPlace(call, place, draft, open);
  else if (place) addElement(call, null, draft, open.at(-1));
}

/** `ContainerDb_Ext`: the level, the form and whose it is. */
const ELEMENT = /^(Person|System|Container|Component)(Db|Queue)?(_Ext)?$/;

/** Mermaid ignores a call without a name for what it declares. */
function addElement(call: C4Call, element: RegExpExecArray | null, draft: GraphDraft, group: GroupDraft | undefined): void {
  const alias = argumentOf(call, 0, "alias");
  if (!alias) return;
  const [, level = "", form = "", external = ""] = element ?? [];
  const isBuilt = level === "Container" || level === "Component" || element === null;
  const node = draft.declare(alias.text, alias.span, null);
  node.group = group?.id ?? null;
  node.label = withTechnology(argumentOf(call, 1, "label") ?? alias, isBuilt ? argumentOf(call, 2, element ? "techn" : "type") : null);
  node.description = argumentOf(call, isBuilt ? 3 : 2, "descr")?.text ?? null;
  node.kind = element ? kindOf(level, form, external) : null;
  node.shape = element ? [external && "external", level, form].filter(Boolean).join("_").toLowerCase() : null;
}

/** An external database is out of the author's hands before it is a database; whoever uses the system is a client, inside or out. */
function kindOf(level: string, form: string, external: string): ComponentKind | null {
  if (level === "Person") return "client";
  if (external !== "") return "external";
  return FORM_KINDS[form] ?? null;
}

const FORM_KINDS: Readonly<Record<string, ComponentKind>> = { Db: "database", Queue: "queue" };

/** As Mermaid draws it: the name, and the technology in brackets below. */
function withTechnology(name: Label, technology: Label | null): Label {
  return technology ? { text: `${name.text}\n[${technology.text}]`, span: name.span } : name;
}

/** What holds elements, and whether its third argument says what it runs on. */
interface Place {
  readonly isDeployment: boolean;
}

const BOUNDARY: Place = { isDeployment: false };
const DEPLOYMENT: Place = { isDeployment: true };
const PLACES: Readonly<Record<string, Place | undefined>> = {
  Boundary: BOUNDARY,
  Enterprise_Boundary: BOUNDARY,
  System_Boundary: BOUNDARY,
  Container_Boundary: BOUNDARY,
  Deployment_Node: DEPLOYMENT,
  Node: DEPLOYMENT,
  Node_L: DEPLOYMENT,
  Node_R: DEPLOYMENT,
};

function openPlace(call: C4Call, { isDeployment }: Place, draft: GraphDraft, open: GroupDraft[]): void {
  const alias = argumentOf(call, 0, "alias");
  const group = draft.group(alias?.text ?? null, call.span);
  const title = argumentOf(call, 1, "label");
  group.title = title && withTechnology(title, isDeployment ? argumentOf(call, 2, "type") : null);
  group.parent = open.at(-1)?.id ?? null;
  open.push(group);
}

function close(group: GroupDraft | undefined, end: number): void {
  if (group) group.span = { start: group.span.start, end };
}

/** Where the heads of a relation are, and how many arguments stand before its ends. */
interface Relation {
  readonly arrowStart: ArrowHead;
  readonly arrowEnd: ArrowHead;
  readonly before: number;
}

const FORTH: Relation = { arrowStart: "none", arrowEnd: "point", before: 0 };
const RELATIONS: Readonly<Record<string, Relation | undefined>> = {
  Rel: FORTH,
  Rel_U: FORTH,
  Rel_Up: FORTH,
  Rel_D: FORTH,
  Rel_Down: FORTH,
  Rel_L: FORTH,
  Rel_Left: FORTH,
  Rel_R: FORTH,
  Rel_Right: FORTH,
  Rel_Back: { arrowStart: "point", arrowEnd: "none", before: 0 },
  BiRel: { arrowStart: "point", arrowEnd: "point", before: 0 },
  RelIndex: { ...FORTH, before: 1 },
};

/** Of two relations with the same ends Mermaid draws the later one. */
function addRelation(call: C4Call, { arrowStart, arrowEnd, before }: Relation, draft: GraphDraft, relations: Map<string, DrawnEdge>): void {
  const from = argumentOf(call, before, "from");
  const to = argumentOf(call, before + 1, "to");
  if (!from || !to) return;
  for (const { text, span } of [from, to]) draft.mention(text, span);
  const name = argumentOf(call, before + 2, "label");
  const technology = argumentOf(call, before + 3, "techn");
  const label = name ? withTechnology(name, technology) : technology;
  relations.set(JSON.stringify([from.text, to.text]), {
    from: from.text,
    to: to.text,
    label: label?.text ?? null,
    labelSpan: label?.span ?? null,
    span: call.span,
    kind: "normal",
    arrowStart,
    arrowEnd,
  });
}
