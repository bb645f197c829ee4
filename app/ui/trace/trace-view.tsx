import { useTranslations } from "use-intl";

import type { TracePage } from "~/presenters/trace";

import { Breadcrumb } from "../breadcrumb";
import { Sentence } from "../card";
import { FilterChips } from "../chips";
import { Empty } from "../empty";
import { TraceIcon } from "../icons";
import { Stack } from "../layout";
import { LocalizedName } from "../localized-name";
import { PageTitle } from "../page-title";
import { Story, StoryGap } from "../story";
import { ComparedTexts } from "./compared-texts";
import { TraceLine } from "./trace-line";

/** What became of a demand or of one paragraph: the sentence that says it all, the texts side by side, then everything in the order of time. */
export function TraceView({ page, orders }: { readonly page: TracePage; readonly orders?: readonly OtherOrder[] }) {
  const t = useTranslations("trace");
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: page.dossier.href, label: page.dossier.number ? <bdi>{page.dossier.number}</bdi> : <LocalizedName name={page.dossier.title} /> },
          { href: page.demandHref, label: <bdi>{page.title}</bdi> },
        ]}
      />
      <PageTitle lede={<bdi>{page.title}</bdi>}>{t("title")}</PageTitle>
      <Stack>
        <section className="card"><Sentence>{page.sentence}</Sentence></section>
        {orders && orders.length > 0 && <OtherOrders orders={orders} />}
        {page.choices.length > 2 && <FilterChips label={t("choose")} filters={page.choices} />}
        <ComparedTexts rows={page.compared} />
        {page.lines.length === 0 ? <Empty icon={TraceIcon} title={t("course")}>{t("empty")}</Empty> : (
          <Story>
            {page.lines.map((line) => <TraceLine key={`${line.kind} ${line.id}`} line={line} />)}
            {page.silences.map((words) => <StoryGap key={words}>{words}</StoryGap>)}
          </Story>
        )}
      </Stack>
    </>
  );
}

/** What stood at the same point in another deposit of the file. */
export type OtherOrder = { readonly href: string; readonly words: string };

function OtherOrders({ orders }: { readonly orders: readonly OtherOrder[] }) {
  const t = useTranslations("trace");
  return (
    <section className="card">
      <p className="muted">{t("otherOrders")}</p>
      <ul className="place-list">
        {orders.map(({ href, words }) => <li key={href}><a href={href}>{words}</a></li>)}
      </ul>
    </section>
  );
}
