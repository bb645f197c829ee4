import { useTranslations } from "use-intl";

import type { PaperLine } from "~/presenters/papers";

import { Card } from "../card";
import { ConfidentialityBadge } from "../confidentiality-badge";
import { Empty } from "../empty";
import { NoteIcon } from "../icons";
import { Item, ItemList } from "../item-list";

/** The papers that were issued, the newest first, each under the number that is printed on it. */
export function PaperList({ papers }: { readonly papers: readonly PaperLine[] }) {
  const t = useTranslations("papers.issue");
  if (papers.length === 0) return <Empty icon={NoteIcon} title={t("emptyTitle")}>{t("emptyWords")}</Empty>;
  return (
    <Card title={t("issued")} count={papers.length}>
      <ItemList>
        {papers.map(({ id, code, href, when, notes, level }) => (
          <Item key={id} icon={NoteIcon} title={href === null ? <bdi id={id}>{code}</bdi> : <a id={id} href={href}>{t.rich("download", { code, number: (shown) => <bdi>{shown}</bdi> })}</a>} note={[when, ...notes].join(" · ")} end={<ConfidentialityBadge level={level} />} />
        ))}
      </ItemList>
    </Card>
  );
}
