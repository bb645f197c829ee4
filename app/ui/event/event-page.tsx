import { useTranslations } from "use-intl";

import type { DossierState } from "~/domain/dossier";
import type { EventKind } from "~/domain/event";

import { ButtonLink } from "../button";
import { FilterChips } from "../chips";
import { CrossCircleIcon } from "../icons";
import { type DossierHead, MeetingHeading } from "../meeting/meeting-heading";
import { NotOpen } from "../meeting/not-open";
import { EventForm, type EventFormProps } from "./event-form";

export type EventPage = Pick<EventFormProps, "kind" | "parties" | "levels" | "values" | "back"> & {
  readonly heading: string;
  readonly dossier: DossierHead & { readonly state: DossierState };
  readonly open: boolean;
  /** Where it is struck out, for those who may. */
  readonly strikeHref?: string | null;
  /** The other kinds that could be recorded instead; none while one is edited. */
  readonly kinds: readonly { readonly kind: EventKind; readonly href: string; readonly current: boolean }[];
};

/** A letter, an action or a milestone, recorded or edited. */
export function EventPageView({ page, lastResult, refusal }: { readonly page: EventPage } & Pick<EventFormProps, "lastResult" | "refusal">) {
  const t = useTranslations();
  const { kind, parties, levels, values, back, dossier } = page;
  return (
    <div className="narrow">
      <MeetingHeading title={page.heading} dossier={dossier} />
      {page.open ? (
        <div className="stack">
          {page.kinds.length > 0 && (
            <FilterChips label={t("events.kinds")} filters={page.kinds.map((each) => ({ href: each.href, label: t(`terms.eventKind.${each.kind}`), current: each.current }))} />
          )}
          <EventForm {...{ kind, parties, levels, values, back, lastResult, refusal }} />
          {page.strikeHref && <p><ButtonLink icon={CrossCircleIcon} href={page.strikeHref}>{t("strikes.link")}</ButtonLink></p>}
        </div>
      ) : (
        <NotOpen title={t("events.notOpenTitle")} words={t("events.notOpenWords", { state: t(`terms.dossierState.${dossier.state}`) })} href={dossier.href} />
      )}
    </div>
  );
}
