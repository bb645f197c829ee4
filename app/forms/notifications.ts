import { z } from "zod";

import { RHYTHMS } from "~/domain/notification";
import type { NotificationCursor } from "~/domain/rows/notification";

import { idField } from "./id";

/** How somebody wants to be told by mail. A box that is not ticked sends nothing. */
export const mailWishForm = z.object({ rhythm: z.enum(RHYTHMS), named: z.literal("on").optional().transform((value) => value === "on") });

/** Whether somebody wants to be told of a dossier, and from which page they say so. */
export const muteForm = z.object({ muted: z.enum(["yes", "no"]).transform((value) => value === "yes"), from: z.enum(["dossier", "settings"]) });

const INSTANT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/;

/** The place that an address asks for; null for the beginning, also where it asks for nothing that makes sense. */
export function notificationCursor(query: URLSearchParams): NotificationCursor | null {
  const direction = (["before", "after"] as const).find((each) => query.has(each));
  if (!direction) return null;
  const place = query.get(direction) ?? "";
  const [createdAt, id] = [place.slice(0, place.lastIndexOf(" ")), place.slice(place.lastIndexOf(" ") + 1)];
  return INSTANT.test(createdAt) && !Number.isNaN(Date.parse(createdAt)) && idField.safeParse(id).success ? { direction, createdAt, id } : null;
}
