import { spawnSync } from "node:child_process"

/** Everything a shop installs; the rest of the repository is ours. */
const packed = [
  /^\.medusa\/server\/src\/.+\.(js|mjs|d\.ts|json|css)$/,
  /^package\.json$/,
  /^(README|CHANGELOG)\.md$/,
  /^LICENSE$/,
]
const neverPacked = /__tests__|\.spec\./

main()

function main(): void {
  run("medusa", ["plugin:build"])

  const files = filesToPublish()
  const strays = files.filter(
    (file) =>
      neverPacked.test(file) || !packed.some((pattern) => pattern.test(file))
  )
  if (strays.length) {
    fail(
      `Failed to build: the package would hold ${strays.join(", ")}. ` +
        "Exclude them in tsconfig.json or in package.json's `files`."
    )
  }
  for (const needed of ["package.json", "README.md", "LICENSE"]) {
    if (!files.includes(needed)) {
      fail(`Failed to build: the package would lack ${needed}.`)
    }
  }

  // Its warnings are about default exports, which is how Medusa finds a route.
  run("publint", ["--level", "error"])
  console.log(`The package holds ${files.length} files, all of them wanted.`)
}

function run(program: string, parameters: string[]): void {
  const { status } = spawnSync(`node_modules/.bin/${program}`, parameters, {
    stdio: "inherit",
  })
  if (status !== 0) {
    fail(`Failed to build: \`${program} ${parameters.join(" ")}\` failed.`)
  }
}

function filesToPublish(): string[] {
  const { stdout } = spawnSync(
    "npm",
    ["pack", "--dry-run", "--json", "--ignore-scripts"],
    { encoding: "utf8" }
  )
  const [pack] = JSON.parse(stdout) as [{ files: { path: string }[] }]
  return pack.files.map((file) => file.path)
}

function fail(why: string): never {
  console.error(why)
  process.exit(1)
}
