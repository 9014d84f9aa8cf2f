import { useParams } from "react-router-dom"
import { MapDrawer } from "../../../../../../components/listings/map-drawer"

/** Opens over the inbox. */
const MapFromInboxPage = () => {
  const { id = "" } = useParams()
  return <MapDrawer listingId={id} />
}

export default MapFromInboxPage
