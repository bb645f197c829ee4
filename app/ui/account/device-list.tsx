import { useTranslations } from "use-intl";

import type { DevicesPage } from "~/presenters/devices";

import { QuietMark } from "../badge";
import { Button } from "../button";
import { Card } from "../card";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { CheckCircleIcon, LockIcon } from "../icons";
import { Item, ItemList } from "../item-list";

/** The browsers in which the reader is signed in; every one but the one in hand can be ended at once, which signing in again undoes. */
export function DeviceList({ devices, count }: Pick<DevicesPage, "devices" | "count">) {
  const t = useTranslations("wayIn.devices");
  return (
    <Card title={count}>
      {devices.some(({ isThisOne }) => !isThisOne) && <p className="muted small">{t("endWhat")} {t("undo")}</p>}
      <ItemList>
        {devices.map(({ id, name, isThisOne, lastUsed, since }) => (
          <Item
            key={id}
            icon={LockIcon}
            title={<bdi>{name}</bdi>}
            note={
              <>
                <span className="line">{lastUsed}</span>
                <span className="line">{since}</span>
              </>
            }
            end={
              isThisOne ? (
                <QuietMark icon={CheckCircleIcon}>{t("thisOne")}</QuietMark>
              ) : (
                <form method="post">
                  <FormOf />
                  <Hidden name="intent" value="one" />
                  <Hidden name="id" value={id} />
                  <Button kind="plain" aria-label={t("endOf", { device: name })}>{t("end")}</Button>
                </form>
              )
            }
          />
        ))}
      </ItemList>
    </Card>
  );
}
