/** Entities: what a data model stores, in every form in which authors write fields and keys. */
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";

function entities(content: string, heading = "Data Model"): readonly string[] {
  const text = `# Design\n\n## ${heading}\n\n${content}\n`;
  const [facts] = analyze(text, { declared: true }).designs;
  return (facts?.entities ?? []).map(({ name, fields, keys }) => {
    for (const field of fields) expect(text.slice(field.span.start, field.span.end)).toBe(field.name);
    const written = fields.map(
      (field) => `${field.name}${field.type ? `:${field.type}` : ""}${field.keys.map((key) => `!${key}`).join("")}`,
    );
    return `${name} [${[...keys].join(" ")}] ${written.join(", ")}`;
  });
}

describe("forms of entities", () => {
  it.each([
    [
      "a table's definition",
      "```sql\nCREATE TABLE IF NOT EXISTS app.users (\n  id UUID PRIMARY KEY, -- never reused\n  tags MAP<TEXT, TEXT>,\n  price DECIMAL(10, 2) DEFAULT 0\n);\n```",
      ["users [primary] id:UUID!primary, tags:MAP<TEXT, TEXT>, price:DECIMAL(10, 2)"],
    ],
    [
      "keys behind the columns",
      "```cql\nCREATE TABLE posts (\n  author UUID,\n  at TIMESTAMP,\n  PRIMARY KEY ((author), at)\n);\n```",
      ["posts [primary partition sort] author:UUID!primary!partition, at:TIMESTAMP!primary!sort"],
    ],
    [
      "keys behind the table",
      "```sql\nCREATE TABLE hits (day Date, path String) ENGINE = MergeTree() PARTITION BY day ORDER BY path;\n```",
      ["hits [partition sort] day:Date, path:String"],
    ],
    [
      "a table of tables, with their keys in a column",
      "| Table | Primary key | Columns |\n| --- | --- | --- |\n| hosts | partition `host` | ip, robots, delay_ms |\n| notes | | body, author |",
      ["hosts [primary] ip, robots, delay_ms", "notes [] body, author"],
    ],
    [
      "a caption that says where it is kept, and by what key",
      "**orders** (PostgreSQL, 16 shards by `buyer_id`, primary key `order_id`, which carries the shard in its first bits)\n\n| Column | Type |\n| --- | --- |\n| order_id | bigint |\n| total | numeric |",
      ["orders [primary] order_id:bigint, total:numeric"],
    ],
    [
      "a table without the words for it",
      "```\nusers (\n  id BIGINT PRIMARY KEY,\n  email TEXT\n)\n```",
      ["users [primary] id:BIGINT!primary, email:TEXT"],
    ],
    [
      "a row for each field",
      "**Users**\n\n| Column | Type | Notes |\n| --- | --- | --- |\n| `id` | UUID | Primary key |\n| `name` | TEXT | |",
      ["Users [primary] id:UUID!primary, name:TEXT"],
    ],
    [
      "a row for each entity",
      "| Table | Key columns |\n| --- | --- |\n| users | id (PK), name |\n| orders | id (PK), user_id (FK) |",
      ["users [primary] id!primary, name", "orders [primary foreign] id!primary, user_id!foreign"],
    ],
    [
      "a column for each field",
      "Orders table:\n\n| id | user_id | total |\n| --- | --- | --- |\n| 1 | 7 | 9.50 |",
      ["Orders [] id, user_id, total"],
    ],
    [
      "an item for each field",
      "### Users Table\n\n- **user_id**: INT, Primary Key\n- **email**: VARCHAR(100), Unique",
      ["Users [primary unique] user_id:INT!primary, email:VARCHAR(100)!unique"],
    ],
    [
      "an item for each entity",
      "- Users: id (PK), name, email\n- Trips(trip_id, fare, status)",
      ["Users [primary] id!primary, name, email", "Trips [] trip_id, fare, status"],
    ],
    ["nested lists", "- Message\n  - id\n  - author\n- Group\n  - id\n  - name", ["Message [] id, author", "Group [] id, name"]],
    [
      "a list in a code block",
      "```\nUsers Table:\n- user_id (UUID, PK)\n- username (unique index)\n\nFollowers Table:\n- follower_id\n- followee_id\n- PRIMARY KEY (follower_id, followee_id)\n```",
      ["Users [primary unique] user_id:UUID!primary, username!unique", "Followers [primary] follower_id, followee_id"],
    ],
    [
      "braces",
      "```\nTrip {\n  trip_id (PK)\n  fare DECIMAL\n  route: {from, to}\n}\n```",
      ["Trip [primary] trip_id!primary, fare:DECIMAL, route"],
    ],
    [
      "types before names",
      "```c++\nstruct User {\n  string name;\n  uint64_t phone; // unique\n};\n```",
      ["User [unique] name:string, phone:uint64_t!unique"],
    ],
    ["an object of types", '### Users\n\n```\n{\n  "user_id": "string",\n  "age": int\n}\n```', ["Users [] user_id:string, age:int"]],
    [
      "an entity-relationship diagram",
      '```mermaid\nerDiagram\n  USER ||--o{ ORDER : places\n  USER {\n    string id PK "never reused"\n    string name\n  }\n```',
      ["USER [primary] id:string!primary, name:string"],
    ],
  ])("%s", (_, content, expected) => {
    expect(entities(content)).toEqual(expected);
  });
});

describe("no entities", () => {
  it.each([
    ["an example", '```json\n{ "user_id": "u-17", "name": "Ann" }\n```', "Data Model"],
    ["a response", '```json\n{ "user_id": "string", "age": "int" }\n```', "API Design"],
    ["stores and what speaks for them", "- Cassandra: wide rows, no joins\n- Redis: fast", "Data Model"],
    ["a query", "```sql\nSELECT id, name FROM users WHERE id = 1;\n```", "Data Model"],
    [
      "a class of a program",
      "```java\nclass Cache {\n  private int size;\n  void put(String key) {\n    size += 1;\n  }\n}\n```",
      "Data Model",
    ],
    ["metrics", "| Name | Type |\n| --- | --- |\n| latency | histogram |\n| errors | counter |", "Monitoring"],
    ["a struct far from the data model", "```go\ntype Job struct {\n  ID string\n  State int\n}\n```", "Deep Dive"],
  ])("%s", (_, content, heading) => {
    expect(entities(content, heading)).toEqual([]);
  });
});
