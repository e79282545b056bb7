/** All rules, in the order in which documentation and `lintel rules` list them. */
import type { Rule } from "../core/lint/rule.ts";
import cacheWithoutExpiry from "./architecture/cache-without-expiry.ts";
import clientToDatabase from "./architecture/client-to-database.ts";
import conflictingDrawings from "./architecture/conflicting-drawings.ts";
import databaseWithoutReplication from "./architecture/database-without-replication.ts";
import loadBeyondOneNode from "./architecture/load-beyond-one-node.ts";
import noLoadBalancer from "./architecture/no-load-balancer.ts";
import queueWithoutConsumer from "./architecture/queue-without-consumer.ts";
import queueWithoutFailureHandling from "./architecture/queue-without-failure-handling.ts";
import singlePointOfFailure from "./architecture/single-point-of-failure.ts";
import targetOutOfReach from "./architecture/target-out-of-reach.ts";
import undrawnComponent from "./architecture/undrawn-component.ts";
import unmentionedComponent from "./architecture/unmentioned-component.ts";
import unreachableComponent from "./architecture/unreachable-component.ts";
import consistencyOfStore from "./decisions/consistency-of-store.ts";
import noAlternative from "./decisions/no-alternative.ts";
import decisionWithoutReason from "./decisions/no-reason.ts";
import asciiCouldBeMermaid from "./diagrams/ascii-could-be-mermaid.ts";
import mermaidSyntax from "./diagrams/mermaid-syntax.ts";
import undescribedDiagram from "./diagrams/undescribed-diagram.ts";
import frontMatter from "./directives/front-matter.ts";
import malformed from "./directives/malformed.ts";
import directiveWithoutReason from "./directives/no-reason.ts";
import unknownRule from "./directives/unknown-rule.ts";
import unused from "./directives/unused.ts";
import averageWithoutPeak from "./estimates/average-without-peak.ts";
import bitsForBytes from "./estimates/bits-for-bytes.ts";
import conflictingValues from "./estimates/conflicting-values.ts";
import dimensionMismatch from "./estimates/dimension-mismatch.ts";
import missingUnit from "./estimates/missing-unit.ts";
import missingUsualParts from "./estimates/missing-usual-parts.ts";
import mixedPrefixes from "./estimates/mixed-prefixes.ts";
import sharesAbove100 from "./estimates/shares-above-100.ts";
import spuriousPrecision from "./estimates/spurious-precision.ts";
import storageWithoutRetention from "./estimates/storage-without-retention.ts";
import unstatedAssumption from "./estimates/unstated-assumption.ts";
import wrongArithmetic from "./estimates/wrong-arithmetic.ts";
import apiWithoutAuthentication from "./framework/api-without-authentication.ts";
import apiWithoutErrors from "./framework/api-without-errors.ts";
import emptySection from "./framework/empty-section.ts";
import entityWithoutKey from "./framework/entity-without-key.ts";
import listWithoutPagination from "./framework/list-without-pagination.ts";
import misplacedSection from "./framework/misplaced-section.ts";
import missingAccessPattern from "./framework/missing-access-pattern.ts";
import missingAlternatives from "./framework/missing-alternatives.ts";
import missingApi from "./framework/missing-api.ts";
import missingAssumptions from "./framework/missing-assumptions.ts";
import missingBottlenecks from "./framework/missing-bottlenecks.ts";
import missingConsequences from "./framework/missing-consequences.ts";
import missingContext from "./framework/missing-context.ts";
import missingDataModel from "./framework/missing-data-model.ts";
import missingDecision from "./framework/missing-decision.ts";
import missingDeepDive from "./framework/missing-deep-dive.ts";
import missingDiagram from "./framework/missing-diagram.ts";
import missingEstimation from "./framework/missing-estimation.ts";
import missingFailureHandling from "./framework/missing-failure-handling.ts";
import missingFunctionalRequirements from "./framework/missing-functional-requirements.ts";
import missingGoals from "./framework/missing-goals.ts";
import missingGrowth from "./framework/missing-growth.ts";
import missingHighLevelDesign from "./framework/missing-high-level-design.ts";
import missingMonitoring from "./framework/missing-monitoring.ts";
import missingNonFunctionalRequirements from "./framework/missing-non-functional-requirements.ts";
import missingOutOfScope from "./framework/missing-out-of-scope.ts";
import missingProposal from "./framework/missing-proposal.ts";
import missingRollout from "./framework/missing-rollout.ts";
import missingSection from "./framework/missing-section.ts";
import missingSecurity from "./framework/missing-security.ts";
import missingStatus from "./framework/missing-status.ts";
import missingTesting from "./framework/missing-testing.ts";
import missingTradeOffs from "./framework/missing-trade-offs.ts";
import missingWrapUp from "./framework/missing-wrap-up.ts";
import placeholder from "./framework/placeholder.ts";
import sectionOrder from "./framework/section-order.ts";
import shortSection from "./framework/short-section.ts";
import strayFence from "./framework/stray-fence.ts";
import thinSection from "./framework/thin-section.ts";
import writeWithoutIdempotency from "./framework/write-without-idempotency.ts";
import contradictedTarget from "./requirements/contradicted-target.ts";
import danglingId from "./requirements/dangling-id.ts";
import downtimeDoesNotFit from "./requirements/downtime-does-not-fit.ts";
import duplicateId from "./requirements/duplicate-id.ts";
import noMeasurableTarget from "./requirements/no-measurable-target.ts";
import unservedRequirement from "./requirements/unserved-requirement.ts";
import unspokenQuality from "./requirements/unspoken-quality.ts";

