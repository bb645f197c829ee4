import { takesCommuniques, within } from "~/domain/communique";
import type { Confidentiality } from "~/domain/confidentiality";
import type { Span } from "~/domain/days";
import { type Language, nameIn } from "~/domain/localized";
import type { Tellable, TellableMatter } from "~/domain/rows/communique-matter";
import { addressOf, type DossierRow } from "~/domain/rows/dossier";
import type { Id } from "~/domain/viewer";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { isolated } from "./isolated";
import { meetingTitle, meetingWhen } from "./meeting";
import { paperLanguages } from "./paper-frame";

/** Something that the communiqué can tell: ticked, it is in the first draft. */
export type TellableItem = { readonly id: Id; readonly kind: Tellable["kind"]; readonly title: string; readonly note: readonly string[]; readonly level: Confidentiality };

/** The page on which a communiqué is begun: a period that narrows the list, what it tells, and its language. */
export type NewCommuniquePage = {
  readonly id: Id;
  readonly back: { readonly href: string; readonly title: string };
  readonly address: string;
  readonly language: Language;
  readonly languages: readonly { readonly value: Language; readonly label: string }[];
  readonly period: Span | null;
  readonly items: readonly TellableItem[];
  /** Whether there is anything to tell outside the period. */
  readonly anything: boolean;
  readonly beforeAdoption: boolean;
};

type Asked = { readonly matter: TellableMatter; readonly period: Span | null; readonly language: Language; readonly id: Id };

export function newCommuniquePage(dossier: DossierRow, { matter, period, language, id }: Asked): NewCommuniquePage {
  const address = addressOf(dossier);
  return {
    id, language, period, address: `${address}/communiques/new`, languages: paperLanguages(language),
    back: { href: address, title: dossier.number ?? nameIn(language, dossier.title).text },
    items: within(matter.tellable, period).map((each) => tellableItem(each, language)),
    anything: matter.tellable.length > 0, beforeAdoption: !takesCommuniques(dossier.state),
  };
}

/** What can be told, as a line: what it was, when and where, and how much was promised. */
export function tellableItem(told: Tellable, language: Language): TellableItem {
  const t = translator(language);
  const place = told.place ? [isolated(language, told.place)] : [];
  if (told.kind === "action") return { id: told.id, kind: told.kind, title: told.title, note: [formatWhen(language, told.when, { weekday: true }), ...place], level: told.confidentiality };
  const promised = t("communiques.new.promises", counted(language, told.commitments.length));
  const title = meetingTitle(language, { title: told.title, state: "held", parties: told.parties.map(({ name }) => name) });
  return { id: told.id, kind: told.kind, title, note: [meetingWhen(language, told), ...place, promised], level: told.confidentiality };
}
