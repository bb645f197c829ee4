import { admin } from "./admin";
import { commitments } from "./commitments";
import { common } from "./common";
import { conflict } from "./conflict";
import { dossiers } from "./dossiers";
import { errors } from "./errors";
import { events } from "./events";
import { history } from "./history";
import { home } from "./home";
import { meetings } from "./meetings";
import { member } from "./member";
import { parties } from "./parties";
import { people } from "./people";
import { refusals } from "./refusals";
import { review } from "./review";
import { settings } from "./settings";
import { setup } from "./setup";
import { signIn } from "./sign-in";
import { story } from "./story";
import { terms } from "./terms";
import { ui } from "./ui";

/** The Arabic catalogue: the one the others are measured against. */
export const catalogue = {
  home, setup, signIn, people, admin, settings, dossiers, story, meetings, events, commitments, parties, review, member, history, conflict, refusals, ui, errors, terms, common,
} as const;
