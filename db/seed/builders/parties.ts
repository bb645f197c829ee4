import type { Day } from "~/domain/days";
import type { Gender } from "~/domain/localized";
import { type PartyKind, USUAL_GENDER } from "~/domain/party";
import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { officeHolder, party } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { type Named, namedColumns, SEEDED_AT } from "./defaults";

type NewParty = { id?: Id; name: Named; kind?: PartyKind; gender?: Gender; parentId?: Id; standing?: string; contact?: string; createdBy: Id; at?: Date };

/** Adds a party to the directory, by default a ministry, with the gender usual for its kind. Answers its id. */
export async function addParty(tx: Transaction, { id = newId(), name, kind = "ministry", gender = USUAL_GENDER[kind], at = SEEDED_AT, ...rest }: NewParty): Promise<Id> {
  await tx.insert(party).values({ id, kind, gender, createdAt: at, ...namedColumns(name), ...rest });
  return id;
}

type NewOfficeHolder = { partyId: Id; office: Named; gender?: Gender; personName?: string; startsOn?: Day; endsOn?: Day; createdBy: Id; at?: Date };

/** Adds somebody who holds or held an office in a party, named by the office; days that are not given are not known. Answers its id. */
export async function addOfficeHolder(tx: Transaction, { office, at = SEEDED_AT, ...rest }: NewOfficeHolder): Promise<Id> {
  const id = newId();
  await tx.insert(officeHolder).values({ id, createdAt: at, ...namedColumns(office), ...rest });
  return id;
}
