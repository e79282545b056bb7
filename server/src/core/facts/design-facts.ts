/** The facts of one design, linked from those of its pieces; spans count from the document's start. */
import type { HeadingLanguage } from "../../knowledge/part-headings.ts";
import type { Design } from "../document/designs.ts";
import type { Directive } from "../document/directives.ts";
import type { FrontMatterProblem } from "../document/front-matter.ts";
import { headingLanguage } from "../document/heading-language.ts";
import type { Section } from "../document/outline.ts";
import type { Glossary } from "../graph/glossary.ts";
import type { MarkdownText, Piece } from "../markdown/markdown-text.ts";
import type { Conventions } from "../quantity/team-conventions.ts";
import { containsSpan, type Span, shiftSpan } from "../text/span.ts";
import type { Operation } from "./api/operation.ts";
import { operationsOf } from "./api/operations.ts";
import { architecturesOf, type DrawnArchitecture, type ReadDrawing, readDrawings } from "./architecture.ts";
import type { Claim } from "./claim.ts";
import { claimsOf } from "./claims.ts";
import { type Entity, entitiesOf } from "./data-model/entities.ts";
import type { Decision } from "./decisions/decision.ts";
import { decisionsOf } from "./decisions/decisions.ts";
import { downtimeClaims } from "./downtime-claims.ts";
import type { Drawing } from "./drawing.ts";
import { type Figure, figuresOf } from "./figures.ts";
import { glossaryRedundancy } from "./glossary-redundancy.ts";
import type { KnownAcross } from "./inference/across-pieces.ts";
import { isOperated } from "./is-operated.ts";
import { once } from "./once.ts";
import { type Parts, partsOf } from "./parts.ts";
import { type PieceFactsByContent, type PlacedCode, placeFieldGroup, placeLines, placeStatement } from "./piece-facts.ts";
import { type RequirementIds, requirementIds } from "./requirement-ids.ts";
import { type Requirement, requirementsOf } from "./requirements.ts";
import { saidBesideDrawings } from "./said-beside-drawings.ts";
import { settledRedundancy } from "./settled-redundancy.ts";
import type { SpokenOf } from "./spoken-of.ts";
import { type StatedComponent, statedComponents } from "./stated-components.ts";
import type { StatedDowntime } from "./stated-downtime.ts";
import type { Statement } from "./statement.ts";
import { toldArchitecture } from "./told-architecture.ts";
import type { ToldArchitecture } from "./told-component.ts";

export interface DesignFacts {
  readonly design: Design;
  /** The document's text: evidence is quoted from it. */
  readonly text: string;
  /** The pieces that hold the design. */
  readonly pieces: readonly Piece[];
  /** The design's sections in the order of the text, its own heading not among them. */
  readonly sections: readonly Section[];
  readonly statements: readonly Statement[];
  readonly requirements: readonly Requirement[];
  /** The ids that its requirements carry, and those that it refers to. */
  readonly requirementIds: RequirementIds;
  readonly figures: readonly Figure[];
  readonly claims: readonly Claim[];
  /** What the text says that an availability allows of downtime, in the order of the text. */
  readonly downtimes: readonly StatedDowntime[];
  readonly drawings: readonly Drawing[];
  /** The drawings in notations that can be read. */
  readonly diagrams: readonly ReadDrawing[];
  /** One for each drawing that shows components and how they are connected. */
  readonly architectures: readonly DrawnArchitecture[];
  /** What the text tells of the architecture, apart from the drawings. */
  readonly told: ToldArchitecture;
  /** The components that drawings and the high-level design name. */
  readonly named: readonly StatedComponent[];
  /** What the text speaks of apart from the drawings. */
  readonly said: SpokenOf;
  readonly codeBlocks: readonly PlacedCode[];
  /** What clients can call, each operation once. */
  readonly operations: readonly Operation[];
  /** What the design stores: tables, collections, records with their fields and keys. */
  readonly entities: readonly Entity[];
  readonly decisions: readonly Decision[];
  readonly parts: Parts;
  /** Whether the text tells of something that runs: a service, a cluster, a deployment. */
  readonly operated: boolean;
  readonly strayFences: readonly Span[];
  /** Whether running text can be understood; what is not understood is not judged. */
  readonly english: boolean;
  /** The language of its headings; null where they do not tell. */
  readonly headingLanguage: "en" | HeadingLanguage | null;
  /** The keys of the document's front matter, in lower case. */
  readonly keys: ReadonlySet<string>;
  /** What of the document's front matter cannot be read; told in its first design. */
  readonly frontMatter: FrontMatterProblem | null;
  /** The directives in the design; those outside of all designs count to the first. */
  readonly directives: readonly Directive[];
  /** What the team calls its components. */
  readonly glossary: Glossary;
  /** What the team reckons with. */
  readonly conventions: Conventions;
}

