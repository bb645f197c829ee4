import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import type { NamedRecord } from "~/presenters/strike";

import { Badge, Badges } from "../badge";
import { Breadcrumb } from "../breadcrumb";
import { Identity } from "../card";
import { ConfidentialityBadge } from "../confidentiality-badge";
import { type Fact, Facts } from "../facts";
import { CrossCircleIcon } from "../icons";
import { LocalizedName } from "../localized-name";
import { UserText } from "../user-text";

/** The way up from a page about a record. */
export function UpToDossier({ dossier }: Pick<NamedRecord, "dossier">) {
  return <Breadcrumb crumbs={[{ href: dossier.href, label: dossier.number ? <bdi>{dossier.number}</bdi> : <LocalizedName name={dossier.title} /> }]} />;
}

type RecordCardProps = {
  readonly record: NamedRecord;
  readonly struck: boolean;
  /** Whether the record is what the page is about, so that its title is the page's. */
  readonly top?: boolean;
  readonly facts?: readonly Fact[];
  readonly children?: ReactNode;
};

/** What a record is, and what goes or went with it. */
export function RecordCard({ record, struck, top = false, facts = [], children }: RecordCardProps) {
  const t = useTranslations();
  const { kind, title, when, texts, level, along } = record;
  const Title = top ? "h1" : "h2";
  return (
    <Identity states={<Badges>{struck && <Badge icon={CrossCircleIcon}>{t("common.word.struckOut")}</Badge>}<ConfidentialityBadge level={level} /></Badges>}>
      <p className="small muted">{t(`strikes.struck.kind.${kind}`)}</p>
      <Title dir="auto">{title}</Title>
      <Facts
        column
        facts={[
          ...facts,
          { key: "when", label: t("strikes.fact.when"), value: when },
          { key: "texts", label: t(kind === "sign" ? "strikes.fact.about" : "strikes.fact.details"), value: texts.length > 0 ? <UserText text={texts.join("\n\n")} /> : null },
          { key: "along", label: t(struck ? "strikes.struck.went" : "strikes.goesToo"), value: along.length > 0 ? <Words words={along} /> : null },
        ]}
      />
      {children}
    </Identity>
  );
}

function Words({ words }: { readonly words: readonly string[] }) {
  return (
    <ul className="sentences">
      {words.map((each, place) => (
        <li key={`${place} ${each}`}><bdi>{each}</bdi></li>
      ))}
    </ul>
  );
}
