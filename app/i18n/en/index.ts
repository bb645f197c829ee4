import { admin } from "./admin";
import { audit } from "./audit";
import { backups } from "./backups";
import { commitments } from "./commitments";
import { common } from "./common";
import { conflict } from "./conflict";
import { dossiers } from "./dossiers";
import { enrolment } from "./enrolment";
import { errors } from "./errors";
import { events } from "./events";
import { history } from "./history";
import { home } from "./home";
import { mail } from "./mail";
import { meetings } from "./meetings";
import { member } from "./member";
import { offices } from "./offices";
import { ownData } from "./own-data";
import { parties } from "./parties";
import { people } from "./people";
import { privacy } from "./privacy";
import { refusals } from "./refusals";
import { review } from "./review";
import { secondFactor } from "./second-factor";
import { settings } from "./settings";
import { setup } from "./setup";
import { signIn } from "./sign-in";
import { story } from "./story";
import { strikes } from "./strikes";
import { terms } from "./terms";
import { ui } from "./ui";
import { wayIn } from "./way-in";
import type { Catalogue } from "../catalogue";

/** The English catalogue, complete by its type. */
export const catalogue = {
  enrolment, privacy, wayIn, secondFactor, offices, strikes, ownData, backups, audit, mail,
  home, setup, signIn, people, admin, settings, dossiers, story, meetings, events, commitments, parties, review, member, history, conflict, refusals, ui, errors, terms, common,
} satisfies Catalogue;
