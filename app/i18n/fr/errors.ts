import type { errors as arabic } from "../ar/errors";
import type { Same } from "../same";

export const errors = {
  required: "Ce champ est à remplir.",
  too_long: "Texte trop long (maximum\u202f: {max}).",
  too_short: "Texte trop court (minimum\u202f: {min}).",
  too_many: "Trop d’éléments (maximum\u202f: {max}).",
  not_a_date: "Indiquez une date valable, par exemple 30/03/2021.",
  not_a_day_in_order: "Le second jour précède le premier.",
  not_a_time: "Indiquez une heure valable, par exemple 11:00.",
  not_a_number: "Indiquez un nombre en chiffres.",
  too_small: "Nombre trop petit (minimum\u202f: {min}).",
  too_big: "Nombre trop grand (maximum\u202f: {max}).",
  not_an_email: "Cette adresse électronique n’est pas valable.",
  not_a_choice: "Choisissez dans la liste.",
  one_language_needed: "Écrivez le nom dans une langue au moins.",
  unknown_party: "Cette partie n’existe pas.",
  unknown_dossier: "Ce dossier n’existe pas.",
  unknown_person: "Cette personne n’existe pas.",
  unknown_commitment: "Cet engagement n’existe pas.",
  not_allowed: "Ce choix ne vous est pas ouvert.",
  duplicate: "Déjà enregistré.",
  in_the_future: "Cette date n’est pas encore venue.",
  not_the_same: "Les deux textes diffèrent.",
  invalid: "Cette valeur n’est pas valable.",
} satisfies Same<typeof arabic>;
