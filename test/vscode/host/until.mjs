// Polls until something holds, with a limit. The only place in these tests that lets time pass.
import { setTimeout as pause } from "node:timers/promises";

/**
 * @template T
 * @param {string} what is awaited, for the message
 * @param {() => T | Promise<T>} probe its first truthy answer is the result; what it throws is thrown
 * @param {{ limitMs?: number, intervalMs?: number }} [options]
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(what, probe, { limitMs = 60_000, intervalMs = 50 } = {}) {
  const end = performance.now() + limitMs;
  for (;;) {
    const answer = await probe();
    if (answer) return answer;
    if (performance.now() > end) throw new Error(`Waited ${limitMs / 1000} s in vain: ${what}`);
    await pause(intervalMs);
  }
}
