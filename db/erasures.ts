import { type FileHandle, mkdir, open, readFile } from "node:fs/promises";
import path from "node:path";

import type { Id } from "~/domain/viewer";

import { type Erasure, erasedPeople, erasureInPlainSql } from "./queries/erasure";

export type { Erasure };

const FILE = "erased.jsonl";
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where the list lies: beside the data, outside the database, so that a backup of an earlier day does not bring anybody back. */
export function erasuresFile(folder: string = process.env.HIWAR_DATA || ".data"): string {
  return path.join(path.resolve(folder), FILE);
}

/** Adds an erasure to the list; when this returns it is on the disc. Noting one twice does no harm, nor does a line before it that a crash cut short. */
export async function noteErasure(id: Id, erasedAt: Date, file: string = erasuresFile()): Promise<void> {
  await noteErasures([{ id, erasedAt }], file);
}

async function noteErasures(list: readonly Erasure[], file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const handle = await open(file, "a+", 0o600);
  try {
    const text = list.map(({ id, erasedAt }) => `${JSON.stringify({ id, erasedAt: erasedAt.toISOString() })}\n`).join("");
    await handle.appendFile((await endsInLine(handle)) ? text : `\n${text}`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Whether the next line can begin where the file ends. */
async function endsInLine(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat();
  if (size === 0) return true;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString() === "\n";
}

/** The erasures of a list, each person once. A line that a crash cut short is passed over; a list that is not there is empty. */
export async function erasures(file: string = erasuresFile()): Promise<Erasure[]> {
  return erasuresIn(await readFile(file, "utf8").catch(emptyIfMissing));
}

/** Reads the lines of a list, such as a copy kept beside the archives. */
export function erasuresIn(text: string): Erasure[] {
  const found = new Map<Id, Erasure>();
  for (const line of text.split("\n")) {
    const erasure = erasureOf(line);
    if (erasure && !found.has(erasure.id)) found.set(erasure.id, erasure);
  }
  return [...found.values()];
}

function erasureOf(line: string): Erasure | null {
  try {
    const { id, erasedAt } = JSON.parse(line) as { id?: unknown; erasedAt?: unknown };
    const at = new Date(typeof erasedAt === "string" ? erasedAt : Number.NaN);
    return typeof id === "string" && UUID.test(id) && !Number.isNaN(at.getTime()) ? { id, erasedAt: at } : null;
  } catch {
    return null;
  }
}

function emptyIfMissing(error: unknown): string {
  if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
  throw error;
}

/** Adds to the list whoever the database knows as erased and the list does not: a process may have ended between the two. Answers how many. */
export async function completeErasures(file: string = erasuresFile()): Promise<number> {
  const noted = new Set((await erasures(file)).map(({ id }) => id));
  const missing = (await erasedPeople()).filter(({ id }) => !noted.has(id));
  if (missing.length > 0) await noteErasures(missing, file);
  return missing.length;
}

/** Sends one statement on a connection of the caller's. */
export type Run = (text: string, parameters: unknown[]) => Promise<unknown>;

/** Erases again everybody of a list, in the caller's transaction and in the name of the house: for a database that was restored from an earlier day. */
export async function applyErasures(run: Run, list: readonly Erasure[]): Promise<void> {
  await run("select set_config('app.user_id', 'house', true)", []);
  for (const erasure of list) {
    for (const { text, parameters } of erasureInPlainSql(erasure)) await run(text, parameters);
  }
}
