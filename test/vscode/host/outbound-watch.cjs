// Preloaded (NODE_OPTIONS) into code-server and every Node process below it: writes down who ran, and every connection
// and look-up that would leave this machine, into the file LINTEL_OUTBOUND_LOG.
const { appendFileSync } = require("node:fs");
const dns = require("node:dns");
const net = require("node:net");

const log = process.env.LINTEL_OUTBOUND_LOG;
const write = (/** @type {object} */ entry) => {
  if (log) appendFileSync(log, `${JSON.stringify({ process: process.argv.slice(1).join(" "), pid: process.pid, ...entry })}\n`);
};
const isHere = (/** @type {string} */ host) => host === "localhost" || host === "::1" || /^(::ffff:)?127\./.test(host);

write({ event: "started" });

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...parameters) {
  // Either (options, …), (port, host, …), (path, …), or those already normalised into one array.
  const [first, second] = Array.isArray(parameters[0]) ? parameters[0] : parameters;
  const isPath = typeof first === "string" && Number.isNaN(Number(first));
  const host = typeof first === "object" ? (first.path ? undefined : first.host) : isPath ? undefined : second;
  if (typeof host === "string" && !isHere(host)) write({ event: "connect", host });
  return connect.apply(this, parameters);
};

const { lookup } = dns;
dns.lookup = Object.assign((/** @type {string} */ host, /** @type {unknown[]} */ ...rest) => {
  if (typeof host === "string" && host !== "" && !isHere(host) && net.isIP(host) === 0) write({ event: "lookup", host });
  return lookup(host, ...rest);
}, lookup);
