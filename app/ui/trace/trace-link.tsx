import { useTranslations } from "use-intl";

import { TraceIcon } from "../icons";

type TraceLinkProps = {
  readonly demandId: string;
  /** The paragraph; null for all of the demand. */
  readonly anchor: string | null;
  /** What it is called on the page: `§7.2`. */
  readonly place: string;
};

/** Leads from a paragraph, or from a demand, to what became of it. */
export function TraceLink({ demandId, anchor, place }: TraceLinkProps) {
  const t = useTranslations("trace");
  return (
    <a className="trace-link" href={`/demands/${demandId}/trace${anchor === null ? "" : `?paragraph=${encodeURIComponent(anchor)}`}`}>
      <TraceIcon />
      <span aria-hidden="true">{t("link")}</span>
      <span className="sr-only">{t("linkTo", { place })}</span>
    </a>
  );
}
