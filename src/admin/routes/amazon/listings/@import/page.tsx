import { ImportModal } from "../../../../components/listings/import-modal"

/** Opens over the listings. */
const ImportListingsPage = () => <ImportModal />

export default ImportListingsPage
