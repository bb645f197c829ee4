import path from "node:path";

import { checkAudit } from "@db/audit/check";
import { readerOf } from "@db/audit/reader";
import { folderStore } from "@db/files/folder-store";
import { sweepFiles } from "@db/files/sweep";

import type { House } from "./house";

/** The history of a house: how many links it has, and what is wrong with it. */
export async function soundness(house: House): Promise<{ links: number; faults: number; named: readonly string[] }> {
  const { links, faultCount, faults } = await checkAudit(readerOf(house.owner().sql), { lines: [], brokenAt: null, exists: false }, 0);
  return { links, faults: faultCount, named: faults.map(({ kind, chain, table, seq }) => `${kind} ${chain ?? table} ${seq ?? ""}`) };
}

/** The files of a house after its daily sweep: rows without their bytes, and bytes without a row. */
export async function fileSoundness(house: House): Promise<{ files: number; rowsWithoutFile: number; filesWithoutRow: number }> {
  const store = folderStore(path.join(house.folder, "files"));
  await sweepFiles(store, new Date(Date.now() + 2 * 86_400_000));
  const rows = new Set((await house.owner().sql<{ hash: string }[]>`select hash from stored_file`).map(({ hash }) => hash));
  let [filesWithoutRow, rowsWithoutFile] = [0, 0];
  for await (const { hash } of store.list()) if (!rows.has(hash)) filesWithoutRow += 1;
  for (const hash of rows) if (!(await store.has(hash))) rowsWithoutFile += 1;
  return { files: rows.size, rowsWithoutFile, filesWithoutRow };
}
