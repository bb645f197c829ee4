import tsconfigPaths from "vite-tsconfig-paths";
import { defineConfig } from "vitest/config";

/** The tests of papers that take too long for every run: pictures, thousands of words, sixty pages (`npm run test:papers`). */
export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    include: ["tests/papers/**/*.test.{ts,tsx}"],
    globalSetup: ["tests/support/cluster.ts"],
    setupFiles: ["tests/support/outside.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Drawing takes the whole of a core.
    maxWorkers: 2,
  },
});
