import { sql } from "drizzle-orm";
import { check, date, pgEnum, text, timestamp, uuid } from "drizzle-orm/pg-core";

import { CONFIDENTIALITY } from "~/domain/confidentiality";
import { DATE_KINDS } from "~/domain/days";
import { GENDERS } from "~/domain/localized";

export const confidentiality = pgEnum("confidentiality", CONFIDENTIALITY);
export const dateKind = pgEnum("date_kind", DATE_KINDS);
export const gender = pgEnum("gender", GENDERS);

/** An id made where the record is born (UUIDv7), so that a repeated post is the same record. */
export const bornId = () => uuid("id").primaryKey();
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
/** A calendar day of Morocco, as `YYYY-MM-DD`. */
export const day = (name: string) => date(name, { mode: "string" });

/** A name in up to three languages. */
export const nameColumns = () => ({ nameAr: text("name_ar"), nameFr: text("name_fr"), nameEn: text("name_en") });
/** At least one of the three names is given. */
export const oneNameNeeded = (table: string) => check(`${table}_named`, sql.raw("num_nonnulls(name_ar, name_fr, name_en) > 0"));

/** A date as far as it is known; `app/domain/days.ts` says what each kind holds. */
export const whenColumns = () => ({ whenKind: dateKind("when_kind").notNull(), whenFrom: day("when_from"), whenTo: day("when_to") });
/** The days that a kind of date needs are there. */
export const coherentWhen = (table: string) =>
  check(
    `${table}_when`,
    sql.raw(
      "case when_kind when 'exact' then when_from is not null when 'about' then when_from is not null when 'after' then when_from is not null " +
        "when 'before' then when_to is not null when 'between' then when_from <= when_to else true end",
    ),
  );
