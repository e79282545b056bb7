/**
 * Which clients may stand directly before which data: names of people who run the system, of data that clients hold
 * themselves, and of products that are made to be called from a browser or a device. The product's own page says so.
 */

/**
 * Names of clients that are nothing else: a "web app" or "frontend" may as well be a server, and an "API client" or
 * "CacheClient" is a piece of one.
 */
export const CERTAIN_CLIENT =
  /^\W*(?:(?:the|web|mobile|desktop|browser|end|user|ios|android|game|external|public) ?[-/& ]? ?)*(?:clients?|browsers?|users?|customers?|visitors?|viewers?|buyers?|sellers?|riders?|drivers?|mobile|ios|android|(?:smart)?phones?|tablets?|laptops?|internet|spa|single[- ]page app)(?: ?[/&+,] ?\w+)*(?: (?:apps?|applications?|devices?))?(?: ?(?:\d{1,2}|[A-Z]))?\W*$|^\W*(?:mobile|ios|android|desktop|native)(?: ?[/&,] ?\w+)* (?:apps?|applications?)\W*$/i;

/** Groups of which a part called "client" is a piece of code that runs on a server. */
export const SERVER_GROUP =
  /\b(?:instances?|servers?|backends?|services?|librar(?:y|ies)|sdks?|modules?|nodes?|pods?|workers?|clusters?|runtime|process(?:es)?|packages?|components?|agents?)\b|Client$/i;

/** Words anywhere in a design that say that the data guards itself. */
export const SELF_GUARDING_BACKEND =
  /\b(?:supabase|firebase|firestore|appwrite|pocketbase|postgrest|hasura|row[- ]level security|RLS|security rules)\b/i;

/** People and programs that run the system or look into it: they may have their own way to the data. */
export const OPERATING_CLIENT =
  /\b(?:admins?|administrators?|operators?|ops|devops|sres?|dbas?|developers?|devs?|engineers?|analysts?|data scien\w+|analytics?|business|bi|report\w*|dashboards?|tableau|looker|support|staff|employees?|internal|back[- ]?office|cli|sdk|console|tools?|scripts?|tests?|librar(?:y|ies)|drivers? api|services?|servers?|producers?|consumers?|publishers?|subscribers?|cluster|proxy)\b/i;

/** Data that is kept on the client's side. */
export const HELD_BY_CLIENT =
  /\b(?:sqlite|indexed ?db|pouch ?db|local|localstorage|session ?storage|on[- ]device|in[- ]app|in[- ]browser|browser|client(?:[- ]side)?|device|mobile|offline|core ?data|room|realm|keychain|service worker|http cache|app cache|edge)\b/i;

/**
 * Products made for access from browsers and devices, each request authorised by the product itself:
 * https://firebase.google.com/docs/rules, https://supabase.com/docs/guides/database/postgres/row-level-security,
 * https://www.algolia.com/doc/guides/security/api-keys/, https://typesense.org/docs/guide/data-access-control.html,
 * https://docs.aws.amazon.com/iot/latest/developerguide/protocols.html, https://docs.couchdb.org/en/stable/intro/security.html
 */
export const MADE_FOR_CLIENTS =
  /\b(?:firebase|firestore|real[- ]?time database|supabase|appwrite|pocketbase|convex|amplify|appsync|hasura|cloudkit|couch(?:db|base)|parse|cognito|algolia|typesense|meili ?search|mqtt|iot|emqx|mosquitto|hivemq|pusher|ably|pubnub|nats|firehose|webrtc|blockchain|ipfs|presigned|pre-signed|signed url|cdn|cdns|object|blob|file|files|s3|bucket|dns|mail|imap|smtp|xmpp)\b/i;

/** What an edge says that passes something else on the way, or means nothing that is sent. */
export const INDIRECT_EDGE =
  /\b(?:via|through|using|eventually|logical\w*|indirect\w*|presigned|pre-signed|signed|sync\w*|replicat\w*|owns?|has|belongs?|is|export\w*|import\w*)\b/i;
