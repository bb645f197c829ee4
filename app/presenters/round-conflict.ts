import type { When } from "~/domain/days";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import { REGIONS } from "~/domain/regions";
import { ROUND_LEVELS, ROUND_SESSIONS, ROUND_STATES } from "~/domain/round";
import type { RoundRow } from "~/domain/rows/round";
import { whenParts, WHOLE_WHEN, wholeWhen } from "~/domain/whole-when";
import type { Id } from "~/domain/viewer";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { type ConflictPage, conflictPage, fieldsOf } from "./conflict";
import { roundValues } from "./round";

type Both = {
  readonly form: FormData;
  readonly edit: { readonly when: When };
  readonly saved: RoundRow;
  readonly by: { readonly by: string | null; readonly at: Date } | null;
  readonly directory: readonly { readonly id: Id; readonly name: Localized }[];
};

/** The form of a round beside the version that was saved meanwhile, its dates as one field. */
export function roundConflict(language: Language, { form, edit, saved, by, directory }: Both): ConflictPage {
  const t = translator(language);
  const { when: _when, ...theirs } = roundValues(saved);
  const mine = Object.fromEntries(Object.entries(fieldsOf(form)).filter(([name]) => !name.startsWith("when.")));
  const nameOfParty = (id: string) => {
    const found = directory.find((each) => each.id === id);
    return found ? nameIn(language, found.name).text : id;
  };
  return conflictPage(language, {
    mine: { ...mine, [WHOLE_WHEN]: wholeWhen(edit.when) },
    theirs: { ...theirs, [WHOLE_WHEN]: wholeWhen(saved.when) },
    labels: {
      level: { label: t("rounds.form.level"), show: (value) => t(`terms.roundLevel.${ROUND_LEVELS.find((each) => each === value) ?? saved.level}`) },
      session: { label: t("rounds.form.session"), show: (value) => t(`terms.roundSession.${ROUND_SESSIONS.find((each) => each === value) ?? saved.session}`) },
      year: { label: t("rounds.form.year") },
      state: { label: t("rounds.form.state"), show: (value) => t(`terms.roundState.${ROUND_STATES.find((each) => each === value) ?? saved.state}`) },
      sector: { label: t("rounds.form.sector") },
      region: { label: t("rounds.form.region"), show: (code) => { const found = REGIONS.find((each) => each.code === code); return found ? (language === "ar" ? found.ar : found.fr) : code; } },
      [WHOLE_WHEN]: { label: t("rounds.form.when"), show: (whole) => formatWhen(language, readWhen(whole)) },
      party: { label: t("rounds.form.party"), show: nameOfParty },
      title: { label: t("rounds.form.title") },
      note: { label: t("rounds.form.note") },
    },
    version: saved.version,
    saved: by,
  });
}

function readWhen(whole: string): When {
  const { kind, from, to } = whenParts(whole);
  return { kind: kind as When["kind"], from: from || null, to: to || null };
}
