import { useTranslations } from "use-intl";

import { NUDGE_KINDS, type NudgeKind } from "~/domain/nudge";

import { Button } from "../button";
import { classNames } from "../class-names";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { BuildingIcon, ChevronDownIcon, type Icon, MailOutIcon, MegaphoneIcon, PeopleIcon, SpeechIcon } from "../icons";

/** A nudge that can be logged: the commitment, the id with which it is born, and where its page leads back to. */
export type Nudge = { readonly id: string; readonly commitmentId: string; readonly to: string };

const ICONS: Readonly<Record<NudgeKind, Icon>> = { call: SpeechIcon, letter: MailOutIcon, visit: PeopleIcon, parliament_question: BuildingIcon };

/** Logs a reminder of today in two taps: open, and how it was made. Words or another day are a link away. */
export function NudgeMenu({ nudge, of, open = false, quiet = false }: { readonly nudge: Nudge; /** The commitment's words, for those who hear the page. */ readonly of: string; readonly open?: boolean; /** As one of many in a list. */ readonly quiet?: boolean }) {
  const t = useTranslations("ledger.nudge");
  const terms = useTranslations("terms.nudge");
  return (
    <details className="nudge" open={open}>
      <summary className={classNames("button", quiet && "button-plain")}><MegaphoneIcon />{t("title")}<span className="sr-only" dir="auto">{of}</span><ChevronDownIcon /></summary>
      <form className="nudge-panel" method="post" action={`/commitments/${nudge.commitmentId}/nudges`}>
        <FormOf />
        <Hidden name="id" value={nudge.id} />
        <Hidden name="to" value={nudge.to} />
        <p className="small muted">{t("choose")}</p>
        <div className="nudge-kinds">
          {NUDGE_KINDS.map((kind) => <Button key={kind} icon={ICONS[kind]} name="kind" value={kind}>{terms(kind)}</Button>)}
        </div>
        <a className="small" href={`/commitments/${nudge.commitmentId}/signs/new?kind=our_nudge`}>{t("withWords")}</a>
      </form>
    </details>
  );
}
