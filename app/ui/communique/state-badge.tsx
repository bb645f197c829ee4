import { useTranslations } from "use-intl";

import type { CommuniqueState } from "~/domain/communique";

import { Badge } from "../badge";
import { EyeIcon, PencilIcon } from "../icons";

/** Whether members read a communiqué yet. */
export function CommuniqueStateBadge({ state }: { readonly state: CommuniqueState }) {
  const t = useTranslations("communiques.state");
  return <Badge tone={state === "published" ? "kept" : "plain"} icon={state === "published" ? EyeIcon : PencilIcon}>{t(state)}</Badge>;
}
