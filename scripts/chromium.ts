import { spawnSync } from "node:child_process"

/** The system's browser by its whole path, as Playwright wants it; undefined: there is none. */
export const findChromium = (): string | undefined =>
  ["chromium", "chromium-browser", "google-chrome"]
    .map((name) =>
      spawnSync("which", [name], { encoding: "utf8" }).stdout.trim()
    )
    .find(Boolean)
