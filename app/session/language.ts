import { languageOf } from "~/i18n/negotiate";
import { isLanguage, type Language } from "~/domain/localized";

const COOKIE = "lang";
const SECONDS_PER_YEAR = 31_536_000;

/** The language a page is written in: the address (`?lang=`), then the last choice (cookie), then what the browser prefers, then Arabic. */
export function languageFor(request: Request): Language {
  const cookie = (request.headers.get("cookie") ?? "").split(/;\s*/).find((part) => part.startsWith(`${COOKIE}=`));
  return languageOf({
    query: new URL(request.url).searchParams.get("lang"),
    cookie: cookie?.slice(COOKIE.length + 1) ?? null,
    acceptLanguage: request.headers.get("accept-language"),
  });
}

/** Whether this browser has chosen a language, now or before. */
export function hasChosenLanguage(request: Request): boolean {
  return chosenLanguage(request) !== null || (request.headers.get("cookie") ?? "").split(/;\s*/).some((part) => part.startsWith(`${COOKIE}=`));
}

/** The choice made in the address, if any, to be remembered. */
export function chosenLanguage(request: Request): Language | null {
  const query = new URL(request.url).searchParams.get("lang");
  return isLanguage(query) ? query : null;
}

/** The Set-Cookie header that remembers a language. It is no secret and no script needs it. */
export function languageCookie(language: Language, secure: boolean): string {
  return `${COOKIE}=${language}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${SECONDS_PER_YEAR}${secure ? "; Secure" : ""}`;
}
