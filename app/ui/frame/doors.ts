import type { FrameData, PlaceKey } from "~/presenters/frame";

import { BuildingIcon, CalendarIcon, FolderIcon, HandshakeIcon, HomeIcon, type Icon, InboxIcon, PeopleIcon, PlusIcon, SettingsIcon, ShieldIcon } from "../icons";

/** What the navigation leads to: the places of the house, logging a meeting, and one's own settings. */
export type DoorKey = PlaceKey | "logMeeting" | "settings";
export type Door = { readonly key: DoorKey; readonly href: string; readonly icon: Icon };

const ICONS: Readonly<Record<DoorKey, Icon>> = {
  myDay: HomeIcon, dossiers: FolderIcon, review: InboxIcon, meetings: CalendarIcon, commitments: HandshakeIcon, parties: BuildingIcon, people: PeopleIcon, admin: ShieldIcon,
  logMeeting: PlusIcon, settings: SettingsIcon,
};

/** What keeps its place at the thumb when there are more places than tabs, in this order. */
const TABBED_FIRST: readonly DoorKey[] = ["myDay", "dossiers", "logMeeting", "commitments", "review", "meetings", "parties", "people", "admin"];
/** Who logs meetings does it from the middle tab. */
const TABS_OF_WHO_LOGS: readonly DoorKey[] = ["myDay", "dossiers", "logMeeting", "commitments", "parties"];
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

/** Lays out the places that a viewer can enter: nobody is shown a door that is closed to them, and every open one is one or two taps away. */
export function doorsOf(frame: Pick<FrameData, "places" | "mayLogMeeting">): Doors {
  const door = (key: DoorKey, href: string): Door => ({ key, href, icon: ICONS[key] });
  const places = frame.places.map(({ key, href }) => door(key, href));
  const bar = places.slice(0, MOST_IN_BAR);
  const tabbable = frame.mayLogMeeting ? [...places, door("logMeeting", "/meetings/new")] : places;
  const order = frame.mayLogMeeting ? TABS_OF_WHO_LOGS : TABBED_FIRST;
  const tabs = order.flatMap((key) => tabbable.find((each) => each.key === key) ?? []).slice(0, MOST_TABS);
  const menu = [...places, door("settings", "/settings")].map((each) => ({ ...each, inBar: bar.some(({ key }) => key === each.key), inTabs: tabs.some(({ key }) => key === each.key) }));
  return { bar, tabs, menu: menu.filter(({ inBar, inTabs }) => !(inBar && inTabs)) };
}
