import type { Language, Localized } from "~/domain/localized";
import { addressOf } from "~/domain/rows/dossier";
import type { Id } from "~/domain/viewer";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

type Found = {
  readonly owned: { readonly dossiers: readonly { readonly id: Id; readonly number: string | null; readonly title: Localized }[]; readonly count: number };
  readonly roles: number;
  /** Whether they are the last administrator. */
  readonly needed: boolean;
};

/** A step that cannot be taken lightly, or null where only the ways to it are shown. */
export type DataStep = "leave" | "erase" | null;

/** What the page of one's own data says before somebody leaves or is erased: what will happen, to which dossiers, and whether it can be at all. */
export function ownDataPage(language: Language, { owned, roles, needed }: Found) {
  const t = translator(language);
  const common = [
    ...(roles > 0 ? [t("ownData.leave.rolesEnd", counted(language, roles))] : []),
    t("ownData.leave.sessionsEnd"),
    ...(owned.count > 0 ? [t("ownData.leave.dossiersStay", counted(language, owned.count))] : []),
  ];
  return {
    needed,
    dossiers: owned.dossiers.map(({ id, number, title }) => ({ href: addressOf({ id, number }), number, title })),
    leaving: { items: [...common, t("ownData.leave.recordsStay")], undo: { possible: true, words: t("ownData.leave.undo") } },
    erasing: {
      items: [...common, t("ownData.erase.personGoes"), t("ownData.erase.recordsStay"), t("ownData.erase.historyStays"), t("ownData.erase.backups")],
      undo: { possible: false, words: t("ownData.erase.noUndo") },
    },
    word: t("ownData.erase.word"),
  };
}
export type OwnDataPage = ReturnType<typeof ownDataPage>;
