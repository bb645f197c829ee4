import { redirect } from "@remix-run/node";

import type { PartyRow } from "~/domain/rows/party";
import { partyById } from "@db/queries/parties";

import { notFound } from "./gate";

/** The party of an address; 404 where there is none. One that was merged into another leads to the page of that one. */
export async function partyHere(id: string | undefined): Promise<PartyRow> {
  const found = (await partyById(id ?? "")) ?? notFound();
  if (found.mergedIntoId) throw redirect(`/parties/${found.mergedIntoId}`, 303);
  return found;
}
