import { useTranslations } from "use-intl";

import type { Side } from "~/domain/commitment";
import type { Lateness } from "~/domain/deadlines";
import { counted } from "~/i18n/numbers";
import { useLanguage } from "~/i18n/use-language";

import { Badge, Badges } from "./badge";
import { CheckCircleIcon, ClockIcon, type Icon, LinkIcon, NoDateIcon, SilenceIcon, WarningIcon } from "./icons";
import type { Tone } from "./tones";

type Sign = { readonly key: string; readonly tone: Tone; readonly icon: Icon; readonly words: string };
type LatenessProps = { readonly lateness: Lateness; readonly side?: Side };

/** Puts what the dates of a commitment say into words, the most telling first and each only when it is asked for: most places show the first alone. */
function useSigns({ lateness, side = "theirs" }: LatenessProps): Iterable<Sign> {
  const t = useTranslations();
  const language = useLanguage();
  return signsOf();

  function* signsOf(): Generator<Sign> {
    if (lateness.overdueDays !== null) {
      const words = t("common.late.overdue", counted(language, lateness.overdueDays));
      yield { key: "overdue", tone: side, icon: lateness.longOverdue ? WarningIcon : ClockIcon, words };
    }
    if (lateness.blocked) yield { key: "blocked", tone: "plain", icon: LinkIcon, words: t("ui.lateness.blocked") };
    if (lateness.silence) {
      const days = counted(language, lateness.silence.days);
      const words = lateness.silence.atLeast ? t("common.late.silentAtLeast", days) : t("common.late.silent", days);
      yield { key: "silence", tone: "silent", icon: SilenceIcon, words };
    }
    if (lateness.dueSoon) yield { key: "due-soon", tone: side, icon: ClockIcon, words: t("ui.lateness.dueSoon") };
    if (lateness.keptLateDays !== null) yield { key: "kept-late", tone: "kept", icon: CheckCircleIcon, words: t("common.late.keptLate", counted(language, lateness.keptLateDays)) };
    if (lateness.noDateGiven) yield { key: "no-date", tone: "plain", icon: NoDateIcon, words: t("ui.lateness.noDate") };
  }
}

/** The one thing that the dates say loudest, or nothing. */
export function LatenessBadge(props: LatenessProps) {
  const [sign] = useSigns(props);
  return sign ? <Badge tone={sign.tone} icon={sign.icon}>{sign.words}</Badge> : null;
}

/** Everything that the dates say. */
export function LatenessBadges(props: LatenessProps) {
  const signs = [...useSigns(props)];
  if (signs.length === 0) return null;
  return (
    <Badges>
      {signs.map((sign) => (
        <Badge key={sign.key} tone={sign.tone} icon={sign.icon}>
          {sign.words}
        </Badge>
      ))}
    </Badges>
  );
}
