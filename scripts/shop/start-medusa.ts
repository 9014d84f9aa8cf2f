import type { Server } from "node:http"
import { resolve } from "node:path"
import { LinkLoader } from "@medusajs/framework/links"
import { MedusaModule } from "@medusajs/framework/modules-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { GracefulShutdownServer } from "@medusajs/framework/utils"
import { migrate as runMigrations } from "@medusajs/medusa/commands/db/migrate"
import load, { initializeContainer } from "@medusajs/medusa/loaders/index"
import express from "express"

export interface MedusaOptions {
  databaseUrl: string
  port: number
  /** Serves the admin, rebuilt on the fly from src/admin. @default false */
  hasAdmin?: boolean
  /** @default true */
  hasMigrations?: boolean
  /** Told what has been finished, for progress lines. */
  onDone?: (what: "migrations" | "boot") => void
}

export interface RunningMedusa {
  url: string
  container: MedusaContainer
  stop(): Promise<void>
}

const repository = resolve(__dirname, "..", "..")

/**
 * The app in medusa-config.ts, in this process. `medusa db:migrate` and
 * `medusa develop` would start five more, and load Medusa in each.
 *
 * Left out of `db:migrate`: search indexes (core defines none) and the scripts
 * that mend data written by older versions of Medusa.
 */
export async function startMedusa(
  options: MedusaOptions
): Promise<RunningMedusa> {
  Object.assign(process.env, environmentFor(options))
  const onDone = options.onDone ?? (() => undefined)

  if (options.hasMigrations ?? true) {
    await migrate()
    onDone("migrations")
  }

  const app = express()
  const { container, shutdown } = await load({
    directory: repository,
    expressApp: app,
  })
  app.get("/health", (_, res) => void res.send("OK"))
  const server = await new Promise<Server>((done, fail) => {
    const listening = app.listen(options.port, () => done(listening))
    listening.once("error", fail)
  })
  const connections = GracefulShutdownServer.create(server)
  onDone("boot")

  return {
    url: `http://localhost:${options.port}`,
    container,
    async stop() {
      await connections.shutdown(2000)
      await shutdown()
    },
  }
}

function environmentFor(options: MedusaOptions): Record<string, string> {
  const url = `http://localhost:${options.port}`
  return {
    NODE_ENV: process.env.NODE_ENV ?? "development",
    DATABASE_URL: options.databaseUrl,
    MEDUSA_ADMIN_DISABLED: String(!options.hasAdmin),
    MEDUSA_BACKEND_URL: url,
    ADMIN_CORS: url,
    AUTH_CORS: url,
    STORE_CORS: url,
  }
}

async function migrate(): Promise<void> {
  const container = await initializeContainer(repository)
  // Links register when their file is read, once in a process; the migration forgets them with
  // the instances that it has used (MedusaAppMigrateUp), so they are kept beforehand.
  await new LinkLoader(resolve(repository, "src", "links")).load()
  const links = [...MedusaModule.getCustomLinks()]
  await runMigrations({
    directory: repository,
    container,
    logger: container.resolve("logger"),
    skipLinks: false,
    executeSafeLinks: true,
    executeAllLinks: false,
    skipScripts: true,
    skipSearch: true,
    executeAllSearch: false,
    executeSafeSearch: false,
  })
  // They were loaded far enough to migrate, not far enough to work.
  MedusaModule.clearInstances()
  links.forEach((link) => MedusaModule.setCustomLink(link))
}
