import { useTranslations } from "use-intl";

import type { Localized } from "~/domain/localized";

import { Breadcrumb } from "../breadcrumb";
import { LocalizedName } from "../localized-name";
import { PageTitle } from "../page-title";

export type DossierHead = { readonly href: string; readonly number: string | null; readonly title: Localized };

/** The head of a page about a meeting: the dossier it belongs to, as a way up and in a line. */
export function MeetingHeading({ title, dossier }: { readonly title: string; readonly dossier: DossierHead }) {
  const t = useTranslations("meetings.form");
  const parts = { number: () => <bdi>{dossier.number}</bdi>, title: () => <LocalizedName name={dossier.title} /> };
  return (
    <>
      <Breadcrumb crumbs={[{ href: dossier.href, label: dossier.number ? <bdi>{dossier.number}</bdi> : <LocalizedName name={dossier.title} /> }]} />
      <PageTitle lede={dossier.number ? t.rich("inDossier", parts) : t.rich("inDraft", parts)}>{title}</PageTitle>
    </>
  );
}
