const NONCE_BYTES = 12;

/** A key for one person's drafts on this device. */
export type DraftKey = { readonly seal: (text: string) => Promise<string>; readonly open: (sealed: string) => Promise<string | null> };

/** Whether this browser, on this address, can encrypt at all: only over https or from this machine. */
export const canEncrypt = (): boolean => typeof crypto !== "undefined" && "subtle" in crypto;

/** Takes the key that the server gave (32 bytes, base64url) for AES-GCM. What was sealed with another key opens as null. */
export async function draftKey(encoded: string): Promise<DraftKey> {
  const key = await crypto.subtle.importKey("raw", bytesOf(encoded), "AES-GCM", false, ["encrypt", "decrypt"]);
  return {
    async seal(text) {
      const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(text)));
      return `${textOf(iv)}.${textOf(sealed)}`;
    },
    async open(sealed) {
      const [iv, body] = sealed.split(".");
      if (!iv || !body) return null;
      try {
        return new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytesOf(iv) }, key, bytesOf(body)));
      } catch {
        return null;
      }
    },
  };
}

function textOf(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = new Uint8Array(binary.length);
  for (let place = 0; place < binary.length; place += 1) bytes[place] = binary.charCodeAt(place);
  return bytes;
}
