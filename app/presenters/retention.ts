import { type Day, dayAt } from "~/domain/days";
import type { Language } from "~/domain/localized";
import { LEAST_MONTHS, RETAINED, type Retained, type RetentionNotice, type RetentionRule } from "~/domain/retention";
import type { Id } from "~/domain/viewer";
import { formatDay, formatMonth } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { isolated } from "./isolated";

/** A rule as its form shows it. */
export type RuleLine = {
  readonly kind: Retained; readonly version: string; readonly months: string; readonly title: string; readonly what: string; readonly help: string;
  /** What holds now, in words. */
  readonly holds: string;
};

/** Something that will go unless it is spared. */
export type PerishingLine = {
  readonly key: string; readonly kind: Retained; readonly subject: string; readonly what: string; readonly why: string; readonly goesOn: string;
  readonly keptBecause: string | null;
};

type Found = {
  readonly rules: readonly RetentionRule[];
  readonly notices: readonly RetentionNotice[];
  readonly people: readonly { readonly id: Id; readonly name: string; readonly seenOn: Day | null }[];
  /** Those who left by their own hand. */
  readonly left: readonly { readonly id: Id; readonly name: string; readonly leftAt: Date }[];
  /** How many rows the months of each kind hold. */
  readonly counts: Readonly<Record<"confidential_access" | "invitation", ReadonlyMap<string, number>>>;
};

/** How long a kind of record is kept, in words: on the page of administrators, and for everybody on that of privacy. */
export function periodOf(language: Language, months: number | null): string {
  const t = translator(language);
  return months === null ? t("ownData.retention.always") : t("ownData.retention.months", counted(language, months));
}

/** What administrators see of retention: the rules, and what was warned of, the first to go first. */
export function retentionPage(language: Language, { rules, notices, people, left, counts }: Found) {
  const t = translator(language);
  const whatOf = ({ kind, subject }: RetentionNotice): string => {
    if (kind === "unused_account") return isolated(language, people.find(({ id }) => id === subject)?.name ?? t("history.formerAccount"));
    const rows = counts[kind].get(subject) ?? 0;
    return t(`ownData.retention.month.${kind}`, { month: formatMonth(language, `${subject}-01`), ...counted(language, rows) });
  };
  const whyOf = ({ kind, subject }: RetentionNotice): string => {
    if (kind !== "unused_account") return t("ownData.retention.whyOld", { period: periodOf(language, rules.find((rule) => rule.kind === kind)?.months ?? null) });
    const seenOn = people.find(({ id }) => id === subject)?.seenOn;
    return seenOn ? t("ownData.retention.whyUnused", { day: formatDay(language, seenOn) }) : t("ownData.retention.whyNeverUsed");
  };
  return {
    rules: RETAINED.map((kind): RuleLine => {
      const { months, version } = rules.find((rule) => rule.kind === kind) ?? { months: null, version: 0 };
      return {
        kind, version: String(version), months: months === null ? "" : String(months), title: t(`ownData.retention.kind.${kind}.title`), what: t(`ownData.retention.kind.${kind}.what`),
        help: t("ownData.retention.monthsHelp", counted(language, LEAST_MONTHS[kind])), holds: t("ownData.retention.holds", { period: periodOf(language, months) }),
      };
    }),
    perishing: notices.map((notice): PerishingLine => ({
      key: `${notice.kind} ${notice.subject}`, kind: notice.kind, subject: notice.subject, what: whatOf(notice), why: whyOf(notice),
      goesOn: formatDay(language, notice.goesOn), keptBecause: notice.keptBecause,
    })),
    left: left.map(({ id, name, leftAt }) => ({ id, name, since: t("ownData.retention.leftOn", { day: formatDay(language, dayAt(leftAt)) }), href: `/admin/people/${id}?access=bring-back#access` })),
  };
}
export type RetentionPage = ReturnType<typeof retentionPage>;
