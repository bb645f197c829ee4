import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import type { Id } from "~/domain/viewer";
import { connect, type Database, setDatabase } from "@db/client";
import { openEmbedded, type Embedded } from "@db/embedded";
import { pause, processMark } from "@db/embedded/processes";
import { keptPassword } from "@db/embedded/secrets";
import { hashPassword } from "@db/passwords";
import { ensureAppRole } from "@db/roles";
import { account } from "@db/schema";
import { addDossier } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { startApp, type RunningApp } from "../support/app";
import { serverOf } from "../support/data-folder";
import { buildUnion, type Union } from "../support/union";

export const PASSWORD = "quatre chats sur le toit";

/** A real installation in a folder of its own: the embedded PostgreSQL as it is shipped (it syncs to disk), a union, and the application as processes. */
export interface House {
  readonly folder: string;
  readonly union: Union;
  /** A dossier in dialogue, by its number. */
  readonly dossier: { readonly id: Id; readonly number: string };
  readonly apps: RunningApp[];
  /** The address of the database for the role that serves; the port stays the same. */
  readonly appUrl: string;
  /** The owner's way in, for looking. */
  readonly owner: () => Database;
  /** Starts one more process of the application on the same data. */
  start(env?: Record<string, string>): Promise<RunningApp>;
  /** Ends a process of the application without warning, and waits until it is gone. */
  kill(app: RunningApp): Promise<void>;
  killDatabase(): Promise<void>;
  /** Stops the database in good order. */
  stopDatabase(): Promise<void>;
  /** Starts the database again, on the same port. */
  startDatabase(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a house with one application process running. Needs what `npm run build` makes. */
export async function openHouse(): Promise<House> {
  const holder = mkdtempSync(path.join(tmpdir(), "hiwar-faults-"));
  chmodSync(holder, 0o755);
  const folder = path.join(holder, "data");
  const apps: RunningApp[] = [];
  let embedded: Embedded = await openEmbedded(folder, () => {});
  let app: Database | undefined;
  let owner: Database | undefined;

  const start = async (env: Record<string, string> = {}): Promise<RunningApp> => {
    const started = await startApp({ DATABASE_URL: "", DATABASE_APP_URL: "", HIWAR_DATA: folder, LOG_LEVEL: "error", ...env });
    apps.push(started);
    return started;
  };
  const kill = async (victim: RunningApp): Promise<void> => {
    apps.splice(apps.indexOf(victim), 1);
    victim.process.kill("SIGKILL");
    while (victim.process.exitCode === null && victim.process.signalCode === null) await pause(5);
  };
  const endDatabase = async (signal: NodeJS.Signals): Promise<void> => {
    const pid = serverOf(folder);
    process.kill(pid, signal);
    while (processMark(pid)) await pause(5);
  };
  const startDatabase = async (): Promise<void> => {
    embedded = await openEmbedded(folder, () => {});
  };
  const close = async (): Promise<void> => {
    for (const each of apps.splice(0)) each.process.kill("SIGKILL");
    await Promise.all([app?.close(), owner?.close()].map((closing) => closing?.catch(() => {})));
    await embedded.leave();
    rmSync(holder, { recursive: true, force: true });
  };

  try {
    await start();
    const appUrl = await ensureAppRole(embedded.ownerUrl, keptPassword(path.join(embedded.folder, "app-password")));
    app = connect(appUrl, { max: 3 });
    const opened = (owner = connect(embedded.ownerUrl, { max: 3 }));
    setDatabase(app);
    const union = await buildUnion();
    const passwordHash = await hashPassword(PASSWORD);
    const dossier = await transaction(HOUSE, async (tx) => {
      await tx.update(account).set({ passwordHash });
      return addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, ownerId: union.coordinator.id, title: "ملف الاختبار", state: "in_dialogue", parties: [union.ministry] });
    });
    if (!dossier.number) throw new Error("A dossier in dialogue has a number.");
    return {
      folder, union, apps, appUrl, start, kill, startDatabase, close,
      dossier: { id: dossier.id, number: dossier.number },
      owner: () => opened,
      killDatabase: () => endDatabase("SIGKILL"),
      stopDatabase: () => endDatabase("SIGINT"),
    };
  } catch (error) {
    await close();
    throw error;
  }
}
