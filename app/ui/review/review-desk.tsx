import { useTranslations } from "use-intl";

import { useLanguage } from "~/i18n/use-language";
import { counted } from "~/i18n/numbers";
import type { NobodyDecides as NobodyData } from "~/presenters/deciders";
import type { DemandDeskItem, ReviewItem } from "~/presenters/review";

import { Badge, Badges, QuietMark } from "../badge";
import { ButtonLink } from "../button";
import { Card } from "../card";
import { NobodyDecides } from "../dossier/nobody-decides";
import { Phrases } from "../demand/phrases";
import { PriorityMark } from "../dossier/priority-mark";
import { Empty } from "../empty";
import { Facts } from "../facts";
import { CheckCircleIcon, ClockIcon, InboxIcon, InfoIcon } from "../icons";
import { LocalizedName } from "../localized-name";
import { NobodyMay } from "../nobody-may";
import { PageTitle } from "../page-title";

export type DemandOnDesk = DemandDeskItem & { readonly nobody: NobodyData | null };
export type DeskItem = ReviewItem & { readonly nobody: NobodyData | null };

/** The bureau's desk: what waits for a decision, and the decisions. */
export function ReviewDesk({ items, demands }: { readonly items: readonly DeskItem[]; readonly demands: readonly DemandOnDesk[] }) {
  const t = useTranslations("review");
  return (
    <div className="narrow">
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      {items.length + demands.length === 0 && (
        <Empty icon={InboxIcon} title={t("empty")}>
          {t("emptyHow")}
        </Empty>
      )}
      <ul className="stack">
        {items.map((item) => (
          <li key={item.id}>
            <DeskCard item={item} />
          </li>
        ))}
      </ul>
      {demands.length > 0 && (
        <div className="stack desk-demands">
          <h2>{t("demands")}</h2>
          {demands.map((item) => <DemandCard key={item.id} item={item} />)}
        </div>
      )}
    </div>
  );
}

function DemandCard({ item }: { readonly item: DemandOnDesk }) {
  const t = useTranslations();
  return (
    <Card>
      <div className="stack">
        <div>
          {item.number && <bdi className="identity-number">{item.number}</bdi>}
          <h3 className="dossier-line-title"><a href={item.href}><bdi>{item.title}</bdi></a></h3>
          <p className="item-note"><Phrases phrases={item.note} /></p>
        </div>
        {item.nobody && <NobodyMay title={t("demands.nobody.title")} why={t("demands.nobody.why")} {...item.nobody} />}
        {item.ownHand && !item.nobody && <p className="muted">{t("demands.nobody.ownHand")}</p>}
        <div className="actions"><ButtonLink kind={item.ownHand ? "quiet" : "go"} href={item.href} aria-label={`${t("demands.page.review")}: ${item.title}`}>{t("demands.page.review")}</ButtonLink></div>
      </div>
    </Card>
  );
}

function DeskCard({ item }: { readonly item: DeskItem }) {
  const t = useTranslations();
  const language = useLanguage();
  const parties = item.parties.map(({ id, name }, place) => (
    <span key={id}>
      {place > 0 && <span aria-hidden="true"> · </span>}
      <LocalizedName name={name} />
    </span>
  ));
  return (
    <Card>
      <div className="stack">
        <div>
          <div className="identity-line">
            <bdi className="identity-number">{item.number}</bdi>
            <Badges>
              <Badge tone="plain" icon={ClockIcon}>{t("review.waiting", counted(language, item.waitingDays))}</Badge>
              {item.submissions > 1 && <Badge tone="plain" icon={InboxIcon}>{t("review.again", counted(language, item.submissions))}</Badge>}
              <PriorityMark priority={item.priority} />
            </Badges>
          </div>
          <h2 className="dossier-line-title">
            <a href={item.href}>
              <LocalizedName name={item.title} />
            </a>
          </h2>
          <p className="dossier-line-notes">
            <LocalizedName name={item.organisation} />
            <span>{t("review.submitted", { name: item.submittedBy, day: item.submittedOn })}</span>
          </p>
        </div>
        <Facts
          facts={[
            { key: "category", label: t("dossiers.form.category"), value: item.category && <bdi>{item.category}</bdi> },
            { key: "parties", label: t("dossiers.form.parties"), value: parties.length > 0 ? parties : null },
          ]}
        />
        <QuietMark icon={item.missing ? InfoIcon : CheckCircleIcon}>{item.missing ? t("review.missing", { gaps: item.missing }) : t("review.complete")}</QuietMark>
        <NobodyDecides data={item.nobody} />
        {item.decisions.length === 0 && !item.nobody && <p className="muted">{t("review.ownHand")}</p>}
        <div className="actions">
          {item.decisions.map(({ move, href }, place) => (
            <ButtonLink key={move} kind={place === 0 ? "go" : "quiet"} href={href} aria-label={`${t(`terms.dossierMove.${move}`)} ${item.number ?? ""}`}>
              {t(`terms.dossierMove.${move}`)}
            </ButtonLink>
          ))}
          <ButtonLink kind="plain" href={item.href}>{t("review.read")}</ButtonLink>
        </div>
      </div>
    </Card>
  );
}