export const RULES: readonly Rule[] = [
  missingStatus,
  missingContext,
  missingGoals,
  missingFunctionalRequirements,
  missingOutOfScope,
  missingAccessPattern,
  missingNonFunctionalRequirements,
  missingAssumptions,
  missingEstimation,
  missingApi,
  missingDataModel,
  missingHighLevelDesign,
  missingProposal,
  missingDecision,
  missingDiagram,
  missingDeepDive,
  missingBottlenecks,
  missingTradeOffs,
  missingAlternatives,
  missingConsequences,
  missingFailureHandling,
  missingMonitoring,
  missingSecurity,
  missingGrowth,
  missingRollout,
  missingTesting,
  missingWrapUp,
  missingSection,
  misplacedSection,
  shortSection,
  apiWithoutAuthentication,
  apiWithoutErrors,
  emptySection,
  entityWithoutKey,
  listWithoutPagination,
  placeholder,
  sectionOrder,
  strayFence,
  thinSection,
  writeWithoutIdempotency,
  noMeasurableTarget,
  unservedRequirement,
  unspokenQuality,
  duplicateId,
  danglingId,
  downtimeDoesNotFit,
  contradictedTarget,
  wrongArithmetic,
  bitsForBytes,
  dimensionMismatch,
  missingUnit,
  mixedPrefixes,
  sharesAbove100,
  conflictingValues,
  averageWithoutPeak,
  storageWithoutRetention,
  missingUsualParts,
  unstatedAssumption,
  spuriousPrecision,
  singlePointOfFailure,
  targetOutOfReach,
  loadBeyondOneNode,
  conflictingDrawings,
  mermaidSyntax,
  undrawnComponent,
  unmentionedComponent,
  asciiCouldBeMermaid,
  clientToDatabase,
  noLoadBalancer,
  unreachableComponent,
  cacheWithoutExpiry,
  queueWithoutConsumer,
  queueWithoutFailureHandling,
  databaseWithoutReplication,
  undescribedDiagram,
  noAlternative,
  decisionWithoutReason,
  consistencyOfStore,
  unknownRule,
  malformed,
  unused,
  directiveWithoutReason,
  frontMatter,
];
