import type { Paper, PaperBlock } from "~/presenters/paper";
import { qrCode } from "~/presenters/qr";

const ADDRESS = "https://hiwar.example/verify/7KQ4M-2XD9R";

/** A paper in Arabic of these blocks, with all that stands around them. */
export function paperOf(blocks: readonly PaperBlock[], given: Partial<Paper> = {}): Paper {
  return {
    language: "ar", title: "محضر اجتماع", subtitle: "اجتماع مع لجنة الداخلية", author: "التنسيقية الوطنية", warning: null, cover: null,
    letterheads: [{ language: "ar", lines: ["الاتحاد النقابي", "التنسيقية الوطنية لخريجي مراكز التكوين الإداري"] }, { language: "fr", lines: ["Union syndicale", "Coordination nationale des lauréats"] }],
    blocks, pageWords: "صفحة {page} من {pages}", foot: "التنسيقية الوطنية · محضر اجتماع",
    seal: { code: "7KQ4M-2XD9R", address: ADDRESS, qr: qrCode(ADDRESS), lines: ["صدر يوم 30 مارس 2021."], foot: "7KQ4M-2XD9R" },
    ...given,
  };
}

/** One page: a heading and a sentence. */
export const shortPaper = (words = "انعقد الاجتماع بمقر الوزارة."): Paper => paperOf([{ kind: "heading", level: 1, words: "المخرجات" }, { kind: "words", words }]);
