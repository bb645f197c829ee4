import type { signIn as arabic } from "../ar/sign-in";
import type { Same } from "../same";

export const signIn = {
  title: "Sign in",
  email: "E-mail address",
  phone: "Telephone number",
  contact: "E-mail address or telephone number",
  contactHelp: "One of the two is enough, such as 06\u00A012\u00A034\u00A056\u00A078. You sign in with it.",
  password: "Password",
  kept: "What you typed is kept, and waits for you after signing in.",
  dropped: "The form that was kept belongs to somebody else and is not shown to you.",
  goOn: "Go on",
  example: {
    title: "Enter the example",
    help: "From this machine, choose a role; no password is needed.",
    enterAs: "Enter as {role}",
    password: "Password of the example’s accounts, shown this once:",
  },
  person: {
    name: "Full name",
    gender: "Form of address",
    genderHelp: "For writing your title in the masculine or the feminine.",
    genderNone: "Not stated",
    language: "Display language",
    newPassword: "Password",
    newPasswordHelp: "At least 8 characters. A phrase of several words is fine.",
  },
  join: {
    title: "Invitation",
    invited: "{inviter} invites you to {organisation}, as: {role}.",
    until: "This invitation can be used until {day}.",
    newAccount: "Create your account",
    submit: "Join",
    haveAccount: "Have an account already? Sign in first, then open this link again.",
    accept: "Accept with my account",
    acceptAs: "You are signed in as {name}.",
    closed: "This invitation can no longer be used",
  },
} satisfies Same<typeof arabic>;
