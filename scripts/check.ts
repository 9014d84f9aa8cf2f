import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"

interface Step {
  name: string
  command: [string, ...string[]]
}

const steps: Step[] = [
  { name: "eslint", command: ["eslint", "."] },
  { name: "types", command: ["tsc", "-p", "tsconfig.check.json"] },
  {
    name: "prettier",
    command: ["prettier", "--check", "--log-level=warn", "."],
  },
  { name: "knip", command: ["knip", "--no-progress"] },
  // npm drops the entries of other platforms now and then, and then refuses
  // its own file: nobody else could install.
  { name: "lockfile", command: ["npm", "ci", "--dry-run", "--ignore-scripts"] },
]
if (existsSync("src/admin/tsconfig.json")) {
  steps.push({
    name: "admin types",
    command: ["tsc", "-p", "src/admin/tsconfig.json", "--noEmit"],
  })
}

/** As many at a time as there is sense in on two cores. */
const lanes = 2

void main()

async function main(): Promise<void> {
  const queue = [...steps]
  const failed: string[] = []
  const work = async (): Promise<void> => {
    for (let step = queue.shift(); step; step = queue.shift()) {
      if (!(await run(step))) {
        failed.push(step.name)
      }
    }
  }

  await Promise.all(Array.from({ length: lanes }, work))
  if (failed.length) {
    console.log(`Failed: ${failed.join(", ")}.`)
    process.exitCode = 1
  } else {
    console.log("All good.")
  }
}

async function run({
  name,
  command: [program, ...rest],
}: Step): Promise<boolean> {
  const startedAt = performance.now()
  const path = program === "npm" ? program : join("node_modules/.bin", program)
  const child = spawn(path, rest, {
    stdio: ["ignore", "pipe", "pipe"],
  })
  const output: Buffer[] = []
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk))
  child.stderr.on("data", (chunk: Buffer) => output.push(chunk))

  const code = await new Promise<number | null>((resolve) => {
    child.once("close", resolve)
  })
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${code === 0 ? "✓" : "✗"} ${name.padEnd(12)} ${seconds} s`)
  if (code !== 0) {
    console.log(Buffer.concat(output).toString().trimEnd())
  }
  return code === 0
}
