import { useTranslations } from "use-intl";

import type { VersionItem, VersionsPage } from "~/presenters/demand-versions";

import { Badge, Badges } from "../badge";
import { Breadcrumb } from "../breadcrumb";
import { Button } from "../button";
import { Card } from "../card";
import { CheckIcon, ChevronDownIcon, HistoryIcon, NoteIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { Narrow, Stack } from "../layout";
import { Notice } from "../notice";
import { PageTitle } from "../page-title";
import { MarkedWords } from "../trace/marked-words";
import { Phrases } from "./phrases";

/** All versions of a text, newest first, and what changed between any two of them. */
export function Versions({ page }: { readonly page: VersionsPage }) {
  const t = useTranslations("versions");
  return (
    <Narrow>
      <Breadcrumb crumbs={page.crumbs} />
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <Stack>
        {page.chosen && page.versions.length > 1 && <ChoosePair page={page} />}
        {page.compared && <Compared compared={page.compared} />}
        <Card title={t("list")} count={page.versions.length}>
          <ItemList>{page.versions.map((version) => <Version key={version.id} version={version} />)}</ItemList>
        </Card>
      </Stack>
    </Narrow>
  );
}

function Version({ version }: { readonly version: VersionItem }) {
  const t = useTranslations();
  return (
    <Item
      icon={HistoryIcon} href={version.href} title={<>{t("demands.versionNumber", { number: String(version.number) })} · <bdi>{version.title}</bdi></>} note={<Phrases phrases={[version.origin, version.by, version.proposedBy, version.why]} />}
      end={<VersionMarks version={version} />}
    />
  );
}

/** Whether a version is the present one, and whether the bureau validated it. */
export function VersionMarks({ version }: { readonly version: VersionItem }) {
  const t = useTranslations("versions");
  return (
    <Badges>
      {version.current && <Badge icon={NoteIcon}>{t("current")}</Badge>}
      {version.validated && <Badge tone="brand" icon={CheckIcon}>{t("validated")}</Badge>}
    </Badges>
  );
}

function ChoosePair({ page }: { readonly page: VersionsPage }) {
  const t = useTranslations("versions");
  return (
    <Card title={t("compare")}>
      <form className="pair" method="get" action="#compared">
        {(["from", "to"] as const).map((name) => (
          <div key={name} className="field">
            <label className="field-label" htmlFor={`pair-${name}`}>{t(name)}</label>
            <div className="select">
              <select key={page.chosen?.[name]} id={`pair-${name}`} name={name} className="control" defaultValue={page.chosen?.[name]}>
                {page.choices.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
              </select>
              <ChevronDownIcon />
            </div>
          </div>
        ))}
        <Button kind="go">{t("show")}</Button>
      </form>
    </Card>
  );
}

function Compared({ compared }: { readonly compared: NonNullable<VersionsPage["compared"]> }) {
  const t = useTranslations("versions");
  const { same, titles, rows, summary } = compared;
  return (
    <div id="compared">
      <Card title={compared.title}>
        {same ? <Notice title={same === "all" ? t("same") : t("formChanged")} /> : (
          <>
            <p className="muted"><Phrases phrases={summary} /></p>
            <p className="field-help marked-words">{t.rich("marks", { removed: (words) => <del>{words}</del>, added: (words) => <ins>{words}</ins> })}</p>
          </>
        )}
        {titles && <section className="compared"><h3 className="compared-place">{t("titleChanged")}</h3><MarkedWords before={titles.before} after={titles.after} /></section>}
        {rows.map(({ anchor, kind, label, before, after }) => (
          <section key={anchor} className="compared" aria-label={label}>
            <h3 className="compared-place">{label} · {kind !== "same" && t(`kind.${kind}`)}</h3>
            <MarkedWords before={before ?? ""} after={after ?? ""} />
          </section>
        ))}
      </Card>
    </div>
  );
}
