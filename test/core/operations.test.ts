/** Operations: what a design's clients can call, in every notation in which authors write an API. */
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";

function operations(content: string, heading = "API Design"): readonly string[] {
  const text = `# Design\n\n## ${heading}\n\n${content}\n`;
  const [facts] = analyze(text, { declared: true }).designs;
  return (facts?.operations ?? []).map(({ name, effect, parameters, response, span }) => {
    expect(name.toLowerCase()).toContain(
      text
        .slice(span.start, span.end)
        .toLowerCase()
        .split(/[^\w/{}:]/)[0],
    );
    return `${effect} ${name}(${parameters.join(", ")})${response === null ? "" : ` → ${response}`}`;
  });
}

describe("notations of operations", () => {
  it.each([
    [
      "methods and paths in a list",
      "- `POST /v1/urls` {target, alias} → 201 {code}\n- **GET** `/v1/urls/{code}`\n- DELETE /v1/urls/:code",
      ["write POST /v1/urls(target, alias) → 201 {code}", "read GET /v1/urls/{code}(code)", "write DELETE /v1/urls/:code(code)"],
    ],
    [
      "a code block with what is sent and comes back",
      '```http\nPOST /v1/orders\nBody: { "item": "id", "count": 2 }\nResponse: { "order_id": "…" }\n\nGET /v1/orders?cursor=&limit=20\n```',
      ['write POST /v1/orders(item, count) → { "order_id": "…" }', "list GET /v1/orders(cursor, limit)"],
    ],
    [
      "rows",
      "| Method | Path | Purpose |\n| --- | --- | --- |\n| GET | /users/{id}/photos | Photos |\n\n| Path | Verb |\n| --- | --- |\n| `/users` | POST |",
      ["list GET /users/{id}/photos(id)", "write POST /users()"],
    ],
    [
      "functions in rows",
      "| Function | Parameters | Returns |\n| --- | --- | --- |\n| follow_user | api_key (string), user_id (number) | bool |",
      ["write follow_user(api_key, user_id) → bool"],
    ],
    [
      "functions",
      "`createURL(api_dev_key, original_url, custom_alias=None)`\n\n```ts\ngetMessages(userID: UUID, channelID: UUID): Message[]\n```\n\n```\nString search(String query,\n  int limit)\nget_user(\n  user_id,\n  fields\n)\n```",
      [
        "write createURL(api_dev_key, original_url, custom_alias)",
        "list getMessages(userID, channelID) → Message[]",
        "read get_user(user_id, fields)",
      ],
    ],
    ["a title", "### `createPaste`\n\nTakes a text.", ["write createPaste()"]],
    [
      "a service in Protocol Buffers",
      "```proto\nservice Links {\n  rpc CreateLink(CreateLinkRequest) returns (Link);\n}\n```",
      ["write CreateLink(CreateLinkRequest) → Link"],
    ],
    [
      "a GraphQL schema",
      "```graphql\ntype Query {\n  photos(user: ID!, after: String): [Photo!]!\n}\ntype Mutation {\n  like(photo: ID!): Photo\n}\n```",
      ["list photos(user, after) → [Photo!]!", "write like(photo) → Photo"],
    ],
    [
      "an OpenAPI description",
      "```yaml\npaths:\n  /links/{code}:\n    get:\n      summary: Resolve\n    delete:\n      summary: Remove\n```",
      ["read GET /links/{code}(code)", "write DELETE /links/{code}(code)"],
    ],
    ["the same operation twice", "- GET /links/{code}\n\nClients call `GET /links/:id` for each click.", ["read GET /links/{code}(code)"]],
  ])("%s", (_, content, expected) => {
    expect(operations(content)).toEqual(expected);
  });
});

describe("no operations", () => {
  it.each([
    ["the description of a parameter", "- user_id (number): who asks\n- page_token (string, optional)", "API Design"],
    ["what a program calls", '```python\ndef save(x):\n    requests.get("/health")\n```', "API Design"],
    ["functions that are no API", "`hash(user_id, salt)` picks the shard.", "Deep Dive"],
    ["what was not chosen", "- POST /v1/everything", "Alternatives Considered"],
    ["words", "Users get a link and put it into messages; we post and patch.", "API Design"],
  ])("%s", (_, content, heading) => {
    expect(operations(content, heading)).toEqual([]);
  });
});
