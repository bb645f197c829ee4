import { dayAt } from "~/domain/days";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import type { LegalNotice } from "~/domain/rows/notice";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

/** One thing that people are told, under its name; `lang` where the words are the union's own and not the page's. */
export type NoticeFact = { readonly key: "controller" | "purpose" | "authorisation" | "contact" | "hosting"; readonly label: string; readonly value: string; readonly lang: Language | null };

/** What stands in short above every form that makes an account. */
export type NoticeInShort = { readonly facts: readonly NoticeFact[]; readonly rights: string; readonly consent: string };

/** What the union says of its use of data; what it has not said yet is said plainly, and the purpose in general words. `union` is null before there is one. */
export function noticeFacts(language: Language, notice: LegalNotice | null, union: Localized | null): readonly NoticeFact[] {
  const t = translator(language);
  const own = notice ? nameIn(language, notice.purpose) : null;
  const name = union ? nameIn(language, union) : null;
  return [
    { key: "controller", label: t("privacy.controller"), value: name?.text ?? t("privacy.notSetUp"), lang: name?.language ?? null },
    { key: "purpose", label: t("privacy.purpose"), value: own?.text || t("privacy.defaultPurpose"), lang: own?.text ? own.language : null },
    { key: "authorisation", label: t("privacy.authorisation"), value: notice?.authorisationNumber ?? t("privacy.noAuthorisation"), lang: null },
    { key: "contact", label: t("privacy.contact"), value: notice?.contact ?? t("privacy.noContact"), lang: null },
    { key: "hosting", label: t("privacy.hosting"), value: notice?.hosting ?? t("privacy.noHosting"), lang: null },
  ];
}

/** The notice in short: who, what for, under which authorisation, and what somebody agrees to. */
export function noticeInShort(language: Language, notice: LegalNotice | null, union: Localized | null): NoticeInShort {
  const t = translator(language);
  const shown: readonly NoticeFact["key"][] = ["controller", "purpose", "authorisation"];
  return { facts: noticeFacts(language, notice, union).filter(({ key }) => shown.includes(key)), rights: t("privacy.short.rights"), consent: t("privacy.short.consent") };
}

/** The same as one text, line by line: what a consent is given to. */
export function textOfNotice({ facts, rights, consent }: NoticeInShort): string {
  return [...facts.map(({ label, value }) => `${label}: ${value}`), rights, consent].join("\n");
}

/** Since when a version holds, in words; null for none. */
export function inForceSince(language: Language, notice: LegalNotice | null): string | null {
  return notice && translator(language)("privacy.inForce", { day: formatDay(language, dayAt(notice.createdAt)) });
}
