import fc from "fast-check";
import { renderToPipeableStream } from "react-dom/server";
import { expect, test } from "vitest";

import { WholePage } from "../../app/whole-page";

const render = (texts: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(<main>{texts.map((text, place) => <p key={place} id={`p${place}`}>{text}</p>)}</main>, {
      onAllReady() {
        const page = new WholePage();
        page.once("finish", () => resolve(new TextDecoder().decode(page.bytes())));
        pipe(page);
      },
      onError: reject,
    });
  });

test("no letter of an Arabic page is broken, wherever React's buffer ends", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: fc.constantFrom(..."ابتثجحخد a"), minLength: 10, maxLength: 300, size: "max" }), { minLength: 30, maxLength: 60, size: "max" }), async (texts) => {
      const html = await render(texts);
      expect(html).not.toMatch(/[\0\uFFFD]/);
      for (const text of texts) expect(html).toContain(`>${text}</p>`);
    }),
    { numRuns: 30, endOnFailure: true },
  );
});
