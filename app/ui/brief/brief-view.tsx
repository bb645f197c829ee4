import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import type { BriefLine, BriefPage } from "~/presenters/brief";

import { Actions, Button, ButtonLink } from "../button";
import { Facts } from "../facts";
import { NoteIcon, WarningIcon } from "../icons";

/** One sheet for the room, on the screen and on A4: what they owe, what they said, who sits across, what to ask. */
export function BriefView({ page, back, papers }: { readonly page: BriefPage; readonly back: { readonly href: string; readonly label: string }; /** Where it is issued as a paper. */ readonly papers: string }) {
  const t = useTranslations("brief");
  const { heading, facts, counts, theirs, more, words, across, demands, ours, questions, redLines, draft } = page;
  return (
    <article className="brief card">
      <header className="brief-head">
        <h1>{heading}</h1>
        {facts.length > 0 && <p>{facts.join(" · ")}</p>}
        <p className="muted small">{counts}</p>
        <Actions>
          <ButtonLink href={back.href}>{back.label}</ButtonLink>
          <ButtonLink icon={NoteIcon} href={papers}>{t("issue.link")}</ButtonLink>
        </Actions>
        <p className="muted small brief-screen">{t("print")} {t("perReader")}</p>
      </header>
      <Part title={t("theirs")} wide>
        <Lines lines={theirs} empty={t("noTheirs")} />
        {more && <p className="small muted">{more}</p>}
      </Part>
      <Part title={t("questions")} wide>
        {questions.length === 0 ? <p className="muted">{t("noQuestions")}</p> : <ol className="brief-questions">{questions.map((question) => <li key={question}>{question}</li>)}</ol>}
      </Part>
      <Part title={t("words")}><Lines lines={words} empty={t("noWords")} /></Part>
      <Part title={t("across")}><Facts column facts={across.map(({ key, label, value }) => ({ key, label, value }))} /></Part>
      <Part title={t("demands")}><Lines lines={demands} empty={t("noDemands")} /></Part>
      <Part title={t("ours")}><Lines lines={ours} empty={t("noOurs")} /></Part>
      {redLines && (
        <Part title={t("redLines")} wide>
          {redLines.length === 0 ? <p className="muted">{t("noRedLines")}</p> : <ul className="brief-lines">{redLines.map(({ id, words: line }) => <li key={id}><bdi>{line}</bdi></li>)}</ul>}
        </Part>
      )}
      {draft && (
        <form method="post" className="brief-draft">
          <p className="small muted">{draft.fills}</p>
          <Button kind="go">{t("draft")}</Button>
        </form>
      )}
    </article>
  );
}

function Part({ title, wide = false, children }: { readonly title: string; readonly wide?: boolean; readonly children: ReactNode }) {
  return (
    <section className={wide ? "brief-part brief-wide" : "brief-part"}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Lines({ lines, empty }: { readonly lines: readonly BriefLine[]; readonly empty: string }) {
  const t = useTranslations("common.word");
  if (lines.length === 0) return <p className="muted">{empty}</p>;
  return (
    <ul className="brief-lines">
      {lines.map(({ key, words, look, note, late, href }) => {
        const said = look === "verbatim" ? <q dir="auto">{words}</q> : <bdi>{words}</bdi>;
        return (
          <li key={key}>
            <span className="brief-words">{href ? <a href={href}>{said}</a> : said}{look === "substance" && <span className="muted small"> ({t("inSubstance")})</span>}</span>
            <span className="brief-note"><span className="dotted">{note.map((part) => <span key={part}>{part}</span>)}</span>{late && <span className="brief-late"><WarningIcon /> {late}</span>}</span>
          </li>
        );
      })}
    </ul>
  );
}