/** The document around a design. */
export interface DesignContext {
  readonly markdown: MarkdownText;
  readonly pieceFacts: PieceFactsByContent;
  readonly english: boolean;
  readonly directives: readonly Directive[];
  /** The facts of the designs in the version before. */
  readonly previous: readonly DesignFacts[];
  /** The keys of the document's front matter. */
  readonly keys: ReadonlySet<string>;
  /** What of its front matter cannot be read, for its first design. */
  readonly frontMatter: FrontMatterProblem | null;
  readonly across: KnownAcross;
  readonly glossary: Glossary;
  readonly conventions: Conventions;
}

/** The facts of `design`: those of the version before, the very same object, where nothing that they rest on changed. */
export function designFactsOf(design: Design, context: DesignContext): DesignFacts {
  const { markdown, pieceFacts, english, directives, previous, keys, frontMatter, across, glossary, conventions } = context;
  const within = (span: Span): boolean => containsSpan(design.span, span);
  const sections = sectionsUnder(design.section);
  const pieces = markdown.pieces.filter(({ start, content }) => start < design.span.end && start + content.text.length > design.span.start);
  const strayFences = markdown.strayFences.filter(within);
  const known = previous.find((facts) =>
    isSame(facts, {
      design,
      text: markdown.text,
      pieces,
      sections,
      strayFences,
      english,
      directives,
      keys,
      frontMatter,
      glossary,
      conventions,
    }),
  );
  if (known) return known;

  const placed = pieces.map(({ start, content }) => ({ start, length: content.text.length, facts: pieceFacts.get(content) }));
  const statements = placed
    .flatMap(({ start, facts }) => facts?.statements.map((each) => placeStatement(each, start)) ?? [])
    .filter(({ span }) => within(span));
  const pieceClaims = placed.flatMap(({ start, facts }) => (facts ? [{ start, claims: facts.claims }] : []));
  const claims = claimsOf(pieceClaims, across).filter(({ span }) => within(span));
  const downtimes = placed
    .flatMap(({ start, facts }) => facts?.downtimes.map((each) => ({ ...each, span: shiftSpan(each.span, start) })) ?? [])
    .filter(({ span }) => within(span))
    .sort((a, b) => a.span.start - b.span.start);
  const drawings = placed
    .flatMap(({ start, facts }) => facts?.drawings.map((each) => placeLines(each, start)) ?? [])
    .filter(({ span }) => within(span));
  const codeBlocks = placed
    .flatMap(({ start, facts }) => facts?.codeBlocks.map((each) => placeLines(each, start)) ?? [])
    .filter(({ span }) => within(span));
  const diagrams = readDrawings(drawings, glossary);
  const headings = once(() => headingLanguage(sections.flatMap(({ title, form }) => (form === "heading" ? [title] : []))));
  const operated = once(() => isOperated(design.profile, statements));
  const told = once(() => toldArchitecture({ top: design.section, sections, statements, drawings }));
  const said = once(() => saidBesideDrawings(placed, design.span, sections));
  const stated = once(() => {
    const ofPieces = placed.flatMap(
      ({ start, facts }) => facts?.stated().map((each) => ({ ...each, span: shiftSpan(each.span, start) })) ?? [],
    );
    const settled = settledRedundancy(
      [...ofPieces, ...glossaryRedundancy(statements, diagrams, glossary)],
      statements,
      sections,
      design.section,
    );
    return settled.filter(({ span }) => within(span));
  });
  const architectures = architecturesOf(diagrams, stated);
  const named = once(() => statedComponents({ architectures, design, sections, statements, glossary }));
  const operations = once(() =>
    operationsOf(
      placed
        .flatMap(({ start, facts }) => facts?.operations().map((each) => ({ ...each, span: shiftSpan(each.span, start) })) ?? [])
        .filter(({ span }) => within(span)),
      sections,
      design.section,
    ),
  );
  const entities = once(() =>
    entitiesOf(
      placed
        .flatMap(({ start, facts }) => facts?.fieldGroups().map((each) => placeFieldGroup(each, start)) ?? [])
        .filter(({ span }) => within(span)),
      sections,
      design.section,
    ),
  );
  const decisions = once(() => decisionsOf({ top: design.section, title: design.title, sections, statements }));
  const ids = once(() => requirementIds(statements, sections, design.section));
  return {
    design,
    text: markdown.text,
    pieces,
    sections,
    statements,
    requirements: requirementsOf(statements, sections, design.section),
    figures: figuresOf(statements, conventions.units),
    claims: [...claims, ...downtimeClaims(downtimes)].sort((a, b) => a.span.start - b.span.start),
    downtimes,
    drawings,
    diagrams,
    architectures,
    get told() {
      return told();
    },
    get named() {
      return named();
    },
    get said() {
      return said();
    },
    codeBlocks,
    get operations() {
      return operations();
    },
    get entities() {
      return entities();
    },
    get requirementIds() {
      return ids();
    },
    get decisions() {
      return decisions();
    },
    parts: partsOf({ top: design.section, sections, statements, codeBlocks, drawings, keys, english, headings }),
    get operated() {
      return operated();
    },
    strayFences,
    english,
    get headingLanguage() {
      return headings();
    },
    keys,
    frontMatter,
    directives,
    glossary,
    conventions,
  };
}

