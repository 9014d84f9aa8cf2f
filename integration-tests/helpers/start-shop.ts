// Medusa in this process, and requests to it.

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import axios from "axios"
import { freePort } from "../../scripts/ports"
import {
  startMedusa,
  type RunningMedusa,
} from "../../scripts/shop/start-medusa"
import { watchSubscribers } from "./events"
import type { Api } from "./requests"

export type OpenShop = RunningMedusa

export async function startShop(
  databaseUrl: string,
  hasMigrations: boolean
): Promise<OpenShop> {
  const shop = await startMedusa({
    databaseUrl,
    port: await freePort(),
    hasMigrations,
  })
  watchSubscribers(shop.container)
  return shop
}

/** Requests to a shop that may not be open yet. */
export function apiOf(url: () => string): Api {
  const client = axios.create()
  client.interceptors.request.use((request) => ({
    ...request,
    baseURL: url(),
  }))
  return client
}

/** Until no workflow of Medusa's runs any more. */
export async function workflowsDone(container: MedusaContainer): Promise<void> {
  const engine = container.resolve(Modules.WORKFLOW_ENGINE)
  const running = () =>
    engine.listWorkflowExecutions({
      state: { $nin: ["not_started", "done", "reverted", "failed"] },
    })
  while ((await running()).length > 0) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
