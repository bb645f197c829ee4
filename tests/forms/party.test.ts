import { describe, expect, it } from "vitest";

import { officeHolderForm } from "~/forms/office-holder";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { partyForm } from "~/forms/party";
import { publicationForm } from "~/forms/publication";

function formOf(fields: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}
const id = newId();

describe("the form of a party", () => {
  it("gives it the gender usual for its kind unless another is chosen", () => {
    const named = [["id", id], ["name.ar", "الاتحاد"], ["kind", "union"]] as const;
    expect(parseForm(formOf([...named, ["gender", "usual"]]), partyForm)).toMatchObject({ status: "success", value: { gender: "feminine", parentId: null } });
    expect(parseForm(formOf([...named, ["gender", "masculine"]]), partyForm)).toMatchObject({ value: { gender: "masculine" } });
  });

  it("asks for a name in one language, and refuses a kind that does not exist", () => {
    expect(parseForm(formOf([["id", id], ["kind", "kingdom"]]), partyForm).reply().error).toMatchObject({ kind: ["not_a_choice"] });
    expect(parseForm(formOf([["id", id], ["kind", "union"]]), partyForm).reply().error).toMatchObject({ name: ["one_language_needed"] });
  });
});

describe("the form of an office", () => {
  it("takes an office without a person and without days", () => {
    const form = formOf([["intent", "add"], ["id", id], ["office.fr", "Secrétaire général"]]);
    expect(parseForm(form, officeHolderForm)).toMatchObject({ status: "success", value: { personName: null, gender: null, startsOn: null, endsOn: null } });
  });

  it("refuses a last day before the first", () => {
    const form = formOf([["intent", "add"], ["id", id], ["office.fr", "Directeur"], ["startsOn", "2024-02-01"], ["endsOn", "2024-01-01"]]);
    expect(parseForm(form, officeHolderForm).reply().error).toEqual({ endsOn: ["not_a_day_in_order"] });
  });
});

describe("the form of a publication", () => {
  it("reads what was shown in which version, with nothing ticked", () => {
    expect(parseForm(formOf([["shown", `meeting:${id}:3`]]), publicationForm)).toMatchObject({ status: "success", value: { shown: [{ kind: "meeting", id, version: 3 }], published: [] } });
  });

  it("refuses a list that it did not write itself", () => {
    for (const shown of ["meeting", `person:${id}:1`, "meeting:1:1", `meeting:${id}:0`]) expect(parseForm(formOf([["shown", shown]]), publicationForm).status).toBe("error");
  });
});
