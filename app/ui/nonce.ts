import { createContext } from "react";

/** The nonce of the response's Content-Security-Policy, for the scripts of the document. Empty in the browser, which hides it from scripts. */
export const NonceContext = createContext<string | undefined>(undefined);
