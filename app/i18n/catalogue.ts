import type { MessageKeys, NestedKeyOf } from "use-intl";

import type { catalogue } from "./ar";
import type { Locale } from "./direction";
import type { Same } from "./same";

/** Messages with the very words of Arabic, from which the keys and the arguments of every message are typed. */
export type Messages = typeof catalogue;

/** A complete catalogue in any language. */
export type Catalogue = Same<Messages>;

/** The address of a message from the root: `terms.dossierState.draft`. */
export type MessageKey = MessageKeys<Messages, NestedKeyOf<Messages>>;

declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
