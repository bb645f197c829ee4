import { useTranslations } from "use-intl";

import type { AgreementState } from "~/domain/agreement";

import { Badge } from "../badge";
import { type Icon, PencilIcon, SignatureIcon } from "../icons";
import type { Tone } from "../tones";

const LOOKS: Readonly<Record<AgreementState, { readonly tone: Tone; readonly icon: Icon }>> = {
  draft: { tone: "plain", icon: PencilIcon },
  signed: { tone: "brand", icon: SignatureIcon },
};

export function AgreementStateBadge({ state }: { readonly state: AgreementState }) {
  const t = useTranslations("agreements");
  return <Badge {...LOOKS[state]}>{t(`state.${state}`)}</Badge>;
}
