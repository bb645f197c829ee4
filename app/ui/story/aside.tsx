import { useTranslations } from "use-intl";

import type { Asked } from "~/presenters/asked-of-us";
import type { Balance } from "~/presenters/balance";
import type { MembersSee } from "~/presenters/members-see";

import { Card } from "../card";
import { ClockIcon, FlagIcon, type Icon, InboxIcon, PencilIcon, RepeatIcon, TargetIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { LocalizedName } from "../localized-name";
import { Meter } from "../meter";
import { Steps } from "../steps";

const ICONS: Readonly<Record<Asked["kind"], Icon>> = {
  complete: PencilIcon, submit: InboxIcon, decide: InboxIcon, first_meeting: FlagIcon, late: ClockIcon, due_soon: ClockIcon, judge: TargetIcon, confirm: TargetIcon, remind: RepeatIcon, classify: InboxIcon,
};

/** What waits for us, each with the way to it. */
export function AskedOfUs({ asked }: { readonly asked: readonly Asked[] }) {
  const t = useTranslations("story.asked");
  return (
    <Card title={t("title")}>
      {asked.length === 0 ? <p className="muted">{t("nothing")}</p> : (
        <ItemList>
          {asked.map(({ key, kind, title, party, words, note, href }) => (
            <Item
              key={key} icon={ICONS[kind]} href={href} title={party ? <>{title} · <LocalizedName name={party} /></> : title}
              note={(words || note) && (
                <>
                  {words && <bdi>{words}</bdi>}
                  {note && <span className="item-note">{note}</span>}
                </>
              )}
            />
          ))}
        </ItemList>
      )}
    </Card>
  );
}

/** How the other side's commitments stand, and an honest word on the rate. */
export function BalanceCard({ balance, href, title }: { readonly balance: Omit<Balance, "ours">; readonly href: string; readonly title?: string }) {
  const t = useTranslations();
  return (
    <Card title={title ?? t("story.balance")} count={balance.count || undefined} action={balance.count > 0 && <a href={href}>{t("common.action.showAll")}</a>}>
      {balance.count === 0 ? <p className="muted">{t("story.noCommitments")}</p> : <Meter parts={balance.parts} />}
      {balance.sentences.map((sentence) => <p key={sentence} className="small muted">{sentence}</p>)}
    </Card>
  );
}

/** What members see of the dossier, in the same five steps that they see. */
export function MembersCard({ members, href }: { readonly members: MembersSee; readonly href: string }) {
  const t = useTranslations("story.members");
  return (
    <Card title={t("title")} action={<a href={href}>{t("link")}</a>}>
      {members.visible && <Steps reached={members.reached} />}
      <p className="small muted">{members.sentence}</p>
    </Card>
  );
}
