import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import type { CommitmentPage } from "~/presenters/commitment";
import type { MoveLine } from "~/presenters/commitment-history";

import { Card } from "../card";
import { CommitmentStateBadge } from "../commitment-state-badge";
import { CheckIcon, type Icon, PeopleIcon, SpeechIcon, TargetIcon } from "../icons";
import { LocalizedName } from "../localized-name";
import { Brought } from "./commitment-body";

/** What they say of it, what we verified and what members confirm, side by side: none of them ever stands over another. */
export function ThreeSides({ page }: { readonly page: CommitmentPage }) {
  const t = useTranslations("commitments.page");
  return (
    <Card title={t("sides")}>
      <div className="three-sides">
        <Side icon={SpeechIcon} title={t(`claim.${page.side}`)} earlier={page.earlierClaims} page={page}>
          {page.claim ? <Claim page={page} claim={page.claim} /> : <p className="muted">{t("noClaim")}</p>}
        </Side>
        <Side icon={TargetIcon} title={t("verdict")} earlier={page.earlierVerdicts} page={page}>
          {page.verdict ? <Verdict line={page.verdict} page={page} /> : <p className="muted">{t("noVerdict")}</p>}
        </Side>
        <Side icon={PeopleIcon} title={t("members")} earlier={[]} page={page}>
          <Members page={page} />
        </Side>
      </div>
    </Card>
  );
}

type SideProps = { readonly icon: Icon; readonly title: string; readonly earlier: readonly MoveLine[]; readonly page: CommitmentPage; readonly children: ReactNode };

function Side({ icon: Sign, title, earlier, page, children }: SideProps) {
  const t = useTranslations("commitments.page");
  return (
    <section className="side">
      <h3><Sign /> {title}</h3>
      {children}
      {earlier.length > 0 && (
        <div className="side-before">
          <p className="field-help">{t("before")}</p>
          {earlier.map((line) => <Verdict key={line.id} line={line} page={page} />)}
        </div>
      )}
    </section>
  );
}

/** Their words, whose they are, and who wrote them down on which day. */
function Claim({ page, claim }: { readonly page: CommitmentPage; readonly claim: MoveLine }) {
  const t = useTranslations("commitments");
  return (
    <>
      <div>
        <p><b>{page.bound ? <LocalizedName name={page.bound} /> : t("us")}</b></p>
        {page.office && <p className="small muted"><bdi>{page.office}</bdi></p>}
      </div>
      <Brought line={claim} />
      <Hand line={claim} office={t("page.writtenBy")} />
    </>
  );
}

/** A verdict with who gave it, by office and name, and on which day; of an earlier claim, its name takes the place of the state. */
function Verdict({ line, page }: { readonly line: MoveLine; readonly page: CommitmentPage }) {
  const t = useTranslations();
  const isClaim = line.state === "claimed_done";
  return (
    <div className="side-line">
      {line.state && !isClaim && <div><CommitmentStateBadge state={line.state} side={page.side} /></div>}
      {line.state === "undone" && <p><b>{line.title}</b></p>}
      <Brought line={line} />
      <Hand line={line} office={isClaim ? t("commitments.page.writtenBy") : t("commitments.page.bureau")} />
    </div>
  );
}

/** Whose hand it is, by office and name, and on which day. */
function Hand({ line, office }: { readonly line: MoveLine; readonly office: string }) {
  return (
    <div className="small muted side-hand">
      <span>{office}</span>
      <bdi>{line.by}</bdi>
      <span>{line.day}</span>
    </div>
  );
}

function Members({ page: { members } }: { readonly page: CommitmentPage }) {
  const t = useTranslations("evidence.members");
  if (members.counts.length === 0) return <p className="muted">{members.sentence}</p>;
  return (
    <>
      <dl className="confirmed">
        {members.counts.map(({ answer, label, number }) => (
          <div key={answer}>
            <dt>{answer === "applied" && <CheckIcon />} {label}</dt>
            <dd>{number}</dd>
          </div>
        ))}
      </dl>
      <p className="small muted">{t("private")}</p>
    </>
  );
}
