/** Words in which requirements are told, as far as they matter for finding what takes a requirement up. */

/** Say who or that, and nothing of what: they stand in every requirement. */
export const SAYS_NO_FEATURE: ReadonlySet<string> = new Set(
  (
    "the and for with from that this their them they its his her our your are was were been being has have had not only any all each every other others when where which who " +
    "what how into onto over under via per also more most some such than then there these those own different multiple various several many single specific given like etc new " +
    "user users customer customers client clients system systems service services application applications app apps platform product should must will able can could may might shall " +
    "allow allows allowed support supports supported provide provides provided ability enable enables enabled using use uses used based functional requirement requirements feature " +
    "features core basic primary main must-have nice-to-have nice need needs goal goals optional mode modes option options one two"
  ).split(" "),
);

/** Words for one thing that a system does: whoever asks for one is served by another. */
export const SAME_FEATURE: readonly (readonly string[])[] = [
  ["upload", "post", "submit", "ingest", "import", "send"],
  ["create", "add", "insert", "write", "generate", "make", "new", "put", "register"],
  ["delete", "remove", "cancel", "expire", "purge", "revoke", "undo"],
  ["edit", "update", "modify", "change", "patch", "revise", "rename", "customize"],
  ["view", "see", "read", "get", "show", "display", "browse", "list", "fetch", "load", "open", "access", "render"],
  ["search", "find", "query", "lookup", "discover", "filter", "sort", "browse"],
  ["notify", "notification", "inform", "alert", "push", "remind", "email", "sms", "tell"],
  ["login", "sign", "authenticate", "authentication", "auth", "password", "oauth", "session", "token", "register", "account"],
  ["permission", "authorize", "authorization", "role", "acl", "access", "privacy", "private"],
  ["pay", "payment", "checkout", "charge", "purchase", "buy", "order", "billing", "transaction", "refund", "monetize"],
  ["throttle", "limit", "quota", "429"],
  ["rate", "rating", "review", "score", "feedback", "rank"],
  ["track", "tracking", "monitor", "analytics", "metrics", "statistics", "stats", "report", "dashboard", "log", "telemetry", "audit"],
  ["like", "react", "reaction", "favorite", "heart", "emoji", "vote", "upvote"],
  ["follow", "subscribe", "subscription", "connect", "friend", "friendship"],
  ["share", "send", "forward", "link", "invite"],
  ["message", "chat", "conversation", "text", "dm"],
  ["play", "stream", "watch", "playback"],
  ["schedule", "cron", "timer", "delay", "recurring", "calendar"],
  ["store", "save", "persist", "keep", "record", "archive", "history"],
  ["recommend", "suggest", "personalize", "autocomplete"],
  ["location", "geo", "gps", "nearby", "map", "latitude", "distance"],
  ["mobile", "ios", "android", "phone", "device", "web", "browser", "desktop"],
  ["image", "photo", "picture", "media", "video", "gif", "attachment"],
  ["shorten", "short", "shortener", "alias", "redirect"],
  ["moderate", "moderation", "report", "ban", "block", "flag", "abuse", "spam", "fraud"],
  ["duplicate", "deduplicate", "seen", "unique", "distinct"],
  ["sync", "synchronize", "synchronization", "offline", "replicate"],
];
