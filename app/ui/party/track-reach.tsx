import { useTranslations } from "use-intl";

import { FilterChips } from "../chips";

type TrackReachProps = { readonly id: string; readonly hasUnder: boolean; readonly withUnder: boolean };

/** Whose promises a track record takes in, said in words, with the way to the other reach and to a comparison. */
export function TrackReach({ id, hasUnder, withUnder }: TrackReachProps) {
  const t = useTranslations("track");
  const papers = useTranslations("ledgerPapers.issue");
  return (
    <div className="record-reach">
      {hasUnder && <FilterChips label={t("scope")} filters={[{ href: `/parties/${id}`, label: t("showAlone"), current: !withUnder }, { href: `/parties/${id}?with=under`, label: t("showUnder"), current: withUnder }]} />}
      <p className="small muted">{hasUnder && t(withUnder ? "withUnder" : "alone")} <a href={`/parties/compare?party=${id}`}>{t("compare")}</a> · <a href={`/parties/${id}/brief`}>{t("brief")}</a> · <a href={`/parties/${id}/papers`}>{papers("link")}</a></p>
    </div>
  );
}
