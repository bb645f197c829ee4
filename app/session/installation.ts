import type { AppLoadContext } from "@remix-run/node";

import { DEFAULT_THRESHOLDS, type Thresholds } from "~/domain/deadlines";
import { type Installation, loadInstallation } from "@db/queries/installation";

const asked = new WeakMap<AppLoadContext, Promise<Installation | null>>();

/** The installation, looked up once a request, whichever loaders want to know; null while no union is set up. */
export function installationOf(context: AppLoadContext): Promise<Installation | null> {
  const known = asked.get(context);
  if (known) return known;
  const found = loadInstallation();
  asked.set(context, found);
  return found;
}

/** The delays of the installation. */
export async function thresholdsOf(context: AppLoadContext): Promise<Thresholds> {
  return (await installationOf(context))?.thresholds ?? DEFAULT_THRESHOLDS;
}
