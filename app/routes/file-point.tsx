import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { yearOf } from "~/domain/days";
import { demandAtPoint } from "~/domain/point";
import { otherOrders } from "~/presenters/trace";
import { notFound, page } from "~/session/gate";
import { tracedAt } from "~/session/traced";
import { TraceView } from "~/ui/trace/trace-view";
import { depositsAtPoint, fileOfPoints, pointsOf } from "@db/queries/points";

/** A point as an address names it: 1, 2, 3… */
const POINT = /^[1-9]\d{0,3}$/;

export const loader = page("/files/:id/points/:point", async (asked) => {
  const { scope, language, params } = asked;
  const point = POINT.test(params.point ?? "") ? Number(params.point) : notFound();
  const file = (await fileOfPoints(scope, params.id ?? "")) ?? notFound();
  const [deposits, points] = await Promise.all([depositsAtPoint(scope, file.id, point), pointsOf(scope, file.dossierId)]);
  const today = points.find((each) => each.fileId === file.id && each.point === point)?.demandId ?? null;
  const found = demandAtPoint(deposits, today) ?? notFound();
  const traced = await tracedAt(asked, { demandId: found.demandId, href: `/files/${file.id}/points/${point}`, place: { point, year: yearOf(file.openedOn) } });
  return { ...traced, orders: otherOrders(language, found.others) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function FilePoint() {
  const { page: shown, orders } = useLoaderData<typeof loader>();
  return <TraceView page={shown} orders={orders} />;
}
