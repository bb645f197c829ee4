import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { IntlProvider } from "use-intl";

import { LANGUAGES } from "./domain/localized";
import { localeOf } from "./i18n/direction";
import { loadCatalogue } from "./i18n/load";
import { TIME_ZONE } from "./i18n/time-zone";

const language = LANGUAGES.find((candidate) => localeOf(candidate) === document.documentElement.lang) ?? "ar";

void loadCatalogue(language).then((messages) =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <IntlProvider locale={localeOf(language)} messages={messages} timeZone={TIME_ZONE}>
          <RemixBrowser />
        </IntlProvider>
      </StrictMode>,
    );
  }),
);
