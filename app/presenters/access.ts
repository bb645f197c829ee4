import { dayAt } from "~/domain/days";
import type { Language } from "~/domain/localized";
import { formatDay } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

/** What an administrator may do with somebody's account; each is a form of its own behind its address. */
type Intent = "suspend" | "resume" | "reset" | "end-sessions" | "bring-back";

type Known = {
  readonly accountId: string;
  readonly suspendedAt: Date | null;
  readonly leftAt: Date | null;
  /** In how many browsers the person is signed in. */
  readonly devices: number;
  /** Whether it is the viewer's own account, which they decide nothing about here. */
  readonly own: boolean;
};

/**
 * What the card about access to an account shows: its state, what may be done, and the form of the one thing that was `asked` for (`?access=`), with
 * what it will do. `link` is the address of a link for a new password that was just made, or null.
 */
export function accessCard(language: Language, known: Known, asked: string | null, link: string | null) {
  const t = translator(language);
  const open = intentsFor(known);
  const intent = open.find((each) => each === asked) ?? null;
  return {
    accountId: known.accountId,
    state: stateIn(language, known),
    isOpen: !known.suspendedAt && !known.leftAt,
    devices: t("wayIn.devices.count", counted(language, known.devices)),
    actions: open.filter((each) => each !== intent).map((each) => ({
      intent: each, label: t(`wayIn.access.${keyOf(each)}.action`), href: `/admin/people/${known.accountId}?access=${each}#access`,
    })),
    asked: intent && { intent, ...stepOf(language, intent, known.devices) },
    link,
  };
}
export type AccessCard = ReturnType<typeof accessCard>;

const KEYS = { suspend: "suspend", resume: "resume", reset: "reset", "end-sessions": "endSessions", "bring-back": "bringBack" } as const satisfies Readonly<Record<Intent, string>>;
const keyOf = <Asked extends Intent>(intent: Asked): (typeof KEYS)[Asked] => KEYS[intent];

function intentsFor({ suspendedAt, leftAt, devices, own }: Known): readonly Intent[] {
  if (own) return [];
  if (leftAt) return ["bring-back"];
  if (suspendedAt) return ["resume"];
  return devices > 0 ? ["reset", "end-sessions", "suspend"] : ["reset", "suspend"];
}

function stateIn(language: Language, { suspendedAt, leftAt }: Known): string {
  const t = translator(language);
  if (leftAt) return t("wayIn.access.left", { day: formatDay(language, dayAt(leftAt)) });
  return suspendedAt ? t("wayIn.access.suspendedSince", { day: formatDay(language, dayAt(suspendedAt)) }) : t("wayIn.access.open");
}

/** What a step will do, whether it can be undone, and the word on its button. */
function stepOf(language: Language, intent: Intent, devices: number) {
  const t = translator(language);
  const items: Readonly<Record<Intent, () => readonly string[]>> = {
    suspend: () => [t("wayIn.access.suspend.ends"), t("wayIn.access.suspend.links"), t("wayIn.access.suspend.told")],
    resume: () => [t("wayIn.access.resume.enters")],
    reset: () => [t("wayIn.access.reset.once"), t("wayIn.access.reset.older"), t("wayIn.access.reset.told")],
    "bring-back": () => [t("wayIn.access.bringBack.enters"), t("wayIn.access.bringBack.roles")],
    "end-sessions": () => [t("wayIn.access.endSessions.ends", counted(language, devices))],
  };
  const key = keyOf(intent);
  return { items: items[intent](), undo: t(`wayIn.access.${key}.undo`), submit: t(`wayIn.access.${key}.submit`) };
}