/** All sections inside a section, in the order of the text. */
function sectionsUnder({ children }: Section): readonly Section[] {
  return children.flatMap((child) => [child, ...sectionsUnder(child)]);
}

type Basis = Pick<
  DesignFacts,
  "design" | "text" | "pieces" | "sections" | "strayFences" | "english" | "keys" | "frontMatter" | "directives" | "glossary" | "conventions"
>;

/** True when two versions of a design rest on the same pieces at the same places, under the same outline. */
function isSame(a: Basis, b: Basis): boolean {
  return (
    a.design.title === b.design.title &&
    isSameSpan(a.design.span, b.design.span) &&
    a.english === b.english &&
    a.glossary === b.glossary &&
    a.conventions === b.conventions &&
    isSameList([...a.keys], [...b.keys], (x, y) => x === y) &&
    a.frontMatter?.message === b.frontMatter?.message &&
    a.frontMatter?.span.start === b.frontMatter?.span.start &&
    (a.text.length === a.design.span.end) === (b.text.length === b.design.span.end) &&
    isSameList(a.pieces, b.pieces, (x, y) => x.content === y.content && x.start === y.start) &&
    isSameList(a.sections, b.sections, isSameSection) &&
    isSameList(a.strayFences, b.strayFences, isSameSpan) &&
    isSameList(a.directives, b.directives, isSameDirective)
  );
}

function isSameDirective(a: Directive, b: Directive): boolean {
  return (
    a.keyword === b.keyword &&
    a.kind === b.kind &&
    a.reason === b.reason &&
    isSameSpan(a.span, b.span) &&
    isSameList(a.rules, b.rules, (x, y) => x.id === y.id && isSameSpan(x.span, y.span))
  );
}

function isSameSection(a: Section, b: Section): boolean {
  return a.level === b.level && a.title === b.title && isSameSpan(a.whole, b.whole) && isSameSpan(a.span, b.span);
}

function isSameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function isSameList<T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean {
  return a.length === b.length && a.every((each, at) => same(each, b[at] as T));
}
