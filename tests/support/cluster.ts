import type { TestProject } from "vitest/node";

import { startTestCluster } from "./throwaway";

declare module "vitest" {
  export interface ProvidedContext {
    /** The owner's address of the cluster that the tests run on. */
    clusterUrl: string;
  }
}

/** Starts the cluster of this run before the first test, or uses the one of `HIWAR_TEST_CLUSTER`; stops what it started. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const running = process.env.HIWAR_TEST_CLUSTER;
  if (running) {
    project.provide("clusterUrl", running);
    return undefined;
  }
  const cluster = await startTestCluster();
  project.provide("clusterUrl", cluster.url);
  return cluster.stop;
}
