import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import type { MeetingPage } from "~/presenters/meeting";

import { Badges } from "../badge";
import { Breadcrumb } from "../breadcrumb";
import { ButtonLink } from "../button";
import { Card, Identity } from "../card";
import { ConfidentialityBadge } from "../confidentiality-badge";
import { Facts } from "../facts";
import { CrossCircleIcon, FolderIcon, HandshakeIcon, NoteIcon, PencilIcon, TargetIcon } from "../icons";
import { Columns, Stack } from "../layout";
import { LocalizedName } from "../localized-name";
import { UserText } from "../user-text";
import { MeetingCourse } from "./meeting-course";
import { MeetingStateBadge } from "./meeting-state-badge";
import { OutcomeList } from "./outcome-list";

/** A meeting: with whom, when and where, who sat in the room, and what came out of it with what became of that. */
export function MeetingView({ page }: { readonly page: MeetingPage }) {
  const t = useTranslations("meetings.page");
  const strikes = useTranslations("strikes");
  const papers = useTranslations("papers.issue");
  const brief = useTranslations("brief");
  const { dossier, attendees, can } = page;
  const texts = [
    { key: "agenda", label: t("agenda"), value: page.agenda && <UserText text={page.agenda} /> },
    { key: "handedOver", label: t("handedOver"), value: page.handedOver && <UserText text={page.handedOver} /> },
    { key: "notes", label: t("notes"), value: page.notes && <UserText text={page.notes} /> },
  ];
  const isHeld = page.state === "held";
  return (
    <>
      <Breadcrumb crumbs={[{ href: dossier.href, label: dossier.number ? <bdi>{dossier.number}</bdi> : <LocalizedName name={dossier.title} /> }]} />
      <Beside aside={page.moves.length + page.steps.length > 0 ? <MeetingCourse moves={page.moves} steps={page.steps} /> : null}>
        <Identity states={<Badges><MeetingStateBadge state={page.state} /><ConfidentialityBadge level={page.level} /></Badges>}>
          <h1><bdi>{page.title}</bdi></h1>
          <Facts
            facts={[
              { key: "when", label: t("when"), value: page.when },
              { key: "place", label: t("place"), value: page.place && <bdi>{page.place}</bdi> },
              { key: "parties", label: t("parties"), value: page.parties.length > 0 && <Names parties={page.parties} /> },
              { key: "round", label: t("round"), value: page.round && <a href={page.round.href}>{page.round.name}</a> },
              { key: "ours", label: t("ours"), value: attendees.ours.length > 0 && <Offices offices={attendees.ours} /> },
              { key: "theirs", label: t("theirs"), value: attendees.theirs.length > 0 && <Offices offices={attendees.theirs} /> },
            ].map((fact) => ({ ...fact, value: fact.value || null }))}
          />
          <div className="actions">
            {can.brief && <ButtonLink icon={TargetIcon} href={`/meetings/${page.id}/brief`}>{brief("title")}</ButtonLink>}
            {can.edit && <ButtonLink icon={PencilIcon} href={`/meetings/${page.id}/edit`}>{t("edit")}</ButtonLink>}
            {can.recordCommitment && (
              <ButtonLink icon={HandshakeIcon} href={`/commitments/new?dossier=${dossier.number ?? ""}&meeting=${page.id}`}>{t("recordCommitment")}</ButtonLink>
            )}
            {can.issue && <ButtonLink icon={NoteIcon} href={`/meetings/${page.id}/papers`}>{papers("link")}</ButtonLink>}
            {can.transfer && <ButtonLink icon={FolderIcon} href={`/meetings/${page.id}/transfer`}>{strikes("transfer.link")}</ButtonLink>}
            {can.strike && <ButtonLink icon={CrossCircleIcon} href={`/strike/meeting/${page.id}`}>{strikes("submit")}</ButtonLink>}
          </div>
        </Identity>
        {texts.some(({ value }) => value) && (
          <Card>
            <Facts column facts={texts} />
          </Card>
        )}
        {(isHeld || page.outcomes.length > 0) && (
          <Card title={t("outcomes")} count={page.outcomes.length}>
            {page.outcomes.length === 0 ? <p className="muted">{t("noOutcomes")}</p> : <OutcomeList outcomes={page.outcomes} label={t("outcomes")} />}
          </Card>
        )}
      </Beside>
    </>
  );
}

/** A second column, where there is something to put in it. */
function Beside({ aside, children }: { readonly aside: ReactNode; readonly children: ReactNode }) {
  return aside ? <Columns aside={aside}>{children}</Columns> : <Stack>{children}</Stack>;
}

function Names({ parties }: { readonly parties: MeetingPage["parties"] }) {
  return (
    <ul className="plain-list">
      {parties.map(({ id, name, href }) => (
        <li key={id}>
          <a href={href}>
            <LocalizedName name={name} />
          </a>
        </li>
      ))}
    </ul>
  );
}

function Offices({ offices }: { readonly offices: readonly string[] }) {
  return (
    <ul className="plain-list">
      {offices.map((office) => (
        <li key={office} dir="auto">
          {office}
        </li>
      ))}
    </ul>
  );
}
