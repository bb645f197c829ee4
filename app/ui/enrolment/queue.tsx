import { useTranslations } from "use-intl";

import type { EnrolmentLine, EnrolmentsPage } from "~/presenters/enrolments";

import { Button } from "../button";
import { Card } from "../card";
import { Empty } from "../empty";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { CheckIcon, PersonIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { Pager } from "../pager";
import { ContactLines } from "../people/contact-lines";
import { DecideButton } from "./decide-button";

/** Those who wait to be admitted, oldest first: one by one, all that are shown, or all of one link. */
export function Queue({ waiting, next, total, admitShown, ofLink }: Pick<EnrolmentsPage, "waiting" | "next" | "total" | "admitShown" | "ofLink">) {
  const t = useTranslations("enrolment.queue");
  if (waiting.length === 0) return <Empty icon={CheckIcon} title={t("none")}>{t("noneHelp")}</Empty>;
  return (
    <Card title={t("list")}>
      <p>{total}</p>
      <div className="actions queue-steps">
        <form method="post">
          <FormOf />
          <Hidden name="intent" value="admit-shown" />
          {waiting.map(({ id }) => (
            <Hidden key={id} name="ids" value={id} />
          ))}
          <Button icon={CheckIcon}>{admitShown}</Button>
        </form>
        {ofLink?.admitAll && (
          <form method="post">
            <FormOf />
            <Hidden name="intent" value="admit-all" />
            <Hidden name="link" value={ofLink.id} />
            <Hidden name="until" value={ofLink.until} />
            <Button icon={CheckIcon}>{ofLink.admitAll}</Button>
          </form>
        )}
      </div>
      <ItemList>
        {waiting.map((line) => (
          <Item
            key={line.id} icon={PersonIcon} title={<bdi>{line.name}</bdi>} note={<Came line={line} />}
            end={
              <>
                <DecideButton id={line.id} intent="admit" label={t("admit")} whole={t("admitOf", { name: line.name })} />
                <DecideButton id={line.id} intent="refuse" label={t("refuse")} whole={t("refuseOf", { name: line.name })} />
              </>
            }
          />
        ))}
      </ItemList>
      <Pager next={next} />
    </Card>
  );
}

/** How somebody can be reached, by which link they came, and when. */
export function Came({ line: { contacts, came, when } }: { readonly line: EnrolmentLine }) {
  return (
    <>
      <ContactLines contacts={contacts} />
      <span className="line">
        <bdi>{came}</bdi>
      </span>
      <span className="line">{when}</span>
    </>
  );
}
