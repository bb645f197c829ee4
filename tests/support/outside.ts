import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll } from "vitest";

/** The list of breached passwords, as a test that is not about it meets it: it knows of none, and its one row only pads. */
const NOTHING_BREACHED = http.get("https://api.pwnedpasswords.com/range/:prefix", () => HttpResponse.text(`${"0".repeat(35)}:0`));

/** Everything outside this machine, as the tests see it: add handlers with `outside.use(...)`; what has none is refused. */
export const outside = setupServer(NOTHING_BREACHED);

const OURSELVES = new Set(["127.0.0.1", "localhost", "[::1]"]);

beforeAll(() => {
  outside.listen({
    onUnhandledRequest(request, print) {
      const { protocol, hostname } = new URL(request.url);
      // A program that unpacks itself by `fetch` of its own bytes asks nobody.
      if (protocol !== "data:" && !OURSELVES.has(hostname)) print.error();
    },
  });
});

afterEach(() => outside.resetHandlers());

afterAll(() => outside.close());
