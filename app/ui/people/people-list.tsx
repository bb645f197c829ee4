import { useTranslations } from "use-intl";

import type { PeoplePage } from "~/presenters/people";

import { QuietMark } from "../badge";
import { Card } from "../card";
import { Empty } from "../empty";
import { PauseIcon, PeopleIcon, PersonIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { Pager } from "../pager";
import { ContactLines } from "./contact-lines";

/** Who holds which roles, by name, and how they can be reached. */
export function PeopleList({ people, next }: Pick<PeoplePage, "people" | "next">) {
  const t = useTranslations("people");
  if (people.length === 0) return <Empty icon={PeopleIcon} title={t("empty")}>{t("emptyHelp")}</Empty>;
  return (
    <Card>
      <ItemList>
        {people.map(({ id, name, contacts, suspended, roles, manage }) => (
          <Item
            key={id}
            icon={PersonIcon}
            title={<bdi>{name}</bdi>}
            note={
              <>
                {roles.map((role) => <span key={role} className="line">{role}</span>)}
                <ContactLines contacts={contacts} />
              </>
            }
            end={
              <>
                {suspended && <QuietMark icon={PauseIcon}>{t("suspended")}</QuietMark>}
                {manage && <a href={manage}>{t("manage")}</a>}
              </>
            }
          />
        ))}
      </ItemList>
      <Pager next={next} />
    </Card>
  );
}
