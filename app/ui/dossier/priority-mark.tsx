import { useTranslations } from "use-intl";

import type { Priority } from "~/domain/dossier";

import { Badge } from "../badge";
import { FlagIcon, WarningIcon } from "../icons";

/** How pressing a dossier is. An ordinary one is not marked. */
export function PriorityMark({ priority }: { readonly priority: Priority | null }) {
  const t = useTranslations("terms.priority");
  if (!priority || priority === "ordinary") return null;
  return (
    <Badge tone="theirs" icon={priority === "urgent" ? WarningIcon : FlagIcon}>
      {t(priority)}
    </Badge>
  );
}
