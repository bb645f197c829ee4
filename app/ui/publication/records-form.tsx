import { useTranslations } from "use-intl";

import type { PublishableRecord } from "~/presenters/publication";

import { Badges, QuietMark } from "../badge";
import { Button } from "../button";
import { Card } from "../card";
import { ConfidentialityBadge } from "../confidentiality-badge";
import { ChoiceBox } from "../form/choices";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { EyeIcon, FolderIcon, type Icon, NoteIcon, WarningIcon } from "../icons";
import { LINE_ICONS } from "../member/line-icons";
import { Notes } from "../member/notes";

const iconOf = (kind: PublishableRecord["kind"]): Icon => {
  if (kind === "dossier") return FolderIcon;
  return kind === "demand" ? NoteIcon : LINE_ICONS[kind];
};

const HIDDEN = { dossier: "hiddenByDossier", holder: "hiddenByHolder", deposit: "hiddenByDeposit" } as const;

/** Every record with its level and, for those who may publish, a tick. Trying a choice saves nothing. */
export function RecordsForm({ records, mayPublish }: { readonly records: readonly PublishableRecord[]; readonly mayPublish: boolean }) {
  const t = useTranslations("member.publication");
  return (
    <Card title={t("records")} count={records.length}>
      <p className="muted">{mayPublish ? t("lede") : t("readOnly")}</p>
      <form method="post" className="stack">
        <FormOf />
        <ul className="publishable">
          {records.map((record) => (
            <li key={record.id} className={record.kind === "commitment" || record.kind === "answers" ? "publishable-held" : undefined}>
              {mayPublish ? <TickedRecord record={record} /> : <RecordWords record={record} />}
              <RecordMarks record={record} />
            </li>
          ))}
        </ul>
        {mayPublish && (
          <div className="actions">
            <Button kind="go">{t("publish")}</Button>
            <Button icon={EyeIcon} name="intent" value="try">{t("preview")}</Button>
          </div>
        )}
      </form>
    </Card>
  );
}

function TickedRecord({ record }: { readonly record: PublishableRecord }) {
  return (
    <>
      <Hidden name="shown" value={record.shown} />
      <ChoiceBox choice={{ icon: iconOf(record.kind), label: <RecordWords record={record} /> }} type="checkbox" name="published" value={record.id} defaultChecked={record.ticked} />
    </>
  );
}

function RecordWords({ record: { kind, title, verbatim, note } }: { readonly record: PublishableRecord }) {
  const t = useTranslations("member.publication");
  return (
    <span className="publishable-words">
      {verbatim ? <q dir="auto">{title}</q> : <bdi>{title}</bdi>}
      <span className="item-note">{kind === "dossier" ? t("dossierHelp") : <Notes notes={note} />}</span>
    </span>
  );
}

function RecordMarks({ record: { level, hiddenBy } }: { readonly record: PublishableRecord }) {
  const t = useTranslations("member.publication");
  return (
    <Badges>
      <ConfidentialityBadge level={level} />
      {hiddenBy && <QuietMark icon={WarningIcon}>{t(HIDDEN[hiddenBy])}</QuietMark>}
    </Badges>
  );
}
