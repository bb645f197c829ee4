import { conclude } from "./test/conclude";
import { browser, checks, IS_STRICT, vitest } from "./test/runners";

/** Runs everything but the pictures and the long papers (`test-papers.ts`), cheapest first, and goes on after a failure: one run tells all. */
conclude([...(await checks()), await vitest(IS_STRICT), await browser(IS_STRICT)]);
