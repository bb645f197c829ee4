import { readdir, rm } from "node:fs/promises";
import path from "node:path";

import type { Id } from "~/domain/viewer";

/** Where the parts of papers that are being drawn are kept, a folder a paper, beside the data of this installation: they are content, and go when the drawing ends. */
const folder = (): string => path.resolve(process.env.HIWAR_DATA || ".data", "papers-being-drawn");

/** The folder of one paper. It is made by whoever draws. */
export const partsOf = (paperId: Id): string => path.join(folder(), paperId);

/** Removes the parts of a paper. */
export const forgetParts = (paperId: Id): Promise<void> => rm(partsOf(paperId), { recursive: true, force: true });

/** Removes the parts of all papers but these: of those that ended while nobody was there to clear up. */
export async function forgetPartsExcept(paperIds: readonly Id[]): Promise<void> {
  const kept = await readdir(folder()).catch((error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? [] : Promise.reject(error)));
  await Promise.all(kept.filter((id) => !paperIds.includes(id)).map(forgetParts));
}
