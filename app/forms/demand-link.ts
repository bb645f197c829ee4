import { z } from "zod";

import { placeField } from "./agreement";
import { idField } from "./id";

/** Says that a commitment came of a demand or of a paragraph of it; the form names the demand again in the place. */
const linking = z.object({ do: z.literal("link"), id: idField, commitment: idField, place: placeField });
/** Takes such a link back. */
const unlinking = z.object({ do: z.literal("unlink"), link: idField });

export const demandLinkForm = z.discriminatedUnion("do", [linking, unlinking]);
export type DemandLinking = z.output<typeof linking>;
