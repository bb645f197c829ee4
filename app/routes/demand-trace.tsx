import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { page } from "~/session/gate";
import { tracedAt } from "~/session/traced";
import { TraceView } from "~/ui/trace/trace-view";

export const loader = page("/demands/:id/trace", (asked) => tracedAt(asked, { demandId: asked.params.id ?? "", href: `/demands/${asked.params.id}/trace` }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function DemandTrace() {
  return <TraceView page={useLoaderData<typeof loader>().page} />;
}
