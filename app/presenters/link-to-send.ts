/** A link that was just made, and the two usual ways of sending it. */
export type LinkToSend = { readonly address: string; readonly whatsapp: string; readonly email: string };

/** `message` is what is sent; the link stands in it. */
export function linkToSend(address: string, message: string): LinkToSend {
  const text = encodeURIComponent(message);
  return { address, whatsapp: `https://wa.me/?text=${text}`, email: `mailto:?body=${text}` };
}
