/** How somebody can be reached, each on a line of its own. */
export function ContactLines({ contacts }: { readonly contacts: readonly string[] }) {
  return contacts.map((contact) => (
    <span key={contact} className="line">
      <bdi dir="ltr">{contact}</bdi>
    </span>
  ));
}
