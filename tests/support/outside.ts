import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll } from "vitest";

/** Everything outside this machine, as the tests see it: add handlers with `outside.use(...)`; what has none is refused. */
export const outside = setupServer();

const OURSELVES = new Set(["127.0.0.1", "localhost", "[::1]"]);

beforeAll(() => {
  outside.listen({
    onUnhandledRequest(request, print) {
      if (!OURSELVES.has(new URL(request.url).hostname)) print.error();
    },
  });
});

afterEach(() => outside.resetHandlers());

afterAll(() => outside.close());
