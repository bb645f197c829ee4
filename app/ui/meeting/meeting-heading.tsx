import { useTranslations } from "use-intl";

import { type Localized, nameIn } from "~/domain/localized";
import { useLanguage } from "~/i18n/use-language";

import { Breadcrumb } from "../breadcrumb";
import { LocalizedName } from "../localized-name";
import { PageTitle } from "../page-title";

export type DossierHead = { readonly href: string; readonly number: string | null; readonly title: Localized };

/** The head of a page about a meeting: the dossier it belongs to, as a way up and in a line. */
export function MeetingHeading({ title, dossier }: { readonly title: string; readonly dossier: DossierHead }) {
  const t = useTranslations("meetings.form");
  const language = useLanguage();
  const name = nameIn(language, dossier.title).text;
  const titled = () => <LocalizedName name={dossier.title} />;
  return (
    <>
      <Breadcrumb crumbs={[{ href: dossier.href, label: dossier.number ? <bdi>{dossier.number}</bdi> : <LocalizedName name={dossier.title} /> }]} />
      <PageTitle lede={dossier.number ? t.rich("inDossier", { number: dossier.number, name, title: titled, reference: (number) => <bdi>{number}</bdi> }) : t.rich("inDraft", { name, title: titled })}>{title}</PageTitle>
    </>
  );
}
