import type { FrameData, PlaceKey } from "~/presenters/frame";

import { BuildingIcon, CalendarIcon, FolderIcon, HandshakeIcon, HomeIcon, type Icon, InboxIcon, PeopleIcon, PlusIcon, SettingsIcon, ShieldIcon } from "../icons";

/** What the navigation leads to: the places of the house, logging a meeting, and one's own settings. */
export type DoorKey = PlaceKey | "logMeeting" | "settings";
export type Door = { readonly key: DoorKey; readonly href: string; readonly icon: Icon };

const ICONS: Readonly<Record<DoorKey, Icon>> = {
  myDay: HomeIcon, dossiers: FolderIcon, review: InboxIcon, meetings: CalendarIcon, commitments: HandshakeIcon, parties: BuildingIcon, people: PeopleIcon, admin: ShieldIcon,
  logMeeting: PlusIcon, settings: SettingsIcon,
};

/** Who logs meetings does it from the middle tab. */
const TABS_OF_WHO_LOGS: readonly DoorKey[] = ["myDay", "dossiers", "logMeeting", "commitments", "parties"];
/** Which places the others keep at the thumb when there are more of them than tabs. */
const TABS_OF_THE_OTHERS: readonly DoorKey[] = ["myDay", "dossiers", "review", "commitments", "meetings", "parties", "people", "admin"];
const MOST_TABS = 5;
/** What fits into the bar of a wide screen in the longest language. */
const MOST_IN_BAR = 6;

export type Doors = {
  /** The bar at the top of a wide screen. */
  readonly bar: readonly Door[];
  /** The tabs of a narrow one. */
  readonly tabs: readonly Door[];
  /** Everything behind the viewer's chip, and where it is in sight already. */
  readonly menu: readonly (Door & { readonly inBar: boolean; readonly inTabs: boolean })[];
};

/** Lays out the places that a viewer can enter: every one of them is one or two taps away. */
export function doorsOf({ places, mayLogMeeting }: Pick<FrameData, "places" | "mayLogMeeting">): Doors {
  const door = (key: DoorKey, href: string): Door => ({ key, href, icon: ICONS[key] });
  const open = places.map(({ key, href }) => door(key, href));
  const tabbable = mayLogMeeting ? [...open, door("logMeeting", "/meetings/new")] : open;
  const order = mayLogMeeting ? TABS_OF_WHO_LOGS : TABS_OF_THE_OTHERS;
  const bar = open.slice(0, MOST_IN_BAR);
  const tabs = order.flatMap((key) => tabbable.find((each) => each.key === key) ?? []).slice(0, MOST_TABS);
  const isAmong = (doors: readonly Door[], { key }: Door) => doors.some((each) => each.key === key);
  const menu = [...open, door("settings", "/settings")].map((each) => ({ ...each, inBar: isAmong(bar, each), inTabs: isAmong(tabs, each) }));
  return { bar, tabs, menu: menu.filter(({ inBar, inTabs }) => !(inBar && inTabs)) };
}
