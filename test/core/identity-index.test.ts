/** Looking a label up by whom it means finds what holding it against every label would find. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { identityOf, isSameIdentity } from "../../server/src/core/graph/identity.ts";
import { identityIndex } from "../../server/src/core/graph/identity-index.ts";

const label = fc
  .array(fc.constantFrom("Order", "Orders", "Redis", "Kafka", "Cache", "DB", "Service", "cluster", "x3", "(DynamoDB)", "Banana", "*"), {
    maxLength: 4,
  })
  .map((words) => words.join(" "));

it("finds the same as asking each", () => {
  fc.assert(
    fc.property(fc.array(label, { maxLength: 30 }), label, fc.integer({ min: 1, max: 40 }), (labels, sought, most) => {
      const things = labels.map((each, place) => ({ place, identity: identityOf(each) }));
      const identity = identityOf(sought);
      const expected = things.filter((thing) => isSameIdentity(thing.identity, identity)).slice(0, most);
      expect(identityIndex(things).same(identity, most)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
