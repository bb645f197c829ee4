import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";

import { pause } from "@db/embedded/processes";
import { folderStore } from "@db/files/folder-store";

import { type House, openHouse } from "./house";
import { countLost, type Load, startLoad, until } from "./load";
import { coordinatorsAt } from "./people";
import { fileSoundness, soundness } from "./sound";

const VICTIMS = ["app", "database", "both"] as const;
const WRITERS = 4;
/** How long the load runs before the next kill, in milliseconds; a different moment each time. */
const MOMENT = { least: 100, most: 500 };

export type KillFigures = {
  readonly kills: number; readonly acknowledged: number; readonly lost: number; readonly links: number; readonly auditFaults: number;
  readonly files: number; readonly filesLost: number; readonly filesWithoutRow: number; readonly rowsWithoutFile: number;
  readonly recoveryMedianMs: number; readonly recoveryMaxMs: number; readonly strange: readonly string[];
};

/** Who stores files beside the pages, in a process that can be killed. */
class FileWriter {
  readonly stored: string[] = [];
  private child: ChildProcess | null = null;

  constructor(private readonly house: House) {}

  start(): void {
    const child = spawn(process.execPath, ["--import", "tsx", "tests/faults/file-writer.mts", this.house.appUrl, path.join(this.house.folder, "files"), this.house.union.coordinator.id], { stdio: ["ignore", "pipe", "inherit"] });
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      const whole = text.lastIndexOf("\n") + 1;
      for (const line of text.slice(0, whole).split("\n")) if (line.startsWith("stored ")) this.stored.push(line.slice("stored ".length));
      text = text.slice(whole);
    });
    this.child = child;
  }

  /** Ends it without warning, and waits until it is gone. */
  async kill(): Promise<void> {
    if (!this.child) return;
    this.child.kill("SIGKILL");
    while (this.child.exitCode === null && this.child.signalCode === null) await pause(5);
  }
}

/**
 * Kills the application, the database, or both, with SIGKILL, in the middle of a load of writes, as often as is asked; starts again what was killed and goes on
 * once a write is taken. Every write that was acknowledged must be there at the end, the history must hold, and no file be without its row or a row
 * without its file.
 */
export async function killAndRecover(kills: number): Promise<KillFigures> {
  const house = await openHouse();
  const { owner } = house;
  const files = new FileWriter(house);
  try {
    const current = (): string => house.apps.at(-1)?.url ?? "http://127.0.0.1:1";
    const load = startLoad(house, await coordinatorsAt(house, current, WRITERS));
    files.start();
    const recoveries: number[] = [];
    await until(() => load.acknowledged.length > WRITERS, "a first write");
    for (let kill = 0; kill < kills; kill += 1) {
      await pause(MOMENT.least + ((kill * 97) % (MOMENT.most - MOMENT.least)));
      recoveries.push(await killOnce(house, load, files, VICTIMS[kill % VICTIMS.length] ?? "both", kill % 5 === 2));
    }
    await Promise.all([load.stop(), files.kill()]);
    const history = await soundness(house);
    const filesLost = await lostFiles(house, files.stored);
    const { files: count, ...fileFaults } = await fileSoundness(house);
    recoveries.sort((a, b) => a - b);
    return {
      kills, acknowledged: load.acknowledged.length, lost: await countLost(owner().sql, load.acknowledged), links: history.links, auditFaults: history.faults,
      files: count, filesLost, ...fileFaults, recoveryMedianMs: Math.round(recoveries[recoveries.length >> 1] ?? 0), recoveryMaxMs: Math.round(recoveries.at(-1) ?? 0),
      strange: [...load.strange.slice(0, 5), ...history.named.slice(0, 5)],
    };
  } finally {
    await files.kill();
    await house.close();
  }
}

/** Kills and starts again; answers how long it took until a write was taken, in milliseconds. */
async function killOnce(house: House, load: Load, files: FileWriter, victim: (typeof VICTIMS)[number], filesToo: boolean): Promise<number> {
  const began = performance.now();
  const app = house.apps.at(-1);
  await Promise.all([filesToo ? files.kill() : null, victim !== "database" && app ? house.kill(app) : null, victim !== "app" ? house.killDatabase() : null]);
  const killedAt = load.acknowledged.length;
  if (victim !== "app") await house.startDatabase();
  if (victim !== "database") await house.start();
  if (filesToo) files.start();
  await until(() => load.acknowledged.length > killedAt, `a write after the kill of ${victim}`, () => `Answers so far ${JSON.stringify([...load.answers])}; ${house.apps.at(-1)?.output().slice(-2_000)}`);
  return performance.now() - began;
}

async function lostFiles(house: House, stored: readonly string[]): Promise<number> {
  const store = folderStore(path.join(house.folder, "files"));
  const rows = new Set((await house.owner().sql<{ hash: string }[]>`select hash from stored_file`).map(({ hash }) => hash));
  let lost = 0;
  for (const hash of stored) if (!rows.has(hash) || !(await store.has(hash))) lost += 1;
  return lost;
}
