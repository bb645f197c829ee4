import { type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, isRouteErrorResponse, useLocation, useMatches, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { useTranslations } from "use-intl";

import type { Language } from "./domain/localized";
import { scopeOf } from "./domain/viewer";
import { hydrates } from "./hydrates";
import { directionOf, localeOf } from "./i18n/direction";
import { errorPageOf } from "./i18n/error-page";
import { useLanguage } from "./i18n/use-language";
import { frameOf, placeAt } from "./presenters/frame";
import { withDatabase } from "./session/gate";
import { chosenLanguage, languageCookie, languageFor } from "./session/language";
import { installationOf } from "./session/installation";
import { visitorOf } from "./session/viewer";
import { ErrorPage } from "./ui/error-page";
import { Frame } from "./ui/frame/frame";
import { NonceContext } from "./ui/nonce";
import { unreadNotifications } from "@db/queries/notifications";
import arabicFace from "@fontsource-variable/cairo/files/cairo-arabic-wght-normal.woff2?url";
import latinFace from "@fontsource-variable/cairo/files/cairo-latin-wght-normal.woff2?url";
import "./ui/styles/index.css";

/** What answers before there is a union; every other address leads to the setup. */
const OPEN_BEFORE_SETUP = ["/setup", "/privacy", "/health", "/ready"];

export const links: LinksFunction = () => [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "manifest", href: "/site.webmanifest" },
];

/** What stands around every page. Not an address of its own, so it asks nobody to sign in; it only says who did. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return withDatabase(async () => {
    const [installation, { viewer }] = await Promise.all([installationOf(context), visitorOf(request, context)]);
    if (!installation && !OPEN_BEFORE_SETUP.includes(new URL(request.url).pathname)) throw redirect("/setup");
    const chosen = chosenLanguage(request);
    if (chosen) context.setCookie(languageCookie(chosen, context.secure));
    return { frame: frameOf(viewer, installation, languageFor(request), viewer ? await unreadNotifications(scopeOf(viewer)) : 0) };
  });
}

/** The document. Scripts are sent only to the pages whose route asks for them: `handle = { hydrate: true }`. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  const t = useTranslations("common");
  const nonce = useContext(NonceContext);
  const error = useRouteError();
  const withScripts = hydrates(useMatches());
  return (
    <html lang={localeOf(language)} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={language === "ar" ? arabicFace : latinFace} />
        {error ? <title>{t("pageTitle", { page: t(`errorPage.${errorPageOf(statusOf(error))}.title`) })}</title> : <Meta />}
        <Links />
      </head>
      <body>
        {children}
        {withScripts && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}

function Framed({ children }: { readonly children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const languageHref = (chosen: Language) => {
    const query = new URLSearchParams(search);
    query.set("lang", chosen);
    return `${pathname}?${query}`;
  };
  return (
    <Frame frame={root?.frame ?? frameOf(null, null, language)} current={placeAt(pathname)} languageHref={languageHref}>
      {children}
    </Frame>
  );
}

export default function App() {
  return (
    <Framed>
      <Outlet />
    </Framed>
  );
}

/** Every refusal and every fault, in words and with a way on; never a stack trace. */
export function ErrorBoundary() {
  const error = useRouteError();
  const { pathname, search } = useLocation();
  return (
    <Framed>
      <ErrorPage status={statusOf(error)} detail={isRouteErrorResponse(error) ? error.data : null} address={pathname + search} />
    </Framed>
  );
}
