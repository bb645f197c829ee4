import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import type { CommitmentPage } from "~/presenters/commitment";
import type { LinkedLine, MoveLine } from "~/presenters/commitment-history";

import { Card } from "../card";
import { HistoryIcon, MailInIcon, MailOutIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { UserText } from "../user-text";

/** What a move brought with it: texts, people settled, what took its place. */
export function Brought({ line }: { readonly line: MoveLine }) {
  const t = useTranslations("commitments.page");
  return (
    <>
      {line.texts.map(({ label, text }) => (
        <div key={label}>
          <p className="field-help">{label}</p>
          <UserText text={text} />
        </div>
      ))}
      {line.settled && <p>{line.settled}</p>}
      {line.replacedBy && (
        <div>
          <p className="field-help">{t("replacedBy")}</p>
          <Linked line={line.replacedBy} />
        </div>
      )}
    </>
  );
}

/** Who did something and on which day, after what it was where that is not said elsewhere. A name runs in its own direction. */
function ByWhom({ line, children }: { readonly line: { readonly by: string | null; readonly day: string }; readonly children?: ReactNode }) {
  return (
    <span className="dotted">
      {children && <span>{children}</span>}
      <span><bdi>{line.by}</bdi></span>
      <span>{line.day}</span>
    </span>
  );
}

function Linked({ line }: { readonly line: LinkedLine }) {
  return line.href ? <a href={line.href}><bdi>{line.words}</bdi></a> : <bdi>{line.words}</bdi>;
}

/** How one will tell that it is kept. */
export function TestOfCompletion({ test }: { readonly test: string | null }) {
  const t = useTranslations("commitments.page");
  return <Card title={t("test")}>{test ? <UserText text={test} /> : <p className="muted">{t("noTest")}</p>}</Card>;
}

function StrikeSign({ href, words }: { readonly href: string; readonly words: string }) {
  const t = useTranslations("strikes");
  return <a className="small" href={href}>{t("submit")} <span className="sr-only" dir="auto">{words}</span></a>;
}

export function SignsCard({ page }: { readonly page: CommitmentPage }) {
  const t = useTranslations("commitments.page");
  return (
    <Card title={t("signs")} count={page.signs.length || undefined}>
      {page.signs.length === 0 && <p className="muted">{t("noSigns")}</p>}
      <ItemList>
        {page.signs.map((sign) => (
          <Item key={sign.id} icon={sign.theirs ? MailInIcon : MailOutIcon} title={<UserText text={sign.words} />} note={<ByWhom line={sign}>{sign.title}</ByWhom>} end={sign.strikeHref && <StrikeSign href={sign.strikeHref} words={sign.words} />} />
        ))}
      </ItemList>
    </Card>
  );
}

export function MovesMade({ history }: { readonly history: readonly MoveLine[] }) {
  const t = useTranslations("commitments.page");
  return (
    <Card title={t("history")}>
      <ItemList>
        {history.map((line) => (
          <Item key={line.id} icon={HistoryIcon} title={<><b>{line.title}</b><Brought line={line} /></>} note={<ByWhom line={line} />} />
        ))}
      </ItemList>
    </Card>
  );
}
