import tsconfigPaths from "vite-tsconfig-paths";
import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    // Pictures and long papers run as `npm run test:papers`.
    exclude: [...configDefaults.exclude, "tests/papers/**"],
    globalSetup: ["tests/support/cluster.ts"],
    setupFiles: ["tests/support/outside.ts"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // One more than the cores of a small machine: many tests wait for processes, hashes and servers.
    maxWorkers: 3,
  },
});
