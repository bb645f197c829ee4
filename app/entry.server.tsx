import { type AppLoadContext, type EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { IntlProvider } from "use-intl";

import { localeOf } from "./i18n/direction";
import { catalogueOf } from "./i18n/server";
import { TIME_ZONE } from "./i18n/time-zone";
import { languageFor } from "./session/language";
import { NonceContext } from "./ui/nonce";
import { WholePage } from "./whole-page";

/** How long a page may take to render, in milliseconds. */
const RENDER_TIMEOUT = 5_000;

/**
 * Renders a page in the reader's language. A page is whole before it is sent, since nothing in the house streams in parts:
 * an error while rendering is then still a clean error page and never half of one.
 */
export default function handleRequest(request: Request, status: number, headers: Headers, remixContext: EntryContext, loadContext: AppLoadContext): Promise<Response> {
  const language = languageFor(request);
  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <IntlProvider locale={localeOf(language)} messages={catalogueOf(language)} timeZone={TIME_ZONE}>
        <NonceContext.Provider value={loadContext.nonce}>
          <RemixServer context={remixContext} url={request.url} nonce={loadContext.nonce} />
        </NonceContext.Provider>
      </IntlProvider>,
      {
        nonce: loadContext.nonce,
        onAllReady() {
          const page = new WholePage();
          page.once("finish", () => {
            headers.set("Content-Type", "text/html; charset=utf-8");
            resolve(new Response(page.bytes(), { headers, status: failed ? 500 : status }));
          });
          pipe(page);
        },
        onShellError: reject,
        onError(error) {
          failed = true;
          loadContext.report(error);
        },
      },
    );
    setTimeout(abort, RENDER_TIMEOUT).unref();
  });
}

/** Errors of loaders and actions: reported once, never shown. A request that its sender gave up is no error. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  if (!request.signal.aborted && !isRouteErrorResponse(error)) context.report(error);
}
