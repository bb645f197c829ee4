import { type Language, nameIn } from "~/domain/localized";
import type { NotificationRow } from "~/domain/rows/notification";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { isolated } from "./isolated";

/** Dossiers that a letter names; of the rest it tells how many they are. */
const MOST_NAMED = 10;
/** As many notifications as a letter looks at: more than anybody reads of one. */
export const MOST_CARRIED = 500;

type Reader = { readonly language: Language; readonly name: string; /** Whether the reader wants dossiers named. */ readonly named: boolean };

/** What a letter about notifications says: by default how many there are, and nothing of what they are about. What is of the bureau's level is never named. */
export function reminderLetter(rows: readonly NotificationRow[], { language, name, named }: Reader): { readonly subject: string; readonly paragraphs: readonly string[] } {
  const t = translator(language);
  const count = counted(language, rows.length);
  const namable = named ? rows.filter(({ ofBureau, dossier }) => !ofBureau && dossier.number !== null) : [];
  const shown = namable.slice(0, MOST_NAMED).map(({ kind, dossier }) =>
    t("notifications.letter.line", { number: isolated(language, dossier.number ?? ""), title: isolated(language, nameIn(language, dossier.title).text), what: t(`notifications.kind.${kind}`) }));
  const unnamed = rows.length - shown.length;
  const rest = shown.length > 0 && unnamed > 0 ? [t("notifications.letter.more", counted(language, unnamed))] : [];
  return {
    subject: t("notifications.letter.subject", count),
    paragraphs: [t("mail.greeting", { name }), t("notifications.letter.waiting", count), ...shown, ...rest, ...(shown.length === 0 ? [t("notifications.letter.inside")] : [])],
  };
}
