/**
 * The words with which authors describe fields: types of SQL (ISO/IEC 9075), of CQL, of MongoDB, of Protocol Buffers and
 * of common programming languages, and how keys are marked.
 */

/** What a field is to its entity, beyond a value. */
export const KEY_KINDS = ["primary", "partition", "sort", "foreign", "unique"] as const;

export type KeyKind = (typeof KEY_KINDS)[number];

/** The marks of each kind of key, in the text around a field's name. */
export const KEY_MARKS: readonly { readonly kind: KeyKind; readonly marked: RegExp }[] = [
  { kind: "primary", marked: /\bprimary\b|\bPK\d?\b|\bprimary_?key\b|🔑|\b@id\b|\bdocument key\b|\bcomposite key\b/i },
  {
    kind: "partition",
    marked: /\b(?:partition(?:ing)?|shard(?:ing)?|distribution|hash|row)[ _-]?key\b|\b(?:partition|shard)(?:ed)? (?:by|on)\b|\bHASH KEY\b/i,
  },
  { kind: "sort", marked: /\b(?:sort(?:ing)?|range|clustering|cluster)[ _-]?key\b|\bSK\b/i },
  { kind: "foreign", marked: /\bforeign\b|\bFK\d?\b|\breferences\b|\brefers to\b/i },
  { kind: "unique", marked: /\bunique\b/i },
];

/** The first word of a type, in lower case. */
const TYPE_NAMES =
  `int integer int8 int16 int32 int64 uint uint8 uint16 uint32 uint64 bigint smallint tinyint mediumint long short byte bytes
  serial bigserial smallserial bigautoincrement number numeric decimal float float32 float64 double real money
  bool boolean bit char character nchar varchar varchar2 nvarchar string str text tinytext mediumtext longtext citext clob blob binary varbinary bytea
  date time datetime datetime64 timestamp timestamptz timestamptzs timeuuid instant interval duration epoch
  uuid guid ulid objectid json jsonb xml array list set map hash dict object enum vector point geometry geography geohash tsvector inet counter
  lowcardinality nullable hyperloglog sorted_set zset`.split(/\s+/);

/** The types that a field can have, by the first word, in lower case. */
export const FIELD_TYPES: ReadonlySet<string> = new Set(TYPE_NAMES);

/** Heads of columns of tables that list fields, one in each row. */
export const FIELD_COLUMNS = {
  name: /^(?:(?:key|main|important) )?(?:columns?|fields?|attributes?|propert(?:y|ies))(?: names?)?$/i,
  looseName: /^(?:names?|keys?)$/i,
  type: /^(?:(?:data|column|field|value) ?)?types?$/i,
  entity: /^(?:tables?|entit(?:y|ies)|collections?|models?)(?: names?)?$/i,
  /** Beside the columns of an entity: what it is kept by. */
  key: /^(?:(?:primary|partition|row|composite|shard(?:ing)?) keys?|keys?|pk)$/i,
} as const;

/** Titles and lines that introduce what is stored, whatever the section is for. */
export const TELLS_STORED =
  /\btables?\b|\bschemas?\b|\bentit(?:y|ies)\b|\bcollections?\b|\bdata ?models?\b|\bdatabase\b|\bcolumns\b|\bdb\b|\bcolumn famil(?:y|ies)\b/i;

/** Titles, lines and names of what is sent or configured, not stored: messages, requests, examples. */
export const TELLS_SENT =
  /\b(?:requests?|responses?|payloads?|bod(?:y|ies)|messages? (?:format|structure|schema)|events? (?:format|structure|schema)|dtos?|apis?|headers?|parameters|params|example|sample|output|input|returns?|config(?:uration)?|metrics?|logs?|redis|cache keys?|key patterns?|protobuf|graphql|webhook|manifest)\b|(?:Request|Response|Payload|DTO|Dto|Req|Resp|Params|Config|Options|Props|Args|Result|Reply|Input|Output|Error|Exception|Handler|Controller|Manager|Client|Factory)$|^index(?:es)?:?$|\bbenefits:?$/i;
