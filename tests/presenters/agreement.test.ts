import { describe, expect, it, test } from "vitest";

import { promiseOf, whyNotSigned } from "~/domain/agreement";
import { NOTHING_AWAITED } from "~/domain/row-trigger";
import type { DossierRow } from "~/domain/rows/dossier";
import type { Role, Viewer } from "~/domain/viewer";
import { agreementsShown, clauseDue, offersAfter } from "~/presenters/agreement";

const name = (text: string) => ({ ar: text, fr: null, en: null });
const holding = (role: Role): Viewer => ({ id: role, name: role, language: "ar", secondFactor: false, roles: [{ role, organisationId: "o", organisationName: name("تنسيقية"), reaches: ["o"] }] });
const dossier = (state: DossierRow["state"]) => ({ id: "d", number: "2026-001", organisationId: "o", ownerId: "owner", createdBy: "owner", submittedBy: null, state }) as DossierRow;
const demand = (state: "answered" | "draft" | "agreed") => ({ id: state, title: "مطلب", state });
const bound = { ...NOTHING_AWAITED, side: "theirs", partyId: "p", dueKind: "after", dueOn: null, dueDays: 60 } as const;

describe("after the signing", () => {
  it("a coordinator is offered to agree on the demands whose state allows it, and told that the bureau comes next", () => {
    const { offers, bureauNext } = offersAfter("ar", holding("coordinator"), dossier("in_dialogue"), [demand("answered"), demand("draft"), demand("agreed")]);
    expect(offers).toEqual([{ key: "answered", href: "/demands/answered/moves/agree", words: "تسجيل الاتفاق بشأن: مطلب" }]);
    expect(bureauNext).toBe(true);
  });

  it("a bureau member is offered to agree on the dossier alone", () => {
    const { offers, bureauNext } = offersAfter("ar", holding("bureau"), dossier("deadlocked"), [demand("answered")]);
    expect(offers.map(({ href }) => href)).toEqual(["/dossiers/2026-001/moves/agree"]);
    expect(bureauNext).toBe(false);
  });

  it("nothing is offered in a closed dossier, nor for a draft", () => {
    expect(offersAfter("ar", holding("coordinator"), dossier("withdrawn"), [demand("answered")])).toEqual({ offers: [], bureauNext: false });
    expect(offersAfter("ar", holding("coordinator"), null, [])).toEqual({ offers: [], bureauNext: false });
  });
});

test("a delay is counted from the signing: in words before it, as a day after it", () => {
  expect(clauseDue("ar", bound, null)).toBe("بعد 60 يوما من التوقيع");
  expect(clauseDue("ar", bound, "2026-03-02")).toBe("1 ماي 2026");
  expect(clauseDue("en", { ...bound, dueDays: 0 }, null)).toBe("on the day of signing");
  expect(clauseDue("ar", { ...bound, dueKind: "none", dueDays: null }, null)).toBe("دون أجل محدد");
  expect(clauseDue("ar", { ...bound, side: null }, null)).toBeNull();
  expect(promiseOf({ ...bound, side: null, partyId: null }, "2026-03-02")).toBeNull();
});

test("what waits for something else says what for, before and after the signing", () => {
  const waiting = { ...bound, dueDays: null, triggerDays: 60 };
  for (const signedOn of [null, "2026-03-02"]) {
    expect(clauseDue("fr", { ...waiting, triggerText: "Publication du décret" }, signedOn)).toMatch(/60.*Publication du décret/);
    expect(clauseDue("fr", { ...waiting, triggerOn: "2026-05-01" }, signedOn)).toMatch(/60.*1.*mai 2026/);
    expect(clauseDue("ar", { ...waiting, trigger: { kind: "line", id: "c" } }, signedOn)).toContain("60");
  }
  expect(promiseOf({ ...waiting, triggerText: "Publication du décret" }, "2026-03-02")).toMatchObject({ dueKind: "after", dueOn: null, triggerText: "Publication du décret", triggerDays: 60 });
});

test("an agreement is signed once, with somebody, about something", () => {
  expect(whyNotSigned({ state: "signed", parties: 1, clauses: 1 })).toBe("already_signed");
  expect(whyNotSigned({ state: "draft", parties: 0, clauses: 1 })).toBe("no_party");
  expect(whyNotSigned({ state: "draft", parties: 1, clauses: 0 })).toBe("no_clause");
  expect(whyNotSigned({ state: "draft", parties: 1, clauses: 1 })).toBeNull();
});

test("agreements stand beside demands, and another is offered to those who keep them", () => {
  const row = { id: "a", title: "اتفاق", state: "signed", signedOn: "2026-03-02", confidentiality: "organisation", parties: [name("وزارة الداخلية"), name("وزارة المالية")], clauses: 2 } as const;
  expect(agreementsShown("ar", holding("coordinator"), dossier("in_dialogue"), { demands: 1, agreements: [row] })).toEqual({
    newHref: "/dossiers/2026-001/agreements/new", lines: [{ href: "/agreements/a", title: "اتفاق", state: "signed", clauses: 2, signedOn: "2 مارس 2026", parties: "وزارة الداخلية ووزارة المالية" }],
  });
  expect(agreementsShown("ar", holding("bureau"), dossier("in_dialogue"), { demands: 1, agreements: [] })?.newHref).toBeNull();
  expect(agreementsShown("ar", holding("coordinator"), dossier("in_dialogue"), { demands: 0, agreements: [] })).toBeNull();
});
