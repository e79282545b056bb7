/**
 * Words that name a state of something rather than a component. Source: the life cycles of orders, payments, jobs, deliveries,
 * circuit breakers and connections as the products document them (Stripe, Kubernetes, Airflow, TCP), in lower case.
 */
export const STATE_WORDS: ReadonlySet<string> = new Set(
  (
    "new created pending requested submitted received confirmed accepted acknowledged assigned matched scheduled queued waiting ready starting " +
    "started initializing initialized running processing processed active inactive idle busy blocked paused suspended resumed retrying " +
    "authorized captured settled reserved held refunded partially_refunded voided charged paid unpaid declined disputed " +
    "packed shipped in_transit delivered undelivered returned picked arrived completed complete done finished succeeded success successful " +
    "failed failure error errored rejected cancelled canceled aborted terminated stopped expired timeout timed_out skipped upstream_failed up_for_retry " +
    "open opened opening closed closing half_open half-open established listen online offline connected disconnected connecting " +
    "draft review reviewed approved published archived deleted enabled disabled verified unverified locked unlocked available unavailable " +
    "sent read seen clicked converted viewed dirty clean committed prepared"
  ).split(" "),
);
