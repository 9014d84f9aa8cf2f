// Makes this process carry out soon what somebody asked for. Not inside the event or the job: an
// audit of a large shop takes a minute, and both would keep others waiting. Only a wake-up call:
// if it is lost, the job finds the same task a little later.

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { sentenceOf } from "../../sentence-of"
import { runAuditTask } from "./run-audit-task"

export function wakeAuditor(container: MedusaContainer): void {
  const work = async () => {
    await runAuditTask(container, "audit")
    await runAuditTask(container, "repair")
  }
  work().catch((error: unknown) => {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`An audit was broken off. ${sentenceOf(error)}`)
  })
}
