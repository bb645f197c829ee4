import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

import { type Language, LANGUAGES } from "~/domain/localized";
import { catalogueOf } from "~/i18n/server";

/** A message of a catalogue with its address, such as `common.count.days`. */
export type Message = { readonly language: Language; readonly key: string; readonly text: string };

type Tree = { readonly [key: string]: string | Tree };

function flatten(language: Language, tree: Tree, path: readonly string[] = []): Message[] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === "string" ? [{ language, key: [...path, name].join("."), text: value }] : flatten(language, value, [...path, name]),
  );
}

export const messagesOf = (language: Language): Message[] => flatten(language, catalogueOf(language));
export const ALL_MESSAGES: readonly Message[] = LANGUAGES.flatMap(messagesOf);

/** Every element of a message, those inside plural forms, choices and tags included. */
export function elementsOf(text: string): MessageFormatElement[] {
  const walk = (elements: readonly MessageFormatElement[]): MessageFormatElement[] =>
    elements.flatMap((element) => {
      if (element.type === TYPE.plural || element.type === TYPE.select) return [element, ...Object.values(element.options).flatMap(({ value }) => walk(value))];
      return element.type === TYPE.tag ? [element, ...walk(element.children)] : [element];
    });
  return walk(parse(text));
}

/** The names a message asks for, each with what kind of value it takes. */
export function argumentsOf(text: string): string[] {
  const kinds: Partial<Record<TYPE, string>> = {
    [TYPE.argument]: "text", [TYPE.number]: "number", [TYPE.date]: "date", [TYPE.time]: "date", [TYPE.select]: "choice", [TYPE.plural]: "count", [TYPE.tag]: "tag",
  };
  const named = elementsOf(text).flatMap((element) => ("value" in element && element.type in kinds ? [`${element.value}: ${kinds[element.type]}`] : []));
  return [...new Set(named)].toSorted();
}

/** The plural forms of each count in a message, with the kind of number that chooses among them. */
export function pluralsOf(text: string): { kind: Intl.PluralRuleType; forms: string[] }[] {
  return elementsOf(text).flatMap((element) =>
    element.type === TYPE.plural ? [{ kind: element.pluralType ?? "cardinal", forms: Object.keys(element.options) }] : [],
  );
}

/** The names whose value a message leaves to `Intl` to write, as `#` or as `{name, number}`. */
export function bareNumbersOf(text: string): string[] {
  return elementsOf(text).flatMap((element) => {
    if (element.type === TYPE.number) return [element.value];
    return element.type === TYPE.plural && Object.values(element.options).some(({ value }) => value.some(({ type }) => type === TYPE.pound)) ? [element.value] : [];
  });
}

/** What a reader can see of a message: each form on its own line, with □ where a value will stand. */
export function readings(text: string): string[] {
  const read = (elements: readonly MessageFormatElement[]): string[] =>
    elements.reduce<string[]>((lines, element) => {
      const pieces =
        element.type === TYPE.literal ? [element.value]
        : element.type === TYPE.plural || element.type === TYPE.select ? Object.values(element.options).flatMap(({ value }) => read(value))
        : element.type === TYPE.tag ? read(element.children)
        : ["□"];
      return lines.flatMap((line) => pieces.map((piece) => line + piece));
    }, [""]);
  return read(parse(text));
}
