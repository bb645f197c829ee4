import type { Response } from "express";

/** Refusals that the server itself gives, before any page of the app is asked. */
export type Refusal = 400 | 403 | 404 | 405 | 411 | 413 | 500;

interface Words {
  ar: string;
  fr: string;
  en: string;
}

const UNREADABLE: Words = {
  ar: "لم نفهم هذا الطلب.",
  fr: "Cette demande est incompréhensible.",
  en: "This request could not be understood.",
};

const WORDS: Record<Refusal, Words> = {
  400: UNREADABLE,
  403: {
    ar: "لم يأت هذا الطلب من صفحة من صفحات هذا الموقع، فلم يُحفظ أي شيء. ارجع إلى الصفحة وأعد الإرسال منها.",
    fr: "Cette demande ne vient pas d’une page de ce site : rien n’a été enregistré. Revenez à la page et envoyez de nouveau.",
    en: "This request did not come from a page of this site, so nothing was saved. Go back to the page and send it again.",
  },
  404: { ar: "هذا الملف غير موجود.", fr: "Ce fichier n’existe pas.", en: "There is no such file." },
  405: UNREADABLE,
  411: UNREADABLE,
  413: {
    ar: "النص المرسَل أطول من المسموح به، فلم يُحفظ أي شيء. اختصره وأعد الإرسال.",
    fr: "Le texte envoyé dépasse la taille permise : rien n’a été enregistré. Raccourcissez-le et envoyez de nouveau.",
    en: "What was sent is longer than allowed, so nothing was saved. Shorten it and send it again.",
  },
  500: {
    ar: "حدث خلل عندنا. أعد المحاولة بعد قليل.",
    fr: "Une erreur est survenue de notre côté. Réessayez dans un instant.",
    en: "Something went wrong on our side. Try again in a moment.",
  },
};

const HOME: Words = { ar: "الصفحة الرئيسية", fr: "Accueil", en: "Home" };

const STYLE =
  ":root{color-scheme:light dark;font:1.125rem/1.8 system-ui,sans-serif}body{max-inline-size:34rem;margin:10vh auto;padding-inline:1.25rem}" +
  "section{margin-block-end:2rem}p{margin:0}a{color:inherit}";

/** Answers with a page that needs nothing of the app: one sentence in the three languages and the way home. */
export function refuse(res: Response, status: Refusal): void {
  const nonce = String(res.locals.nonce ?? "");
  res.status(status);
  res.set("Cache-Control", "no-store");
  res.set("Content-Security-Policy", `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`);
  res.type("html").send(page(status, nonce));
}

function page(status: Refusal, nonce: string): string {
  const words = WORDS[status];
  const section = (lang: keyof Words): string =>
    `<section lang="${lang}" dir="${lang === "ar" ? "rtl" : "ltr"}"><p>${words[lang]}</p><p><a href="/">${HOME[lang]}</a></p></section>`;
  return (
    `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>حوار · Hiwar</title><style nonce="${nonce}">${STYLE}</style></head>` +
    `<body><main><h1>حوار · Hiwar</h1>${section("ar")}${section("fr")}${section("en")}</main></body></html>`
  );
}
