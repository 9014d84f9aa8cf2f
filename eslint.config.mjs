import jest from "eslint-plugin-jest"
import importX from "eslint-plugin-import-x"
import reactHooks from "eslint-plugin-react-hooks"
import prettier from "eslint-config-prettier"
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript"
import { existsSync } from "node:fs"
import tseslint from "typescript-eslint"

const adminConfig = "src/admin/tsconfig.json"
const configs = [
  "tsconfig.check.json",
  ...(existsSync(adminConfig) ? [adminConfig] : []),
]

const tests = ["**/__tests__/**", "integration-tests/**"]

// --- Who may import whom (the same list, in words, is in CONTRIBUTING.md) ----

const zone = (target, from, except, message) => ({
  target,
  from,
  ...(except && { except }),
  message,
})

const shipped = "./src"
const entries = ["./src/api", "./src/jobs", "./src/subscribers"]
const gatewayUsers = ["./src/workflows", "./src/providers", "./src/modules"]

const zones = [
  zone("./src/domain", shipped, ["./domain"], "domain/ imports only domain/."),
  zone(
    "./src/sp-api",
    shipped,
    ["./sp-api", "./domain"],
    "sp-api/ knows the domain's words, and never sees Medusa."
  ),
  zone(
    "./src/modules",
    shipped,
    ["./modules", "./domain", "./sp-api"],
    "modules/ holds tables; the rules and the flows are elsewhere."
  ),
  zone(
    "./src/workflows",
    shipped,
    ["./workflows", "./domain", "./sp-api", "./modules", "./links"],
    "workflows/ never depends on what starts them."
  ),
  zone(
    "./src/providers",
    shipped,
    ["./providers", "./domain", "./sp-api", "./modules"],
    "a provider translates, calls and translates; it starts no workflow."
  ),
  zone(
    "./src/links",
    shipped,
    ["./links", "./modules"],
    "a link joins a module to Medusa, nothing more."
  ),
  ...entries.map((entry) =>
    zone(
      entry,
      shipped,
      [entry.replace("./src", "."), "./workflows", "./modules", "./domain"],
      "a route, a clock and an event each start a workflow; they never " +
        "speak to Amazon themselves."
    )
  ),
  zone(
    "./src/admin",
    shipped,
    ["./admin", "./api", "./domain"],
    "the admin speaks to the server over HTTP only."
  ),
  ...gatewayUsers.map((user) =>
    zone(
      user,
      "./src/sp-api",
      ["./index.ts"],
      "outside sp-api/ only its index is known."
    )
  ),
  ...["./simulator", "./benchmarks", "./integration-tests", "./scripts"].map(
    (dir) => zone(shipped, dir, undefined, "this is not shipped.")
  ),
  zone(
    "./simulator",
    shipped,
    undefined,
    "the simulator shares no code with what it tests: one bug could hide in both."
  ),
  ...["./benchmarks", "./integration-tests", "./scripts"].map((dir) =>
    zone("./simulator", dir, undefined, "the simulator stands on its own.")
  ),
]

const onlyInSpApi = {
  group: ["@sp-api-sdk/*", "axios", "axios/*"],
  message: "Only src/sp-api speaks to Amazon.",
}
const notInDomain = {
  group: ["@medusajs/*", "node:*", "pg", "express"],
  message: "The domain is pure: values in, values out.",
}
const adminTypesOnly = {
  regex: "/(domain/(?!words/)|api/)",
  allowTypeImports: true,
  message:
    "The admin's bundle holds the admin, and the words that the server says; " +
    "types are free.",
}
const imports = (...patterns) => ({
  "@typescript-eslint/no-restricted-imports": ["error", { patterns }],
})

// --- What the domain may not ask: time, chance, the machine it runs on -------

const given = "Take it as an argument: the same input gives the same plan."
const impure = [
  ["NewExpression[callee.name='Date'][arguments.length=0]", "The clock"],
  ["CallExpression[callee.name='Date']", "The clock"],
  ["MemberExpression[object.name='Date'][property.name='now']", "The clock"],
  ["MemberExpression[object.name='Math'][property.name='random']", "Chance"],
].map(([selector, what]) => ({
  selector,
  message: `${what} is not the domain's to ask. ${given}`,
}))
const machine = [
  ...["process", "console", "crypto", "performance", "fetch"],
  ...["setTimeout", "setInterval", "setImmediate", "queueMicrotask"],
]

const sized = (max) => ({
  "max-lines": ["error", { max, skipBlankLines: true, skipComments: true }],
})

export default tseslint.config(
  {
    ignores: [".medusa/**", ".data/**", "coverage/**", "**/*.js", "**/*.mjs"],
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    plugins: { "import-x": importX },
    languageOptions: {
      parserOptions: {
        project: configs,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    settings: {
      ...importX.flatConfigs.typescript.settings,
      "import-x/resolver-next": [
        createTypeScriptImportResolver({
          project: configs,
          noWarnOnMultipleProjects: true,
        }),
      ],
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-exports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        {
          argsIgnorePattern: "^_",
          varsIgnorePattern: "^_",
          ignoreRestSiblings: true,
        },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Express and Medusa take async handlers and wait for them.
      "@typescript-eslint/no-misused-promises": [
        "error",
        { checksVoidReturn: false },
      ],
      // A step or a route is async because its contract is.
      "@typescript-eslint/require-await": "off",
      "import-x/no-cycle": ["error", { ignoreExternal: true }],
      "import-x/no-restricted-paths": [
        "error",
        { basePath: import.meta.dirname, zones },
      ],
      ...sized(250),
    },
  },

  { files: ["src/**"], rules: imports(onlyInSpApi) },
  { files: ["src/sp-api/**"], rules: imports() },
  {
    files: ["src/domain/**"],
    ignores: tests,
    rules: {
      ...imports(onlyInSpApi, notInDomain),
      "no-restricted-syntax": ["error", ...impure],
      "no-restricted-globals": [
        "error",
        ...machine.map((name) => ({ name, message: given })),
      ],
      "max-lines-per-function": [
        "error",
        { max: 40, skipBlankLines: true, skipComments: true },
      ],
    },
  },
  {
    files: ["src/admin/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat.recommended],
    rules: imports(onlyInSpApi, adminTypesOnly),
  },

  {
    files: tests,
    plugins: { jest },
    rules: {
      "jest/no-focused-tests": "error",
      "jest/no-disabled-tests": "error",
      "jest/no-identical-title": "error",
      "jest/no-export": "off",
      "jest/valid-title": ["error", { disallowedWords: ["should"] }],
      "jest/valid-expect": "error",
      // What comes back over HTTP is what the test is about to check.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      // A story takes the few acts it needs out of the world it is told in.
      "@typescript-eslint/unbound-method": "off",
      ...sized(600),
    },
  },
  { files: ["**/migrations/**"], rules: sized(600) },
  {
    // A relation is declared at both its ends, in functions called later.
    files: ["src/modules/*/models/**"],
    rules: { "import-x/no-cycle": "off" },
  },
  {
    // What a module can link to is typed only once Medusa has generated it.
    files: ["src/links/**"],
    rules: { "@typescript-eslint/no-unsafe-argument": "off" },
  },
  {
    // They talk to whoever started them.
    files: ["scripts/**", "benchmarks/**", "simulator/main.ts"],
    rules: {
      "no-console": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {
    // `module.exports` is what Medusa reads.
    files: ["medusa-config.ts"],
    rules: { "@typescript-eslint/no-unsafe-assignment": "off" },
  },
  prettier
)
