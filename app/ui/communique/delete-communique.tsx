import { useTranslations } from "use-intl";

import { Breadcrumb } from "../breadcrumb";
import { Actions, Button, ButtonLink } from "../button";
import { Card } from "../card";
import { Consequences } from "../consequences";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { CrossCircleIcon } from "../icons";
import { Narrow } from "../layout";
import { PageTitle } from "../page-title";
import { Refusal, type RefusalCode } from "../refusal";

type DeleteCommuniqueProps = { readonly page: { readonly title: string; readonly crumbs: readonly { readonly href: string; readonly label: string }[]; readonly back: string; readonly version: number }; readonly refusal: RefusalCode | null };

/** Deleting the draft of a communiqué: what goes, that it cannot be brought back, and one button. */
export function DeleteCommunique({ page: { title, crumbs, back, version }, refusal }: DeleteCommuniqueProps) {
  const t = useTranslations("communiques.delete");
  return (
    <Narrow>
      <Breadcrumb crumbs={crumbs.map(({ href, label }) => ({ href, label: <bdi>{label}</bdi> }))} />
      <PageTitle lede={<bdi>{title}</bdi>}>{t("title")}</PageTitle>
      <Card>
        <form className="form" method="post">
          <Refusal code={refusal} />
          <FormOf />
          <Hidden name="version" value={String(version)} />
          <Consequences items={[t("effect"), t("history")]} undo={{ possible: false, words: t("undo") }} />
          <Actions>
            <Button kind="danger" icon={CrossCircleIcon}>{t("submit")}</Button>
            <ButtonLink kind="plain" href={back}>{t("back")}</ButtonLink>
          </Actions>
        </form>
      </Card>
    </Narrow>
  );
}
