import { dayAt } from "~/domain/days";
import { scopeOf, type Viewer } from "~/domain/viewer";
import { translator } from "~/i18n/translator";
import { ownData } from "@db/queries/own-data";
import { minutesToWait } from "@db/queries/throttle";

import { checkPassword, type PasswordRefusal } from "./check-password";

/** A file to be handed to the reader. */
export type OwnDataFile = { readonly name: string; readonly text: string };

/**
 * Writes everything that is kept about the viewer into one JSON file, for whoever knows the password: keys in plain English that stay the same, and
 * an explanation in the viewer's language. At most three in a quarter of an hour.
 */
export async function exportOwnData(viewer: Viewer, { password }: { readonly password: string }, now: Date): Promise<{ readonly ok: true; readonly file: OwnDataFile } | PasswordRefusal> {
  const wrong = await checkPassword(viewer.id, password);
  if (wrong) return wrong;
  const minutes = await minutesToWait(["ownDataExport", viewer.id]);
  if (minutes > 0) return { ok: false, refusal: "throttled", minutes };
  const t = translator(viewer.language);
  const file = { format: "hiwar-own-data", version: 1, madeAt: now.toISOString(), readMe: t("ownData.export.readMe"), ...(await ownData(scopeOf(viewer))) };
  return { ok: true, file: { name: `hiwar-own-data-${dayAt(now)}.json`, text: `${JSON.stringify(file, null, 2)}\n` } };
}
