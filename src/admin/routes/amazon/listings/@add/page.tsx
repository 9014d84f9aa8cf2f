import { AddDrawer } from "../../../../components/listings/add-drawer"

/** Opens over the listings. */
const AddListingPage = () => <AddDrawer />

export default AddListingPage
