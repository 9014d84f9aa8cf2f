import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows"

export interface Staff {
  id: string
  email: string
  password: string
}

const credentials = { email: "admin@example.com", password: "supersecret" }

/** Somebody who can log in to the admin. */
export async function seedStaff(container: MedusaContainer): Promise<Staff> {
  const { email, password } = credentials
  const [known] = await container.resolve(Modules.USER).listUsers({ email })
  if (known) {
    return { id: known.id, email, password }
  }

  const { authIdentity, error } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: credentials })
  if (!authIdentity) {
    throw new Error(`Failed to register ${email}: ${error}.`)
  }
  const { result } = await createUserAccountWorkflow(container).run({
    input: {
      authIdentityId: authIdentity.id,
      userData: { email, first_name: "Ada" },
    },
  })
  return { id: result.id, email, password }
}
