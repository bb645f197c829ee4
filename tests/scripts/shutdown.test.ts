import type { RequestListener } from "node:http";

import { expect, test } from "vitest";

import { pause } from "@db/embedded/processes";

import { addressOf, listen } from "../../scripts/server/listen";
import { closeServer } from "../../scripts/server/shutdown";

test("a request that runs is finished, no new one is taken, and kept connections hold nothing up", async () => {
  let begun = (): void => {};
  const running = new Promise<void>((resolve) => (begun = resolve));
  const handler: RequestListener = (_req, res) => {
    begun();
    void pause(200).then(() => res.end("finished"));
  };
  const server = await listen(handler, "127.0.0.1", 0);
  const address = addressOf(server);
  const answer = fetch(address).then((response) => response.text());
  await running;
  const since = performance.now();
  const closed = closeServer(server);
  await expect(fetch(address)).rejects.toThrow("fetch failed");
  expect(await answer).toBe("finished");
  await closed;
  expect(performance.now() - since).toBeLessThan(2_000);
});

test("a port that is taken is refused in a sentence", async () => {
  const server = await listen(() => {}, "127.0.0.1", 0);
  const port = Number(new URL(addressOf(server)).port);
  await expect(listen(() => {}, "127.0.0.1", port)).rejects.toThrow(/^Hiwar cannot listen on 127\.0\.0\.1:\d+: something else listens there/);
  await closeServer(server);
});
