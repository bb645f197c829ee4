import type { Viewer } from "~/domain/viewer";
import type { DeviceChoice } from "~/forms/device";
import { endDevice, endOtherDevices } from "@db/queries/devices";
import { endSessionsOf } from "@db/queries/sessions";
import { transaction } from "@db/transaction";

/** Ends sessions of the viewer: one of them, all but the one in hand (`kept`), or all. Ending one that is over does nothing. */
export function endDevices(viewer: Viewer, choice: DeviceChoice, kept: string): Promise<void> {
  return transaction(viewer.id, (tx) => {
    if (choice.intent === "one") return endDevice(tx, viewer.id, choice.id);
    return choice.intent === "others" ? endOtherDevices(tx, viewer.id, kept) : endSessionsOf(tx, viewer.id);
  });
}
