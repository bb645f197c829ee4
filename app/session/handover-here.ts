import { seesHandover } from "~/domain/handover";
import type { HandoverRow } from "~/domain/rows/handover";
import type { Viewer } from "~/domain/viewer";
import { handoverById } from "@db/queries/handovers";

import { notFound } from "./gate";

/** The hand-over of an address, for those who may know of it; 404 for anybody else. */
export async function handoverHere(viewer: Viewer, id: string | undefined): Promise<HandoverRow> {
  const found = (await handoverById(id ?? "")) ?? notFound();
  return seesHandover(viewer, found) ? found : notFound();
}
