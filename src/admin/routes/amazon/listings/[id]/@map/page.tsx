import { useParams } from "react-router-dom"
import { MapDrawer } from "../../../../../components/listings/map-drawer"

/** Opens over the page of the listing. */
const MapListingPage = () => {
  const { id = "" } = useParams()
  return <MapDrawer listingId={id} />
}

export default MapListingPage
