import { useParams } from "react-router-dom"
import { SettingsDrawer } from "../../../../../components/listings/settings-drawer"

/** Opens over the page of the listing. */
const ListingSettingsPage = () => {
  const { id = "" } = useParams()
  return <SettingsDrawer listingId={id} />
}

export default ListingSettingsPage
