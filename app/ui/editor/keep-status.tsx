import { useTranslations } from "use-intl";

import { CheckIcon, ClockIcon, CrossCircleIcon, type Icon, NoteIcon } from "../icons";
import type { Place } from "./keeper";

const SIGNS: Readonly<Record<Exclude<Place, "opened">, Icon>> = { typing: ClockIcon, device: NoteIcon, server: CheckIcon, nowhere: CrossCircleIcon };

/** Where what was typed is now, in a few words, announced politely. */
export function KeepStatus({ place }: { readonly place: Place }) {
  const t = useTranslations("editor.kept");
  const Sign = place === "opened" ? null : SIGNS[place];
  return (
    <output className="keep-status" data-place={place} aria-label={t("label")}>
      {place !== "opened" && Sign && (
        <span className={place === "nowhere" ? "keep-failed" : undefined}>
          <Sign />
          {t(place)}
        </span>
      )}
    </output>
  );
}
