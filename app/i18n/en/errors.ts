import type { errors as arabic } from "../ar/errors";
import type { Same } from "../same";

export const errors = {
  required: "Please fill this in.",
  too_long: "Too long (at most {max} characters).",
  too_short: "Too short (at least {min} characters).",
  too_many: "Too many (at most {max}).",
  not_a_date: "Give a date that exists, such as 30/03/2021.",
  not_a_day_in_order: "The second day comes before the first.",
  not_a_time: "Give a time that exists, such as 11:00.",
  not_a_number: "Give a number in figures.",
  too_small: "Too small (at least {min}).",
  too_big: "Too large (at most {max}).",
  not_an_email: "This e-mail address is not valid.",
  not_a_choice: "Choose from the list.",
  one_language_needed: "Write the name in at least one language.",
  unknown_party: "This party does not exist.",
  unknown_dossier: "This file does not exist.",
  unknown_person: "This person does not exist.",
  unknown_commitment: "This commitment does not exist.",
  not_allowed: "This choice is not open to you.",
  duplicate: "Already recorded.",
  in_the_future: "This date has not come yet.",
  not_the_same: "The two texts differ.",
  invalid: "This value is not valid.",
} satisfies Same<typeof arabic>;
