import { useTranslations } from "use-intl";

import type { Language } from "~/domain/localized";
import type { FrameData } from "~/presenters/frame";

import { classNames } from "../class-names";
import { ChevronDownIcon, PersonIcon, SignOutIcon } from "../icons";
import type { DoorKey, Doors } from "./doors";
import { LanguageLinks } from "./language-links";

type ViewerMenuProps = {
  readonly frame: Pick<FrameData, "viewerName" | "office">;
  readonly doors: Doors["menu"];
  readonly current?: DoorKey;
  readonly languageHref: (language: Language) => string;
};

/** Who is signed in, and behind it every place that is not in sight, the languages, the way out. It opens without any script. */
export function ViewerMenu({ frame: { viewerName, office }, doors, current, languageHref }: ViewerMenuProps) {
  const t = useTranslations();
  return (
    <details className="menu">
      <summary className="menu-chip">
        <span className="menu-face">
          <PersonIcon />
        </span>
        <span className="sr-only">{t("common.word.menu")}</span>
        <span className="menu-who">
          <bdi className="menu-name">{viewerName}</bdi>
          {office && <span className="menu-role">{t(`terms.role.${office.role}`)}</span>}
        </span>
        <ChevronDownIcon />
      </summary>
      <div className="menu-panel">
        <p className="menu-whole">
          <bdi className="menu-name">{viewerName}</bdi>
          {office && (
            <span className="menu-role">
              {t(`terms.role.${office.role}`)} · <bdi>{office.organisation}</bdi>
            </span>
          )}
        </p>
        <ul>
          {doors.map(({ key, href, icon: Sign, inBar, inTabs }) => (
            <li key={key} className={classNames(inBar && "menu-when-narrow", inTabs && "menu-when-wide") || undefined}>
              <a className="menu-item" href={href} aria-current={key === current ? "page" : undefined}>
                <Sign />
                {t(`common.nav.${key}`)}
              </a>
            </li>
          ))}
        </ul>
        <div className="menu-rule">
          <LanguageLinks languageHref={languageHref} />
        </div>
        <form className="menu-rule" method="post" action="/sign-out">
          <button type="submit" className="menu-item">
            <SignOutIcon />
            {t("common.action.signOut")}
          </button>
        </form>
      </div>
    </details>
  );
}
