import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";

import type { Language } from "~/domain/localized";
import { localeOf } from "~/i18n/direction";
import { catalogueOf } from "~/i18n/server";

/** The markup of a component as a reader of that language is sent it. A missing message throws. */
export function rendered(element: ReactElement, language: Language = "ar"): string {
  const refuse = (error: Error) => {
    throw error;
  };
  return renderToStaticMarkup(
    <IntlProvider locale={localeOf(language)} messages={catalogueOf(language)} timeZone="Africa/Casablanca" onError={refuse}>
      {element}
    </IntlProvider>,
  );
}
