import { useTranslations } from "use-intl";

import { ALONG } from "~/forms/moves-along";
import type { MovesAlongPage } from "~/presenters/moves-along";

import { Button } from "../button";
import { Card } from "../card";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { ArrowOnIcon } from "../icons";
import { PageTitle } from "../page-title";

/** Written anew by this page itself. */
const REPLACED: readonly string[] = [...Object.values(ALONG), "form-of"];

/** What moves with a change, from which day to which, before it is made: one button confirms it, another leads back to the form as it was filled in. Posts to this very address. */
export function MovesAlong({ page }: { readonly page: MovesAlongPage }) {
  const t = useTranslations("chains.along");
  return (
    <div className="narrow">
      <PageTitle lede={page.lede}>{t("title")}</PageTitle>
      <form className="stack" method="post">
        <FormOf />
        <Hidden name={ALONG.seen} value={page.seen} />
        {page.carried.filter(([name]) => !REPLACED.includes(name)).map(([name, value], place) => (
          <Hidden key={`${name} ${place}`} name={name} value={value} />
        ))}
        <Card>
          <ul className="moved">
            {page.lines.map((line) => (
              <li key={line.id}>
                <a href={`/commitments/${line.id}`}><bdi>{line.words}</bdi></a>
                <p className="moved-days">
                  <span><span className="sr-only">{t("from")} </span><bdi>{line.from}</bdi></span>
                  <strong><ArrowOnIcon /><span className="sr-only">{t("to")} </span><bdi>{line.to}</bdi></strong>
                </p>
              </li>
            ))}
          </ul>
        </Card>
        <div className="actions">
          <Button kind="go">{t("confirm")}</Button>
          <Button name={ALONG.back} value="1">{t("back")}</Button>
        </div>
      </form>
    </div>
  );
}
