import { useLocation, useSearchParams } from "react-router-dom"

export const wizardSteps = ["account", "marketplaces", "done"] as const
type WizardStep = (typeof wizardSteps)[number]

interface Target {
  account: string
  step?: "done"
  /** Said once; a reload forgets it. */
  message?: string | null
}

/** How far the wizard is, as its address says: a reload and the way back from Amazon lose nothing. */
export function useWizardAddress() {
  const [params, setParams] = useSearchParams()
  const state = useLocation().state as { message?: string | null } | null
  const accountId = params.get("account") ?? ""
  const step: WizardStep =
    accountId === ""
      ? "account"
      : params.get("step") === "done"
        ? "done"
        : "marketplaces"
  return {
    accountId,
    step,
    message: state?.message ?? null,
    go: ({ message = null, ...target }: Target) => {
      // Saved already: leaving the form loses nothing.
      setParams(
        { ...target },
        { replace: true, state: { message, isSubmitSuccessful: true } }
      )
    },
  }
}
