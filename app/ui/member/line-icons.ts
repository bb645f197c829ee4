import type { MovedLine } from "~/presenters/member-moved";

import { FlagIcon, HandshakeIcon, type Icon, InboxIcon, MailInIcon, MailOutIcon, MegaphoneIcon, PeopleIcon, SignatureIcon, SpeechIcon, TargetIcon } from "../icons";

/** The sign of each kind of line. */
export const LINE_ICONS: Readonly<Record<MovedLine["kind"], Icon>> = {
  meeting: PeopleIcon, letter_out: MailOutIcon, letter_in: MailInIcon, action: MegaphoneIcon, milestone: FlagIcon, step: TargetIcon, commitment: HandshakeIcon, communique: MegaphoneIcon, deposit: InboxIcon, answers: SpeechIcon, agreement: SignatureIcon,
};
