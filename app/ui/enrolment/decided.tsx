import { useTranslations } from "use-intl";

import type { EnrolmentsPage } from "~/presenters/enrolments";

import { QuietMark } from "../badge";
import { Card } from "../card";
import { CheckCircleIcon, CrossCircleIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { DecideButton } from "./decide-button";
import { Came } from "./queue";

/** The decisions of the last day, each of which can still be turned round. */
export function Decided({ decided }: Pick<EnrolmentsPage, "decided">) {
  const t = useTranslations("enrolment");
  if (decided.length === 0) return null;
  return (
    <Card title={t("decided.title")}>
      <p className="muted small">{t("queue.again")}</p>
      <ItemList>
        {decided.map((line) => {
          const { id, name, state } = line;
          const admitted = state === "admitted";
          return (
            <Item
              key={id} icon={admitted ? CheckCircleIcon : CrossCircleIcon} title={<bdi>{name}</bdi>} note={<Came line={line} />}
              end={
                <>
                  <QuietMark icon={admitted ? CheckCircleIcon : CrossCircleIcon}>{admitted ? t("decided.admitted") : t("decided.refused")}</QuietMark>
                  {admitted ? (
                    <DecideButton id={id} intent="refuse" label={t("decided.takeBack")} whole={t("decided.takeBackOf", { name })} />
                  ) : (
                    <DecideButton id={id} intent="admit" label={t("decided.admitAfter")} whole={t("decided.admitAfterOf", { name })} />
                  )}
                </>
              }
            />
          );
        })}
      </ItemList>
    </Card>
  );
}
