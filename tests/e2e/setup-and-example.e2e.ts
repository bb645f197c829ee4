import { ADDRESSES, type Audience } from "~/domain/addresses";
import { ROLES } from "~/domain/viewer";
import { translator } from "~/i18n/translator";

import { expect, test } from "./support/app";
import { enterAs, openExample } from "./support/example";
import { field, press } from "./support/form";
import { signIn, signOut } from "./support/people";

const ar = translator("ar");

test("the house opens with its code alone, and the example leads back to an empty house", async ({ page, app }) => {
  await test.step("a wrong code is refused, in both forms, and nothing is set up", async () => {
    for (const [region, button] of [[ar("setup.example.title"), ar("setup.example.submit")], [ar("setup.union.title"), ar("setup.union.submit")]] as const) {
      await page.goto("/setup");
      const form = page.getByRole("region", { name: region });
      await field(form, ar("setup.code")).fill("0000-0000-0000");
      await press(form, button);
      await expect(page.getByRole("alert")).toBeFocused();
    }
    await page.goto("/sign-in");
    await expect(page).toHaveURL(/\/setup$/);
  });

  const { password } = await openExample(page, app);
  await page.reload();
  await expect(page.getByText(password), "the password is shown once").toHaveCount(0);
  expect((await page.goto("/setup"))?.status()).toBe(404);

  await test.step("its accounts have the password too", async () => {
    await page.goto("/sign-in");
    await signIn(page, { email: "member@hiwar.invalid", password: `${password}x` });
    await expect(page.getByRole("alert")).toBeFocused();
    await signIn(page, { email: "member@hiwar.invalid", password });
    await expect(page).toHaveURL(/\/$/);
    await signOut(page);
  });

  for (const role of ROLES) {
    await test.step(`one enters as ${role} by a button, and every place says that it is the example`, async () => {
      await enterAs(page, role);
      const places = await page.locator(".masthead-nav a, .menu-panel a[href^='/']").evaluateAll((links) => [...new Set(links.map((link) => new URL((link as HTMLAnchorElement).href).pathname))]);
      expect(places.length).toBeGreaterThan(1);
      for (const place of places) {
        expect((await page.goto(place))?.status(), place).toBe(200);
        await expect(page.getByRole("complementary", { name: ar("common.example.banner") })).toBeVisible();
        const mayRemove = (ADDRESSES["/example/remove"].POST as Audience).includes(role);
        await expect(page.getByText(ar("common.example.remove"), { exact: true })).toHaveCount(mayRemove ? 1 : 0);
      }
      await signOut(page);
    });
  }

  await test.step("the administrator removes it: the house is empty again, and asks a new code", async () => {
    await enterAs(page, "administrator");
    await expect(page.getByText(ar("setup.removal.what"))).toBeVisible();
    await press(page, ar("common.example.remove"));
    await expect(page).toHaveURL(/\/setup$/);
    const form = page.getByRole("region", { name: ar("setup.example.title") });
    await field(form, ar("setup.code")).fill(app.setupCode);
    await press(form, ar("setup.example.submit"));
    await expect(page.getByRole("alert"), "the old code is used up").toBeFocused();
  });
});
