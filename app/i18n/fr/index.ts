import { admin } from "./admin";
import { audit } from "./audit";
import { backups } from "./backups";
import { commitments } from "./commitments";
import { dossiers } from "./dossiers";
import { enrolment } from "./enrolment";
import { events } from "./events";
import { history } from "./history";
import { home } from "./home";
import { hydrated } from "./hydrated";
import { mail } from "./mail";
import { member } from "./member";
import { offices } from "./offices";
import { ownData } from "./own-data";
import { parties } from "./parties";
import { people } from "./people";
import { privacy } from "./privacy";
import { review } from "./review";
import { secondFactor } from "./second-factor";
import { settings } from "./settings";
import { story } from "./story";
import { strikes } from "./strikes";
import type { Catalogue } from "../catalogue";

/** The French catalogue, complete by its type. */
export const catalogue = {
  ...hydrated, admin, audit, backups, commitments, dossiers, enrolment, events, history, home, mail, member, offices, ownData, parties, people,
  privacy, review, secondFactor, settings, story, strikes,
} satisfies Catalogue;
