/** What Lintel understood of a document, in the shape of the contract. */
import type { Analysis } from "../core/facts/analysis.ts";
import type { Claim, Measured } from "../core/facts/claim.ts";
import type { DesignFacts } from "../core/facts/design-facts.ts";
import type { Drawing } from "../core/facts/drawing.ts";
import { drawingType } from "../core/facts/drawing-type.ts";
import { stageThroughput } from "../core/facts/stage-throughput.ts";
import { textAround } from "../core/facts/text-around.ts";
import type { Config } from "../core/lint/config.ts";
import { profileOf } from "../core/lint/expected-parts.ts";
import type { Quantity } from "../core/quantity/quantity.ts";
import type { LineIndex } from "../core/text/line-index.ts";
import type { ProfileId } from "../knowledge/profiles.ts";
import { architectureReport } from "./architecture-report.ts";
import { CONTRACT_VERSION, type DesignReport, type FactsOutput, sectionRole } from "./contract.ts";

export function factsReport(name: string, analysis: Analysis, config: Config): FactsOutput {
  const { designDocument, designs, lines } = analysis;
  const reports = designs.map((facts) => designReport(facts, profileOf(analysis, facts, config), lines));
  return { version: CONTRACT_VERSION, path: name, designDocument, designs: reports };
}

function designReport(facts: DesignFacts, profile: ProfileId, lines: LineIndex): DesignReport {
  const { design, requirements, figures, claims, decisions, drawings, architectures } = facts;
  return {
    title: design.title,
    profile,
    range: lines.toRange(design.span),
    sections: sectionReports(facts, lines),
    requirements: requirements.map(({ type, quality, text, targets, id, level, span }) => ({
      type,
      quality,
      text,
      id,
      level,
      targets: targets.map((target) => ({
        ...quantityReport(target),
        percentile: target.percentile,
        window: target.window,
        bound: target.bound,
      })),
      range: lines.toRange(span),
    })),
    figures: figures.map(({ name, quantity, span }) => ({
      name,
      ...quantityReport(quantity),
      text: quantity.text,
      range: lines.toRange(span),
    })),
    claims: claims.map((claim) => claimReport(claim, lines)),
    operations: facts.operations.map(({ form, name, method, path, parameters, response, effect, span }) => ({
      form,
      name,
      method,
      path,
      parameters: [...parameters],
      response,
      effect,
      range: lines.toRange(span),
    })),
    entities: facts.entities.map(({ name, keys, fields, span }) => ({
      name,
      keys: [...keys],
      fields: fields.map((field) => ({ name: field.name, type: field.type, keys: [...field.keys], range: lines.toRange(field.span) })),
      range: lines.toRange(span),
    })),
    decisions: decisions.map(({ title, options, choice, reason, span }) => ({
      title,
      options: [...options],
      choice,
      reason,
      range: lines.toRange(span),
    })),
    ...architectureReport(architectures, lines),
    diagrams: drawings.map((drawing) => ({
      language: drawing.language,
      type: drawingType(drawing),
      throughput: throughputReport(drawing, facts),
      range: lines.toRange(drawing.span),
    })),
  };
}

/** What the stages of a drawing carry at most, where they say what each carries. */
function throughputReport(
  drawing: Drawing,
  { diagrams, sections, statements }: DesignFacts,
): DesignReport["diagrams"][number]["throughput"] {
  const graph = diagrams.find((each) => each.drawing === drawing)?.diagram.graph;
  const found = graph ? stageThroughput(graph, textAround(drawing.span, sections, statements)) : null;
  if (!graph || !found) return null;
  const labels = found.bottleneck.flatMap((id) => graph.nodes.find((node) => node.id === id)?.label ?? []);
  return { ...measuredReport({ value: found.value, unit: found.unit ?? "1" }), bottleneck: labels };
}

const ROLE_IN_CONTRACT: Readonly<Record<string, string>> = { requirements: "functional-requirements" };

/** Sections whose role the contract does not name are left out. */
function sectionReports({ sections }: DesignFacts, lines: LineIndex): DesignReport["sections"] {
  return sections.flatMap(({ roles: [role], title, whole }) => {
    const named = sectionRole.safeParse(role && (ROLE_IN_CONTRACT[role] ?? role));
    return named.success ? [{ role: named.data, title, range: lines.toRange(whole) }] : [];
  });
}

function claimReport(
  { text, expression, claimed, computed, ratio, verdict, reason, span }: Claim,
  lines: LineIndex,
): DesignReport["claims"][number] {
  return {
    text,
    expression,
    claimed: measuredReport(claimed),
    computed: computed && measuredReport(computed),
    ratio: ratio && withoutNoise(ratio),
    verdict,
    reason: reason === "" ? null : reason,
    range: lines.toRange(span),
  };
}

function measuredReport({ value, unit }: Measured): { value: number; unit: string } {
  return { value: withoutNoise(value), unit };
}

/** What binary fractions add behind the digits that matter. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(12));
}

/** A share is a number without unit: 99.9% is 0.999. */
function quantityReport({ value, unit }: Quantity): { value: number; unit: string } {
  return unit === "%" ? measuredReport({ value: value / 100, unit: "1" }) : measuredReport({ value, unit: unit ?? "1" });
}
