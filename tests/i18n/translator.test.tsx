import { renderToString } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { describe, expect, it } from "vitest";

import { LANGUAGES } from "~/domain/localized";
import { localeOf } from "~/i18n/direction";
import { catalogueOf } from "~/i18n/server";
import { TIME_ZONE } from "~/i18n/time-zone";
import { translator } from "~/i18n/translator";
import { useLanguage } from "~/i18n/use-language";

function LanguageSpoken() {
  return <>{useLanguage()}</>;
}

describe("a translator", () => {
  it("speaks its language", () => {
    expect(LANGUAGES.map((language) => translator(language)("terms.commitmentState.kept"))).toEqual(["وفاء تام", "Tenu", "Kept"]);
  });

  it("puts values where the message wants them", () => {
    expect(translator("fr")("common.quote", { words: "oui" })).toBe("«\u202Foui\u202F»");
  });

  it("is kept for the next who asks, so that no message is parsed twice", () => {
    expect(translator("ar")).toBe(translator("ar"));
  });

  it("throws instead of showing a message without its value", () => {
    expect(() => translator("ar")("common.quote", {} as { words: string })).toThrow(/words/);
  });
});

describe("the language inside React", () => {
  it("is that of the provider's locale", () => {
    const spoken = LANGUAGES.map((language) =>
      renderToString(
        <IntlProvider locale={localeOf(language)} messages={catalogueOf(language)} timeZone={TIME_ZONE}>
          <LanguageSpoken />
        </IntlProvider>,
      ),
    );
    expect(spoken).toEqual([...LANGUAGES]);
  });
});
