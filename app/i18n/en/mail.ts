import type { mail as arabic } from "../ar/mail";
import type { Same } from "../same";

export const mail = {
  greeting: "Hello {name},",
  reset: {
    subject: "Hiwar: set a new password",
    what: "A new password was asked for your account. Open the link below within the hour. It works once.",
    otherwise: "If you did not ask for this, there is nothing to do: your password stays as it is.",
    link: "Set a new password",
  },
  account: {
    passwordChanged: {
      subject: "Hiwar: the password of your account was changed",
      what: "The password of your account was changed, and your sessions on other devices have ended.",
      otherwise: "If you did not know of this, ask an administrator of the platform at once.",
    },
    linkMade: {
      subject: "Hiwar: a link for the password of your account",
      what: "An administrator of the platform made a link that sets a new password for your account. It is handed to you directly and works for an hour.",
      otherwise: "If you did not ask for this, ask an administrator of the platform at once.",
    },
    suspended: {
      subject: "Hiwar: your account is suspended",
      what: "Your account is suspended, and your sessions have ended on every device. You cannot sign in for now.",
      otherwise: "To know more, ask an administrator of the platform.",
    },
    factorOff: {
      subject: "Hiwar: two-step verification is off",
      what: "Two-step verification of your account was turned off, or its telephone changed.",
      otherwise: "If that was not you, change your password and ask an administrator of the platform.",
    },
    factorRemoved: {
      subject: "Hiwar: two-step verification was removed",
      what: "An administrator of the platform removed two-step verification from your account, and all your sessions ended.",
      otherwise: "Turn it on again in your settings. If you did not ask for this, ask an administrator of the platform.",
    },
    recoveryCodeUsed: {
      subject: "Hiwar: a recovery code was used",
      what: "Somebody signed in to your account with one of your recovery codes.",
      otherwise: "If that was not you, change your password and ask an administrator of the platform.",
    },
  },
  enrolment: {
    subject: "A request to join waits for you",
    waiting: "A new request to join has come to Hiwar and waits for you to agree.",
    once: "We do not write for every request: the next letter comes when all were decided and another arrives.",
    open: "Open the requests to join",
  },
  contact: {
    confirmSubject: "Hiwar: confirm your new e-mail address",
    confirmText: "This address was given for an account of the Hiwar platform. Open the link below within twenty-four hours to confirm it.",
    confirmLink: "Confirm the address",
    notYou: "If you asked for nothing, there is nothing to do: the address will not count.",
    changedSubject: "Hiwar: the contacts of your account change",
    askedText: "A new e-mail address was asked for your account. This one counts until the new one is confirmed.",
    changedText: "The contacts of your account have changed.",
    notYouTell: "If this was not you, change your password and tell the administrator of the platform without delay.",
  },
  retention: {
    subject: "Hiwar: your unused account will be erased",
    what: "Your account has not been used for a long time and you hold no role. Your personal data will be erased on {day}.",
    todo: "To keep it, sign in once before that day.",
    link: "Sign in",
  },
  backup: {
    subject: "Hiwar: a backup failed",
    failed: "The last backup of your platform failed. The earlier ones are as they were.",
    todo: "The page of backups says why. We write about this once a day at most.",
    link: "Open the page of backups",
  },
} satisfies Same<typeof arabic>;
