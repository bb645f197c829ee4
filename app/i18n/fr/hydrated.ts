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
import type { hydrated as arabic } from "../ar/hydrated";
import type { Same } from "../same";

/** The French messages that pages with scripts show. */
export const hydrated = { common, conflict, editor, errors, meetings, refusals, setup, signIn, terms, triggers, ui, wayIn } satisfies Same<typeof arabic>;
