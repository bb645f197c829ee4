import { useTranslations } from "use-intl";

import type { NotificationLine } from "~/presenters/notifications";

import { Actions, Button, ButtonLink } from "../button";
import { Empty } from "../empty";
import { FormOf } from "../form/form-of";
import { BellIcon, CheckIcon, SettingsIcon } from "../icons";
import { Narrow, Stack } from "../layout";
import { PageTitle } from "../page-title";
import { Pager } from "../pager";
import { NotificationList } from "./notification-list";

type NotificationsScreenProps = { readonly lines: readonly NotificationLine[]; readonly previous: string | null; readonly next: string | null };

/** Everything the reader was told of, and where to say how they want to be told. */
export function NotificationsScreen({ lines, previous, next }: NotificationsScreenProps) {
  const t = useTranslations("notifications");
  return (
    <Narrow>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <Stack>
        <Actions>
          {lines.some(({ unread }) => unread) && (
            <form method="post" action="/notifications">
              <FormOf />
              <Button icon={CheckIcon}>{t("markAllRead")}</Button>
            </form>
          )}
          <ButtonLink href="/settings/notifications" icon={SettingsIcon} kind="plain">{t("settingsLink")}</ButtonLink>
        </Actions>
        {lines.length > 0 ? <NotificationList lines={lines} /> : <Empty icon={BellIcon} title={t("empty.title")}>{t("empty.text")}</Empty>}
        <Pager previous={previous} next={next} />
      </Stack>
    </Narrow>
  );
}
