/** What one runner found. */
export interface Tally {
  name: string;
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
}

/** The last line of a run: `N passed, N failed, N skipped` over all runners. */
export function totalLine(tallies: readonly Tally[]): string {
  const sum = (count: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + count(tally), 0);
  return `${sum((tally) => tally.passed)} passed, ${sum((tally) => tally.failed)} failed, ${sum((tally) => tally.skipped)} skipped`;
}

/** One line per runner, in columns. */
export function table(tallies: readonly Tally[]): string {
  const rows = [
    ["", "passed", "failed", "skipped", "seconds"],
    ...tallies.map(({ name, passed, failed, skipped, seconds }) => [name, `${passed}`, `${failed}`, `${skipped}`, seconds.toFixed(1)]),
  ];
  const name = Math.max(...rows.map(([first = ""]) => first.length));
  return rows.map(([first = "", ...rest]) => [first.padEnd(name), ...rest.map((cell) => cell.padStart(8))].join("")).join("\n");
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** Counts of vitest's JSON. A file that fails before its first test counts as one failure. */
export function vitestCounts(report: VitestReport): Pick<Tally, "passed" | "failed" | "skipped"> {
  const broken = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken, skipped: report.numPendingTests + report.numTodoTests };
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/** Counts of Playwright's JSON. A test that only passes at a second try, and an error outside of tests, count as failures. */
export function playwrightCounts({ stats, errors }: PlaywrightReport): Pick<Tally, "passed" | "failed" | "skipped"> {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}
