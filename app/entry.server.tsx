import { type AppLoadContext, type EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import type { ReactElement } from "react";
import { renderToPipeableStream, renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";

import { hydrates } from "./hydrates";
import { localeOf } from "./i18n/direction";
import { catalogueOf } from "./i18n/server";
import { TIME_ZONE } from "./i18n/time-zone";
import { languageFor } from "./session/language";
import { NonceContext } from "./ui/nonce";
import { WholePage } from "./whole-page";

/** How long a page with scripts may take to render, in milliseconds. */
const RENDER_TIMEOUT = 5_000;

/**
 * Renders a page in the reader's language. A page is whole before it is sent, since nothing in the house streams in parts:
 * an error while rendering is then still a clean error page and never half of one.
 */
export default async function handleRequest(request: Request, status: number, headers: Headers, remixContext: EntryContext, loadContext: AppLoadContext): Promise<Response> {
  const language = languageFor(request);
  const withScripts = hydrates(remixContext.staticHandlerContext.matches.map(({ route }) => route));
  const page = (context: EntryContext) => (
    <IntlProvider locale={localeOf(language)} messages={catalogueOf(language)} timeZone={TIME_ZONE}>
      <NonceContext.Provider value={loadContext.nonce}>
        <RemixServer context={context} url={request.url} nonce={loadContext.nonce} />
      </NonceContext.Provider>
    </IntlProvider>
  );
  const { body, failed } = withScripts ? await hydratable(page(remixContext), loadContext) : withoutScripts(page(alone(remixContext)));
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(body, { headers, status: failed ? 500 : status });
}

/** What a page that no script takes over is drawn from: its own routes, since nobody goes on to the others from it without asking for them, and nothing to hand over. */
function alone(context: EntryContext): EntryContext {
  const own = new Set(context.staticHandlerContext.matches.map(({ route }) => route.id));
  const routes = Object.fromEntries(Object.entries(context.manifest.routes).filter(([id]) => own.has(id)));
  return { ...context, manifest: { ...context.manifest, routes }, serverHandoffStream: undefined };
}

/** A page in bytes or letters. One that failed in a part of it is shown all the same, and is not called a success. */
type Rendered = { readonly body: Uint8Array<ArrayBuffer> | string; readonly failed: boolean };

/** A page that no script will touch: plain markup, which takes React less time than its stream does. What fails to render is thrown, upon which Remix asks for the error page. */
function withoutScripts(page: ReactElement): Rendered {
  return { body: `<!DOCTYPE html>${renderToStaticMarkup(page)}`, failed: false };
}

/** A page that scripts take over in the browser, with the data of its loaders. */
function hydratable(page: ReactElement, { nonce, report }: AppLoadContext): Promise<Rendered> {
  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        const whole = new WholePage();
        whole.once("finish", () => resolve({ body: whole.bytes(), failed }));
        pipe(whole);
      },
      onShellError: reject,
      onError(error) {
        failed = true;
        report(error);
      },
    });
    setTimeout(abort, RENDER_TIMEOUT).unref();
  });
}

/** Errors of loaders and actions: reported once, never shown. A request that its sender gave up is no error. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  if (!request.signal.aborted && !isRouteErrorResponse(error)) context.report(error);
}
