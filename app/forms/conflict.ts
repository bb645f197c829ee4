/** What the choice of one field is called in the form of the conflict page, and where both of its versions are kept. */
export const CHOICE_PREFIXES = { choice: "choice/", mine: "mine/", theirs: "theirs/" } as const;

/**
 * Reads the form of the conflict page into the form it stands for: each field in the version that was chosen, ours when nothing was.
 * Any other form comes back as it is.
 */
export function settled(form: FormData): FormData {
  const { choice, mine, theirs } = CHOICE_PREFIXES;
  const chosen = new FormData();
  for (const [name, value] of form) {
    if (name.startsWith(choice)) continue;
    const field = [mine, theirs].find((prefix) => name.startsWith(prefix));
    if (!field) chosen.append(name, value);
    else {
      const plain = name.slice(field.length);
      const wanted = form.get(`${choice}${plain}`) === "theirs" ? theirs : mine;
      if (field === wanted) chosen.append(plain, value);
    }
  }
  return chosen;
}
