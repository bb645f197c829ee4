import { useTranslations } from "use-intl";

import type { RoleLine } from "~/presenters/role";

import { Card } from "../card";
import { HistoryIcon } from "../icons";
import { Item, ItemList } from "../item-list";

/** Who held what when: the memory of an organisation, which outlasts the people. */
export function PastOffices({ past }: { readonly past: readonly RoleLine[] }) {
  const t = useTranslations("offices");
  return (
    <Card title={t("past")} count={past.length}>
      {past.length === 0 ? (
        <p className="muted">{t("noPast")}</p>
      ) : (
        <ItemList>
          {past.map(({ id, person, role, period, inSteadOf }) => (
            <Item key={id} icon={HistoryIcon} title={<bdi>{person}</bdi>} note={<>{role} · {period}{inSteadOf && <> · {inSteadOf}</>}</>} />
          ))}
        </ItemList>
      )}
    </Card>
  );
}
