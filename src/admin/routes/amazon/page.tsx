import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Amazon } from "@medusajs/icons"
import { Crumb } from "../../components/crumb"
import { NotConnected } from "../../components/overview/first-steps"
import { Overview } from "../../components/overview/overview"
import { Loaded } from "../../components/loaded"
import { useSyncStates } from "../../hooks/sync"

/** What is pending at Amazon, what it holds, and whether all is well. */
const OverviewPage = () => {
  const sync = useSyncStates()
  return (
    <Loaded reading={sync} rows={8}>
      {({ accounts }) =>
        accounts.length === 0 ? (
          <NotConnected />
        ) : (
          <Overview accounts={accounts} />
        )
      }
    </Loaded>
  )
}

export const config = defineRouteConfig({
  label: "overview.title",
  translationNs: "amazon",
  icon: Amazon,
  rank: 1,
})

export const handle = { breadcrumb: () => <Crumb of="overview.title" /> }

export default OverviewPage
