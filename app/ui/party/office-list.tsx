import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import type { OfficeLine } from "~/presenters/party";

import { Badge } from "../badge";
import { ClockIcon, PersonIcon, CheckIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { LocalizedName } from "../localized-name";

/** Who holds or held an office, from when to when. `steps` is what can be done with each. */
export function OfficeList({ offices, steps }: { readonly offices: readonly OfficeLine[]; readonly steps?: (office: OfficeLine) => ReactNode }) {
  const t = useTranslations("parties");
  return (
    <ItemList>
      {offices.map((line) => (
        <Item
          key={line.id} icon={PersonIcon} title={<LocalizedName name={line.office} />}
          note={<>{line.person && <><bdi>{line.person}</bdi> · </>}{line.term}{steps?.(line)}</>}
          end={line.standing && <Badge tone={line.standing === "current" ? "brand" : "plain"} icon={line.standing === "current" ? CheckIcon : ClockIcon}>{t(line.standing)}</Badge>}
        />
      ))}
    </ItemList>
  );
}
