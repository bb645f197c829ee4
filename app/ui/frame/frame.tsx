import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import type { Language } from "~/domain/localized";
import type { FrameData } from "~/presenters/frame";

import { Bell } from "./bell";
import { type DoorKey, doorsOf } from "./doors";
import { ExampleBanner } from "./example-banner";
import { LanguageLinks } from "./language-links";
import { Tabs } from "./tabs";
import { ViewerMenu } from "./viewer-menu";
import { Wordmark } from "./wordmark";

export type FrameProps = {
  readonly frame: FrameData;
  /** The place of the navigation that the page belongs to. */
  readonly current?: DoorKey;
  /** The address of this page in another language. */
  readonly languageHref: (language: Language) => string;
  readonly children: ReactNode;
};

/** What stands round every page: the way in for keyboards, the bar at the top, the tabs at the thumb. */
export function Frame({ frame, current, languageHref, children }: FrameProps) {
  const t = useTranslations("common");
  const doors = doorsOf(frame);
  return (
    <>
      <a className="skip-link" href="#main">
        {t("word.skipToContent")}
      </a>
      {frame.isExample && <ExampleBanner removable={frame.mayRemoveExample} />}
      <header className="masthead">
        <div className="masthead-row">
          <Wordmark />
          {doors.bar.length > 0 && (
            <nav className="masthead-nav" aria-label={t("nav.label")}>
              {doors.bar.map(({ key, href }) => (
                <a key={key} href={href} aria-current={key === current ? "page" : undefined}>
                  {t(`nav.${key}`)}
                </a>
              ))}
            </nav>
          )}
          <div className="masthead-end">
            {frame.viewerName === null ? (
              <LanguageLinks languageHref={languageHref} />
            ) : (
              <>
                <Bell unread={frame.unread} />
                <ViewerMenu frame={frame} doors={doors.menu} current={current} languageHref={languageHref} />
              </>
            )}
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="page">
        {children}
      </main>
      <footer className="foot">
        <a href="/privacy">{t("nav.privacy")}</a>
      </footer>
      {doors.tabs.length > 0 && <Tabs doors={doors.tabs} current={current} />}
    </>
  );
}
