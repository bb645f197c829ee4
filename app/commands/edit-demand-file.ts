import type { Confidentiality } from "~/domain/confidentiality";
import { takesRecords } from "~/domain/dossier";
import { may } from "~/domain/permissions";
import type { DemandFileRow, FileItem } from "~/domain/rows/demand";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import type { FileChange } from "~/forms/demand-file";
import { lockFile } from "@db/queries/demand-files";
import { changePlaces, putIntoFile, takeOutOfFile, updateFile } from "@db/queries/demand-writes";
import { demandsOf } from "@db/queries/demands";
import { touchDossier } from "@db/queries/dossier-writes";
import { type Transaction, transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

export type FileEdited = { readonly ok: true } | Refused<"not_found" | "forbidden" | "illegal_move" | "stale" | "unknown" | "stricter">;

/** A text that is the bureau's alone does not stand in a file that others read from the inside: its points would be numbered otherwise for them. */
export const isHiddenIn = (level: Confidentiality, file: Confidentiality): boolean => level === "bureau" && file !== "bureau";

/**
 * Renames a file, moves one of its texts up or down among those of its kind, puts a demand of the dossier in, or takes one out. The text itself stays in
 * the dossier, and what was handed over stays as it was.
 * Refused: *not_found*, *forbidden*, *illegal_move* (the dossier is closed), *stale* (somebody ordered or named it meanwhile), *unknown* (no such text
 * there), *stricter* (fewer people may read the text than the file).
 */
export async function editDemandFile(viewer: Viewer, id: Id, change: FileChange, now: Date): Promise<FileEdited> {
  const scope = scopeOf(viewer);
  return transaction<FileEdited>(viewer.id, async (tx) => {
    const file = await lockFile(tx, scope, id);
    if (!file) return refused("not_found");
    if (!may(viewer, "demand.write", file)) return refused("forbidden");
    if (!takesRecords(file.dossier.state)) return refused("illegal_move");
    if (file.version !== change.version) return refused("stale");
    const place = { fileId: id, dossierId: file.dossier.id, organisationId: file.organisationId };
    switch (change.intent) {
      case "name":
        await updateFile(tx, id, { title: change.title, openedOn: change.openedOn });
        break;
      case "add": {
        const found = (await demandsOf(scope, file.dossier.id, tx)).find((row) => row.id === change.demand && row.stance !== "merged");
        if (!found) return refused("unknown");
        if (isHiddenIn(found.confidentiality, file.confidentiality)) return refused("stricter");
        await putIntoFile(tx, { ...place, demandId: found.id });
        await updateFile(tx, id, {});
        break;
      }
      default: {
        const item = file.items.find((each) => each.id === change.demand);
        if (!item) return refused("unknown");
        if (change.intent === "take_out") await takeOutOfFile(tx, id, item.id);
        else await moveItem(tx, file, item, change.intent);
        await updateFile(tx, id, {});
      }
    }
    await touchDossier(tx, file.dossier.id, now);
    return { ok: true };
  });
}

/** Lets a text change places with the one before or behind it of the same part; the first and the last stay. */
async function moveItem(tx: Transaction, file: DemandFileRow, item: FileItem, towards: "up" | "down"): Promise<void> {
  const beside = file.items.filter(({ part }) => part === item.part);
  const other = beside[beside.indexOf(item) + (towards === "up" ? -1 : 1)];
  if (other) await changePlaces(tx, file.id, item, other);
}
