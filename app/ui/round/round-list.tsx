import { useTranslations } from "use-intl";

import type { RoundYear } from "~/presenters/round";

import { Card } from "../card";
import { CalendarIcon, PlusIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { Stack } from "../layout";
import { RoundStateBadge } from "./round-state-badge";

/** The calendar of rounds, year by year. A session that was due and that nobody recorded stands in it as such. */
export function RoundList({ years }: { readonly years: readonly RoundYear[] }) {
  const t = useTranslations("rounds");
  return (
    <Stack>
      {years.map(({ year, rounds, unrecorded }) => (
        <Card key={year} title={t("socialYear", { year: String(year) })}>
          {rounds.length + unrecorded.length === 0 && <p className="muted">{t("none")}</p>}
          <ItemList>
            {rounds.map(({ id, href, name, state, note }) => <Item key={id} icon={CalendarIcon} href={href} title={name} note={note && <bdi>{note}</bdi>} end={<RoundStateBadge state={state} />} />)}
            {unrecorded.map(({ key, words, href }) => <Item key={key} icon={PlusIcon} title={<span className="muted">{words}</span>} end={<a href={href}>{t("record")}</a>} />)}
          </ItemList>
        </Card>
      ))}
    </Stack>
  );
}
