import type { Emblem } from "~/domain/rows/letterhead";
import { PressError } from "~/pdf/press";
import type { Paper } from "~/presenters/paper";
import { ownStore } from "@db/files/open-store";

/** The image of an emblem, a PNG; null where the store does not hand it out. */
export async function emblemBytes({ hash }: Emblem): Promise<Buffer | null> {
  const bytes = await ownStore().open(hash).catch(() => null);
  if (!bytes) return null;
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The emblem of a paper with its bytes, to go with the order to draw it; nothing for a paper that bears none. Throws a `PressError` where the bytes are not to be had. */
export async function emblemToDraw({ emblem }: Paper): Promise<Pick<Paper, "emblem">> {
  if (!emblem) return {};
  const png = await emblemBytes(emblem);
  if (!png) throw new PressError("undrawable", "Its emblem is not in the store.");
  return { emblem: { ...emblem, png } };
}
