/** A table or collection without a primary or partition key. */
import type { Entity } from "../../core/facts/data-model/entities.ts";
import { keylessEntities, modelSection } from "../../core/facts/data-model/keyless.ts";
import type { Report } from "../../core/lint/finding.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/entity-without-key",
  title: "A data model says by what key each entity is kept",
  severity: "warning",
  since: "0.1.0",
  when: "pause",
  why: md`
    The key decides what can be looked up, what can be there twice, and on which shard it lies. A table without one leaves
    all three open: two rows for the same follower, a scan for every read. Lintel takes an \`id\`, or an identifier in the
    first place, for the key even if it is not marked as one.
  `,
  *check(facts, { expected }): Iterable<Report> {
    const { entities, keyed } = keylessEntities(facts);
    const judged = entities.filter(({ section }) => expected["data-model"] !== undefined || section?.roles[0] === "data-model");
    const [first] = judged;
    if (!first || !facts.english) return;
    if (keyed.length > 0) {
      for (const entity of judged)
        yield {
          span: entity.span,
          message: `${entity.name} has no primary or partition key`,
          evidence: `${fieldList(entity)}; ${keyedList(keyed)}`,
        };
      return;
    }
    yield {
      span: modelSection(first)?.titleSpan ?? first.span,
      message: `The data model names no primary or partition key${judged.length < facts.entities.length ? ` for ${nameList(judged)}` : ""}`,
      evidence: judged.map(fieldList).slice(0, MOST_LISTED).join("; "),
    };
  },
  examples: [
    {
      bad: md`
        # Design a Photo Service

        ## Data Model

        **Users**

        | Column | Type | Description |
        | --- | --- | --- |
        | user_id | BIGINT | Primary key |
        | email | VARCHAR(100) | Unique |

        **Follows**
          ^^^^^^^ Follows has no primary or partition key

        | Column | Type | Description |
        | --- | --- | --- |
        | follower_id | BIGINT | Foreign key to Users |
        | followee_id | BIGINT | Foreign key to Users |
        | followed_at | TIMESTAMP | |
      `,
    },
    {
      bad: md`
        # Design a Photo Service

        ## Data Model
           ^^^^^^^^^^ The data model names no primary or partition key

        - Users: email, created_at, last_login
        - Photos: owner_email, path, taken_at
      `,
    },
    {
      good: md`
        # Design a Photo Service

        ## Data Model

        ~~~sql
        CREATE TABLE follows (
          follower_id BIGINT REFERENCES users(id),
          followee_id BIGINT REFERENCES users(id),
          followed_at TIMESTAMP,
          PRIMARY KEY (follower_id, followee_id)
        );
        ~~~

        - Photos: photo_id, path, taken_at

        ~~~json
        { "caption": "string", "size": "int", "taken": "timestamp" }
        ~~~
      `,
    },
  ],
});

const MOST_LISTED = 5;

function fieldList({ name, fields }: Entity): string {
  const names = fields.slice(0, MOST_LISTED).map((field) => field.name);
  return `${name}: ${names.join(", ")}${fields.length > MOST_LISTED ? " …" : ""}`;
}

function keyedList(keyed: readonly Entity[]): string {
  const names = [...new Set(keyed.map(({ name }) => name))];
  return `a key is given for ${names.slice(0, MOST_LISTED).join(", ")}${names.length > MOST_LISTED ? " …" : ""}`;
}

function nameList(entities: readonly Entity[]): string {
  const names = entities.map(({ name }) => name);
  return names.length <= 3 ? names.join(", ") : `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;
}
