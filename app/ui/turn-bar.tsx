import { useTranslations } from "use-intl";

import type { Side } from "~/domain/commitment";
import type { Turn } from "~/domain/turn";
import { counted } from "~/i18n/numbers";
import { useLanguage } from "~/i18n/use-language";

import { Badge } from "./badge";
import { ClockIcon, FlagIcon } from "./icons";

/** Whose turn it is, in a word; `party` names whom we wait for, when that is known. */
export function TurnBadge({ whose, party }: { readonly whose: Side; readonly party?: string | null }) {
  const t = useTranslations("common");
  if (whose === "ours") return <Badge tone="ours" icon={FlagIcon}>{t("word.ourTurn")}</Badge>;
  return (
    <Badge tone="theirs" icon={ClockIcon}>
      {party ? t("waitingFor", { party }) : t("word.theirTurn")}
    </Badge>
  );
}

/** Whose turn, and one bar of the days with us and the days with them. */
export function TurnBar({ turn, party }: { readonly turn: Turn; readonly party?: string | null }) {
  const t = useTranslations("common.turn");
  const language = useLanguage();
  const total = turn.daysOurs + turn.daysTheirs;
  const ours = total === 0 ? 0 : (turn.daysOurs / total) * 100;
  return (
    <div className="turn">
      <TurnBadge whose={turn.whose} party={party} />
      <svg className="turn-bar mirrored" width="100%" height="14" aria-hidden="true" focusable="false">
        <rect className="turn-ground" width="100%" height="14" />
        {turn.daysOurs > 0 && <rect className="turn-ours" width={`${ours}%`} height="14" />}
        {turn.daysTheirs > 0 && (
          <>
            <rect className="turn-theirs" x={`${ours}%`} width={`${100 - ours}%`} height="14" />
            <line className="turn-stripes" x1={`${ours}%`} x2="100%" y1="7" y2="7" />
          </>
        )}
        {turn.daysOurs > 0 && turn.daysTheirs > 0 && <line className="turn-between" x1={`${ours}%`} x2={`${ours}%`} y1="0" y2="14" />}
      </svg>
      <div className="turn-legend">
        {(turn.daysOurs > 0 || turn.whose === "ours") && <span>{t("ours", counted(language, turn.daysOurs))}</span>}
        {(turn.daysTheirs > 0 || turn.whose === "theirs") && <span>{t("theirs", counted(language, turn.daysTheirs))}</span>}
      </div>
    </div>
  );
}
