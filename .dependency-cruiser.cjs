/**
 * The rooms of the house and who may enter whom, bottom to top:
 * domain <- editor, i18n, presenters, forms <- db, outside, ui, pdf <- commands, session <- jobs <- routes.
 * Each rule says in its comment what to do instead.
 */
/** A rule that `room` imports, of our own files, nothing but what `allowed` matches. */
const keepsTo = (room, allowed, comment) => ({
  name: `${room.replaceAll("/", "-")}-keeps-to-its-floor`,
  severity: "error",
  comment,
  from: { path: `^${room}/` },
  to: { path: "^(app|db|scripts|tests)/", pathNot: `^(${[room, ...allowed].join("|")})/|^app/context\\.ts$` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "domain-imports-nothing",
      severity: "error",
      comment: "The rules are pure: hand in what they need (the day, a row, a viewer) as an argument.",
      from: { path: "^app/domain/" },
      to: { pathNot: "^app/domain/" },
    },
    keepsTo("app/editor", ["app/domain"], "Text knows the domain alone: pass messages and viewers in from the room that uses it."),
    keepsTo("app/i18n", ["app/domain"], "Words know the domain alone: choose the message where it is shown."),
    keepsTo("app/presenters", ["app/domain", "app/i18n"], "A presenter turns rows it is given into what a screen shows: query in the route or the command, and hand the rows in."),
    keepsTo("app/forms", ["app/domain"], "A schema checks shapes and names codes: look things up in the command, translate in the component."),
    keepsTo("app/ui", ["app/domain", "app/editor", "app/i18n", "app/presenters", "app/forms"], "A component shows what it is given: let the route load it and pass it as props."),
    keepsTo("app/pdf", ["app/domain", "app/editor", "app/i18n", "app/presenters", "app/forms"], "A paper shows what it is given: let the job or route load it and pass it in."),
    keepsTo("db", ["app/domain", "app/editor", "app/i18n", "app/presenters", "app/forms"], "The database stands below commands and pages: move the rule to app/domain, or call from above."),
    keepsTo("app/outside", ["app/domain", "app/i18n", "app/presenters", "app/forms"], "What talks to other machines (mail, a list of breached passwords) is told what to say: load and decide in the command."),
    keepsTo("app/commands", ["app/outside", "app/domain", "app/editor", "app/i18n", "app/presenters", "app/forms", "db", "app/pdf"], "A command knows its actor as an argument and answers with data: let the route ask the session and draw the page."),
    keepsTo("app/session", ["app/domain", "app/i18n", "app/presenters", "app/forms", "db"], "The session only says who is asking: changes belong in a command."),
    keepsTo("app/jobs", ["app/(?!routes/)[^/]+", "db"], "A job calls commands and queries: move what it needs of a route down into one of them."),
    {
      name: "routes-are-leaves",
      severity: "error",
      comment: "Nobody imports a route: move what is shared into ui, presenters or commands. (Reading its types is harmless.)",
      from: { path: "^(app|db|scripts)/" },
      to: { path: "^app/routes/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "nothing-imports-the-server",
      severity: "error",
      comment: "The app does not know what serves it: what a page needs of the server comes in the load context (app/context.ts).",
      from: { path: "^(app|db)/" },
      to: { path: "^scripts/" },
    },
    {
      name: "orm-stays-in-db",
      severity: "error",
      comment: "Write a function in db/queries that takes the viewer's scope, and call that.",
      from: { path: "^(app|scripts)/" },
      to: { path: "(^|/)node_modules/(drizzle-orm|postgres)/" },
    },
    {
      name: "nothing-imports-tests",
      severity: "error",
      comment: "What the house itself needs is not a test: move it to the room that uses it.",
      from: { pathNot: "^tests/" },
      to: { path: "^tests/" },
    },
    {
      name: "no-circles",
      severity: "error",
      comment: "Two files that need each other are one idea or three: move what they share into a file below both.",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      severity: "error",
      comment: "Nothing uses this file: use it or delete it.",
      from: {
        orphan: true,
        path: "^(app|db|scripts)/",
        pathNot: ["^app/(routes|entry\\.|root\\.)", "^app/routes\\.ts$", "\\.d\\.ts$", "^db/migrations/", "^scripts/[^/]+\\.(ts|mjs)$"],
      },
      to: {},
    },
    {
      name: "only-what-is-installed",
      severity: "error",
      comment: "Add the package to package.json, or correct the path: today it resolves by luck or not at all.",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(virtual:|node:)" },
    },
    {
      name: "no-development-packages-in-the-house",
      severity: "error",
      comment: "What runs at a union's needs a dependency, not a devDependency. (The development server and the test runner are the exceptions.)",
      from: { path: "^(app|db|scripts)/", pathNot: "^app/routes\\.ts$|^scripts/(server/build|chromium|test|test/.*)\\.ts$" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|\\.cache|\\.data)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"], mainFields: ["module", "main", "types"] },
    cache: { folder: ".cache/dependency-cruiser", strategy: "content" },
  },
};
