import { expect, test } from "vitest";

import { playwrightCounts, table, totalLine, vitestCounts } from "../../scripts/test/tally";

const lint = { name: "lint", passed: 1, failed: 0, skipped: 0, seconds: 1.25 };
const browser = { name: "browser", passed: 3, failed: 2, skipped: 4, seconds: 20 };

test("the last line counts over all runners", () => {
  expect(totalLine([lint, browser])).toBe("4 passed, 2 failed, 4 skipped");
  expect(totalLine([])).toBe("0 passed, 0 failed, 0 skipped");
});

test("the table has a line for each runner", () => {
  expect(table([lint, browser]).split("\n").map((line) => line.split(/\s+/))).toEqual([
    ["", "passed", "failed", "skipped", "seconds"],
    ["lint", "1", "0", "0", "1.3"],
    ["browser", "3", "2", "4", "20.0"],
  ]);
});

test("a file that breaks before its first test is a failure, and what is to do is not done", () => {
  const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [{ status: "failed", assertionResults: [] }, { status: "failed", assertionResults: [{}] }] };
  expect(vitestCounts(report)).toEqual({ passed: 5, failed: 2, skipped: 3 });
});

test("a browser test that passes only at a second try is a failure, and so is an error outside of tests", () => {
  expect(playwrightCounts({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 2 });
});
