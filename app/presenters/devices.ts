import type { Language } from "~/domain/localized";
import { formatInstant } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

type Device = { readonly id: string; readonly device: string | null; readonly createdAt: Date; readonly lastUsedAt: Date };

/** What the page of devices shows: where the reader is signed in, the browser in hand first, and what ending the other sessions would do. */
export function devicesPage(language: Language, devices: readonly Device[], thisOne: string | null) {
  const t = translator(language);
  const inHandFirst = devices.toSorted((one, other) => Number(other.id === thisOne) - Number(one.id === thisOne));
  const others = devices.filter(({ id }) => id !== thisOne).length;
  return {
    count: t("wayIn.devices.count", counted(language, devices.length)),
    devices: inHandFirst.map(({ id, device, createdAt, lastUsedAt }) => ({
      id,
      name: device ?? t("wayIn.devices.unknown"),
      isThisOne: id === thisOne,
      lastUsed: t("wayIn.devices.lastUsed", { instant: formatInstant(language, lastUsedAt) }),
      since: t("wayIn.devices.since", { instant: formatInstant(language, createdAt) }),
    })),
    others: others > 0 ? t("wayIn.devices.others.what", counted(language, others)) : null,
  };
}
export type DevicesPage = ReturnType<typeof devicesPage>;
