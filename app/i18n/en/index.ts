import type { Catalogue } from "../catalogue";
import { admin } from "./admin";
import { agreements } from "./agreements";
import { audit } from "./audit";
import { backups } from "./backups";
import { brief } from "./brief";
import { chains } from "./chains";
import { clocks } from "./clocks";
import { comments } from "./comments";
import { commitments } from "./commitments";
import { communiques } from "./communiques";
import { demands } from "./demands";
import { deposits } from "./deposits";
import { documents } from "./documents";
import { dossiers } from "./dossiers";
import { editor } from "./editor";
import { enrolment } from "./enrolment";
import { events } from "./events";
import { evidence } from "./evidence";
import { handovers } from "./handovers";
import { history } from "./history";
import { home } from "./home";
import { hydrated } from "./hydrated";
import { ledger } from "./ledger";
import { ledgerPapers } from "./ledger-papers";
import { letterhead } from "./letterhead";
import { mail } from "./mail";
import { member } from "./member";
import { notifications } from "./notifications";
import { offices } from "./offices";
import { ownData } from "./own-data";
import { papers } from "./papers";
import { parties } from "./parties";
import { people } from "./people";
import { privacy } from "./privacy";
import { redLines } from "./red-lines";
import { responses } from "./responses";
import { review } from "./review";
import { rounds } from "./rounds";
import { secondFactor } from "./second-factor";
import { settings } from "./settings";
import { silences } from "./silences";
import { story } from "./story";
import { strikes } from "./strikes";
import { templates } from "./templates";
import { trace } from "./trace";
import { track } from "./track";
import { versions } from "./versions";

/** The English catalogue, complete by its type. */
export const catalogue = {
  ...hydrated, admin, agreements, audit, backups, brief, chains, clocks, comments, commitments, communiques, demands, deposits, documents, dossiers, editor,
  enrolment, events, evidence, handovers, history, home, ledger, ledgerPapers, letterhead, mail, member, notifications, offices, ownData, papers, parties, people, privacy, redLines,
  responses, review, rounds, secondFactor, settings, silences, story, strikes, templates, trace, track, versions,
} satisfies Catalogue;
