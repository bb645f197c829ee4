import { useTranslations } from "use-intl";

import type { Confidentiality } from "~/domain/confidentiality";

import { QuietMark } from "./badge";
import { EyeIcon, type Icon, LockIcon, PeopleIcon } from "./icons";

const ICONS: Readonly<Record<Confidentiality, Icon>> = { members: EyeIcon, organisation: PeopleIcon, bureau: LockIcon };

/** Who may read a record. */
export function ConfidentialityBadge({ level }: { readonly level: Confidentiality }) {
  const t = useTranslations("terms");
  return <QuietMark icon={ICONS[level]}>{t(`confidentiality.${level}`)}</QuietMark>;
}
