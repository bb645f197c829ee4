import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

import { LINK_SCHEMES, type RichText } from "~/domain/rich-text";
import { RichTextPage } from "~/editor/page";

import { NOTE_WORDS } from "../support/rich-texts";

/** A text as a reader's page holds it, without scripts. */
export const drawn = (document: RichText): string => renderToStaticMarkup(createElement(RichTextPage, { document, point: 7, words: NOTE_WORDS }));

const TAGS = ["div", "p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "table", "tbody", "tr", "th", "td", "br", "span", "strong", "em", "u", "s", "a", "sup", "aside", "cite"];
const ATTRIBUTES = ["class", "id", "dir", "start", "colspan", "rowspan", "data-number", "href", "rel", "aria-label"];

/**
 * What a text drawn as HTML holds that it must not: tags and attributes that the house does not write, addresses that lead elsewhere than to the four
 * schemes or to a note of the same text. React writes every sign of words and values that could be markup as an entity, so that each `<` begins a tag.
 */
export function foreignIn(html: string): readonly string[] {
  return [...html.matchAll(/<(\/?)([^\s>/]+)([^>]*)>/g)].flatMap(([, , tag = "", rest = ""]) => {
    const attributes = [...rest.matchAll(/\s([^\s=/]+)(?:="([^"]*)")?/g)].map(([, name = "", value = ""]) => [name, value] as const);
    return [
      ...(TAGS.includes(tag) ? [] : [`<${tag}>`]),
      ...attributes.filter(([name]) => !ATTRIBUTES.includes(name.toLowerCase())).map(([name]) => `${tag} ${name}`),
      ...attributes.filter(([name, value]) => name === "href" && !leadsWhereItMay(value)).map(([, value]) => value),
    ];
  });
}

const leadsWhereItMay = (value: string): boolean => value.startsWith("#") || LINK_SCHEMES.some((scheme) => value.toLowerCase().startsWith(scheme));
