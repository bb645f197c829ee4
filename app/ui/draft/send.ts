/** What became of a form that was sent in the background: saved (and where that leads), answered otherwise, or not sent for want of a network. */
export type Sent = { readonly kind: "saved"; readonly to: string } | { readonly kind: "answered" } | { readonly kind: "no network" };

/** Sends a form as the browser would. A redirect is how the server says that it saved. */
export async function send(form: HTMLFormElement): Promise<Sent> {
  try {
    const response = await fetch(form.action, { method: "POST", body: new URLSearchParams([...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === "string")) });
    void response.body?.cancel();
    return response.redirected && response.ok ? { kind: "saved", to: response.url } : { kind: "answered" };
  } catch {
    return { kind: "no network" };
  }
}

/** Whether a record is there already: it was saved, and only the answer got lost. */
export async function isThere(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { method: "HEAD" })).ok;
  } catch {
    return false;
  }
}
