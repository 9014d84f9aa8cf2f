/** Who orders in the storefront of the demo and of the stories: a plainly invented person. */
export const customer = {
  first_name: "Zelda",
  last_name: "Muster",
  address_1: "Musterweg 1",
  city: "Musterstadt",
  postal_code: "00001",
  country_code: "de",
}
