import { common } from "./common";
import { conflict } from "./conflict";
import { editor } from "./editor";
import { errors } from "./errors";
import { meetings } from "./meetings";
import { refusals } from "./refusals";
import { setup } from "./setup";
import { signIn } from "./sign-in";
import { terms } from "./terms";
import { triggers } from "./triggers";
import { ui } from "./ui";
import { wayIn } from "./way-in";

/** The Arabic messages that pages with scripts show: all that a browser ever fetches. */
export const hydrated = { common, conflict, editor, errors, meetings, refusals, setup, signIn, terms, triggers, ui, wayIn } as const;
