// Takes a screenshot of the stage after each test that failed.
import { afterEach } from "vitest";

/** @param {() => import('./host/stage.mjs').Stage | undefined} stage */
export function pictureOnFailure(stage) {
  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail") return;
    await stage()?.picture(`failed-${task.name.replace(/[^a-z0-9]+/gi, "-").toLowerCase()}`);
  });
}
