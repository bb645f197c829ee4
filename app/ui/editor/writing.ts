import type { DeviceText, DeviceTexts } from "./device-texts";
import { isSameText, type WrittenText } from "./kept-text";

/** A text as the server showed it: with the version it began from, and the keeping it is at there. */
export type ShownText = WrittenText & { readonly base: string; readonly revision: number };

/** What to begin writing with. */
export type Beginning = {
  readonly text: WrittenText;
  readonly base: string;
  readonly revision: number;
  readonly next?: number;
  /** Found on this device: the server does not have it yet. */
  readonly fromDevice: boolean;
  /** A text of this device that is not begun with, because something else was typed already: both are kept, and it is offered. */
  readonly aside: DeviceText | null;
};

/**
 * What to begin with: the newest text that this device kept and the server has not, of this tab or of one that is gone, else what the server showed. What
 * the server has already is let go of. A form that the server sent back is the newest there is.
 */
export async function beginning(shown: ShownText, device: DeviceTexts | null, options: { readonly tab: string; readonly isAlive: (tab: string) => boolean; readonly restores: boolean; readonly hasTyped: () => boolean }): Promise<Beginning> {
  const asShown: Beginning = { text: shown, base: shown.base, revision: shown.revision, fromDevice: false, aside: null };
  if (!device) return asShown;
  const { tab, isAlive, restores, hasTyped } = options;
  const left = (await device.all()).filter((each) => each.tab === tab || !isAlive(each.tab));
  const isThereAlready = ({ text }: DeviceText) => isSameText(text, shown);
  await Promise.all(left.filter(isThereAlready).map((each) => device.clear(each.tab)));
  const newest = left.find((each) => !isThereAlready(each));
  if (!newest || !restores) return asShown;
  const { base, revision, next, title, document, why } = newest.text;
  if (hasTyped()) return { ...asShown, aside: await setAside(device, newest) };
  if (newest.tab !== tab) {
    await device.write(tab, newest.text);
    await device.clear(newest.tab);
  }
  return { text: { title, document, why }, base, revision, next, fromDevice: true, aside: null };
}

/** Keeps a text under a name of its own, so that the tab that would have gone on with it does not write over it. */
async function setAside(device: DeviceTexts, { tab, text }: DeviceText): Promise<DeviceText> {
  const aside = { tab: crypto.randomUUID(), text };
  await device.write(aside.tab, text);
  await device.clear(tab);
  return aside;
}
