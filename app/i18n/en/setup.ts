import type { setup as arabic } from "../ar/setup";
import type { Same } from "../same";

export const setup = {
  title: "Set up",
  lede: "There are no data yet. Set up your union, or open the example to look around.",
  code: "Setup code",
  codeHelp: "The code shown on the server’s console when it started, such as 7KQ2-M0XR-9TDA.",
  union: {
    title: "Set up your union",
    name: "Name of the union or association",
    kind: "Kind",
    languages: "Working languages",
    submit: "Set up the union",
  },
  administrator: {
    title: "First administrator",
    help: "This account invites the others and grants roles.",
  },
  example: {
    title: "Open the example",
    what: "A real file, complete: its meetings, its commitments and what became of them, with one account for each role. The example is marked on every page and is removed in one click.",
    submit: "Open the example",
  },
  removal: {
    what: "All data and accounts of the example are erased for good, and the platform returns to its setup.",
  },
} satisfies Same<typeof arabic>;
