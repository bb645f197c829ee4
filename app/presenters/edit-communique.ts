import type { Language } from "~/domain/localized";
import type { CommuniqueRow } from "~/domain/rows/communique";
import { formatInstant } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { communiqueCrumbs } from "./communique";
import { isolated } from "./isolated";
import type { ReconcileFrame } from "./reconcile";
import type { ReferenceChoice } from "./references";

/** The text of a communiqué as its form shows and sends it, with the version that its writer began from. */
export type CommuniqueToEdit = { readonly version: number; readonly title: string; readonly document: string; readonly before: string; readonly titleBefore: string };

export type EditCommuniquePage = {
  readonly crumbs: readonly { readonly href: string; readonly label: string }[];
  readonly back: string;
  /** Whether it is published, so that its text is not written in; what somebody typed before that is still shown to them. */
  readonly isClosed: boolean;
  readonly shown: CommuniqueToEdit;
  /** The draft on this device: its name, the person's key, and whether one may be put back over what is shown. */
  readonly draft: { readonly name: string; readonly secret: string; readonly restores: boolean };
  readonly references: readonly ReferenceChoice[];
};

type Editing = { readonly language: Language; readonly viewerId: string; readonly secret: string; readonly references: readonly ReferenceChoice[]; /** What was sent and came back; null where nothing was. */ readonly sent: CommuniqueToEdit | null };

export function editCommuniquePage(row: CommuniqueRow, { language, viewerId, secret, references, sent }: Editing): EditCommuniquePage {
  const back = `/communiques/${row.id}`;
  const asSaved: CommuniqueToEdit = { version: row.version, title: row.title, document: row.source, before: row.source, titleBefore: row.title };
  return {
    crumbs: [...communiqueCrumbs(row, language, true), { href: back, label: row.title }], back, isClosed: row.publishedAt !== null && sent === null, shown: sent ?? asSaved, references,
    draft: { name: `${viewerId}/communique/${row.id}`, secret, restores: sent === null },
  };
}

/** The frame of two texts of a communiqué, of which the other was saved meanwhile. */
export function reconcileCommuniqueFrame(language: Language, row: CommuniqueRow, saved: { readonly by: string | null; readonly at: Date } | null): ReconcileFrame {
  const t = translator(language);
  const back = `/communiques/${row.id}`;
  const name = saved?.by ? isolated(language, saved.by) : t("editor.communique.someone");
  return {
    heading: t("editor.communique.twoTexts"), explanation: t("editor.communique.twoWords", { name, date: formatInstant(language, saved?.at ?? row.createdAt) }),
    crumbs: [...communiqueCrumbs(row, language, true), { href: back, label: row.title }], back: null, point: null, withVersion: true,
  };
}
