import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { addressForApp } from "~/commands/one-time-codes";
import { beginSecondFactor, changeTelephone, confirmCoupling, removeSecondFactor, renewRecoveryCodes } from "~/commands/second-factor";
import { isRequiredOf } from "~/domain/second-factor";
import { receive } from "~/forms/receive";
import { beginCouplingForm, codeForm, passwordAndCodeForm } from "~/forms/second-factor";
import { translator } from "~/i18n/translator";
import { secondFactorPage } from "~/presenters/second-factor";
import { deviceOf } from "~/session/device";
import { change, notFound, page } from "~/session/gate";
import { inApp } from "~/session/in-app";
import { installationOf } from "~/session/installation";
import { showOnce, takeOnce } from "~/session/shown-once";
import { openSession } from "~/session/viewer";
import { SecondFactorScreen } from "~/ui/second-factor/second-factor-screen";
import { ownAccount } from "@db/queries/accounts";
import { secondFactorState } from "@db/queries/second-factor";

const ADDRESS = "/settings/second-factor";
const PLACES = { wrong_password: "password", wrong_code: "code" };

export const loader = page(ADDRESS, async ({ viewer, language, url, now, request, context }) => {
  const [state, self, installation] = await Promise.all([secondFactorState(viewer.id, now), ownAccount(viewer.id), installationOf(context)]);
  const account = self?.email ?? self?.phone ?? viewer.name;
  const house = `Hiwar ${new URL(context.origin).hostname}`;
  const t = translator(language);
  return {
    ...secondFactorPage(language, state, {
      address: state.kind === "coupling" ? addressForApp(state.secret, { house, account }) : null,
      required: isRequiredOf(viewer, installation?.secondFactorRequired ?? false),
      once: takeOnce(request, context),
    }),
    title: t("common.pageTitle", { page: t("secondFactor.title") }),
    to: url.searchParams.has("to") ? inApp(url.searchParams.get("to")) : "/settings",
    removed: url.searchParams.get("done") === "removed",
  };
});

export const action = change(ADDRESS, async ({ viewer, form, now, url, request, context }) => {
  const intent = String(form.get("intent"));
  const forms = {
    begin: () => receive(form, beginCouplingForm, (value) => beginSecondFactor(viewer, value, now), PLACES),
    confirm: () => receive(form, codeForm, async (value) => {
      const confirmed = await confirmCoupling(viewer, value, now);
      if (!confirmed.ok || confirmed.codes.length === 0) return confirmed;
      context.setCookie(await openSession(viewer.id, context, deviceOf(request)));
      showOnce(context, confirmed.codes.join(" "));
      return confirmed;
    }, PLACES),
    renew: () => receive(form, passwordAndCodeForm, async (value) => {
      const renewed = await renewRecoveryCodes(viewer, value, now);
      if (renewed.ok) showOnce(context, renewed.codes.join(" "));
      return renewed;
    }, PLACES),
    replace: () => receive(form, passwordAndCodeForm, (value) => changeTelephone(viewer, value, now), PLACES),
    remove: () => receive(form, passwordAndCodeForm, (value) => removeSecondFactor(viewer, value, now), PLACES),
  };
  if (!Object.hasOwn(forms, intent)) notFound();
  const notTaken = await forms[intent as keyof typeof forms]();
  if (notTaken) return data({ form: intent === "replace" || intent === "remove" ? "change" : intent, ...notTaken }, { status: notTaken.status });
  const query = new URLSearchParams([...url.searchParams].filter(([name]) => name === "to"));
  if (intent === "remove") query.set("done", "removed");
  throw redirect(query.size > 0 ? `${ADDRESS}?${query}` : ADDRESS, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function SecondFactor() {
  const shown = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return <SecondFactorScreen page={shown} to={shown.to} removed={shown.removed} sent={sent ?? null} />;
}
