import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";

import { EDITION } from "~/domain/paper";
import type { Paper } from "~/presenters/paper";

import type { Keeping } from "./print";
import type { Section } from "./sections";

/** Keeps the parts of a paper in a folder that nobody else may read, each under the hash of all that is drawn in it and of the edition: what says something else, or is drawn otherwise by now, is drawn anew. */
export const keptIn = (folder: string): Keeping => async (paper, section, draw) => {
  const file = path.join(folder, `${hashOf(paper, section)}.pdf`);
  const kept = await readFile(file).catch((error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? null : Promise.reject(error)));
  if (kept) return kept;
  const bytes = await draw();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // A process that is ended while it writes leaves nothing under that name.
  await writeFile(`${file}.new`, bytes, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return bytes;
};

function hashOf(paper: Paper, section: Section): string {
  const shown = { ...paper, blocks: section.blocks, cover: section.isFirst ? paper.cover : null, seal: section.isLast ? paper.seal : null, section };
  return createHash("sha256").update(JSON.stringify([EDITION, shown])).digest("hex");
}
