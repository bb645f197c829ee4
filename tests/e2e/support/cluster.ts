import { startTestCluster } from "../../support/throwaway";

/** Starts the cluster that the browser tests share, or uses the one of `HIWAR_TEST_CLUSTER`; the tests read it from there. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.HIWAR_TEST_CLUSTER) return undefined;
  const cluster = await startTestCluster();
  process.env.HIWAR_TEST_CLUSTER = cluster.url;
  return cluster.stop;
}
