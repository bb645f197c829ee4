import type { ComponentProps } from "react";
import { useTranslations } from "use-intl";

import { Breadcrumb, type Crumb } from "../breadcrumb";
import { Card } from "../card";
import { Narrow, Stack } from "../layout";
import { PageTitle } from "../page-title";
import { Refusal, type RefusalCode } from "../refusal";
import { CommentForm } from "./comment-form";

type CommentPageProps = Omit<ComponentProps<typeof CommentForm>, "back"> & { readonly crumbs: readonly Crumb[]; readonly refusal: RefusalCode | null };

/** A comment that was not taken yet, with what was typed and why. */
export function CommentPage({ crumbs, refusal, ...form }: CommentPageProps) {
  const t = useTranslations("comments");
  return (
    <Narrow>
      <Breadcrumb crumbs={crumbs} />
      <PageTitle>{t("form.title")}</PageTitle>
      <Stack>
        <Refusal code={refusal} />
        <Card><CommentForm {...form} back={`/demands/${form.demandId}/review`} /></Card>
      </Stack>
    </Narrow>
  );
}
