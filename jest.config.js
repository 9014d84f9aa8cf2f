// One runner for every tier, Medusa's own included. `npm test` starts Postgres
// and runs all of them; `npx jest --selectProjects unit` needs nothing.
const transform = {
  "^.+\\.tsx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true, decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        target: "es2022",
      },
    },
  ],
}

/** A plain spec file may take 5 s, one that boots Medusa a minute. */
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch,
  testEnvironment: "node",
  transform,
  moduleFileExtensions: ["ts", "tsx", "js", "json"],
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/.data/"],
  ...more,
})

const medusa = { setupFiles: ["<rootDir>/integration-tests/setup.js"] }

/** @type {import("jest").Config} */
module.exports = {
  testTimeout: 60_000,
  testSequencer: "<rootDir>/integration-tests/longest-first.js",
  // Medusa leaves a little of itself behind with each app it boots.
  workerIdleMemoryLimit: "1.5GB",
  projects: [
    project("unit", [
      "<rootDir>/src/**/__tests__/**/*.unit.spec.ts",
      "<rootDir>/simulator/**/__tests__/**/*.unit.spec.ts",
      "<rootDir>/scripts/**/__tests__/**/*.unit.spec.ts",
      "<rootDir>/benchmarks/**/__tests__/**/*.unit.spec.ts",
    ]),
    project(
      "modules",
      ["<rootDir>/src/modules/*/__tests__/**/*.module.spec.ts"],
      medusa
    ),
    project("http", ["<rootDir>/integration-tests/http/**/*.spec.ts"], medusa),
    project(
      "admin",
      ["<rootDir>/integration-tests/admin/**/*.spec.ts"],
      medusa
    ),
  ],
}
