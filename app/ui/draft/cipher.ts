const NONCE_BYTES = 12;

/** What was sealed, as bytes: for a place that keeps bytes, and for long texts. */
export type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly body: ArrayBuffer };

/** A key for one person's drafts on this device. */
export type DraftKey = {
  readonly seal: (text: string) => Promise<string>;
  readonly open: (sealed: string) => Promise<string | null>;
  readonly sealBytes: (text: string) => Promise<Sealed>;
  readonly openBytes: (sealed: Sealed) => Promise<string | null>;
};

/** Whether this browser, on this address, can encrypt at all: only over https or from this machine. */
export const canEncrypt = (): boolean => typeof crypto !== "undefined" && "subtle" in crypto;

/** Takes the key that the server gave (32 bytes, base64url) for AES-GCM. What was sealed with another key opens as null. */
export async function draftKey(encoded: string): Promise<DraftKey> {
  const key = await crypto.subtle.importKey("raw", bytesOf(encoded), "AES-GCM", false, ["encrypt", "decrypt"]);
  const sealBytes = async (text: string): Promise<Sealed> => {
    const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    return { iv, body: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(text)) };
  };
  const openBytes = async ({ iv, body }: Sealed): Promise<string | null> => {
    try {
      return new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, body));
    } catch {
      return null;
    }
  };
  return {
    sealBytes,
    openBytes,
    async seal(text) {
      const { iv, body } = await sealBytes(text);
      return `${textOf(iv)}.${textOf(new Uint8Array(body))}`;
    },
    async open(sealed) {
      const [iv, body] = sealed.split(".");
      return iv && body ? openBytes({ iv: bytesOf(iv), body: bytesOf(body).buffer }) : null;
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
