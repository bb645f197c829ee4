import type { settings as arabic } from "../ar/settings";
import type { Same } from "../same";

export const settings = {
  title: "Settings",
  tabs: {
    label: "Sections of the settings",
    account: "Your account",
    contacts: "Contacts",
    notifications: "Notifications",
    password: "Password",
    devices: "Devices",
    secondFactor: "Two-step verification",
    data: "Your data",
  },
  account: "Your account",
  notices: "Receive notices by e-mail",
  noticesHelp: "They hold nothing confidential.",
  save: "Save",
  saved: "Your account is saved.",
  password: {
    title: "Change your password",
    current: "Present password",
    new: "New password",
    help: "Your sessions on other devices end.",
    submit: "Change the password",
    saved: "The password is changed, and your other sessions have ended.",
  },
  roles: "Your roles",
  reason: "Roles are granted by the administrator of the platform.",
} satisfies Same<typeof arabic>;
